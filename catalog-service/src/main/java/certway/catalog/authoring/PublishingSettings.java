package certway.catalog.authoring;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How programs get published.
 *
 * @param approvalRequired whether somebody else than its last author must have approved exactly what is published; a provider of
 *     one person cannot ask for that
 */
@ConfigurationProperties("certway.publishing")
record PublishingSettings(@DefaultValue("true") boolean approvalRequired) {}
