package certway.gateway.docs;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the services' documents are fetched.
 *
 * @param keep how long a whole document is answered from memory
 * @param keepPartial how long one that lacks a service is
 */
@ConfigurationProperties("certway.docs")
record DocsSettings(
        @DefaultValue("3s") Duration timeout,
        @DefaultValue("30s") Duration keep,
        @DefaultValue("3s") Duration keepPartial) {}
