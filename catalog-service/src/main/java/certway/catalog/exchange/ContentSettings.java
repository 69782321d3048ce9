package certway.catalog.exchange;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the first content comes from.
 *
 * @param directory is imported when the catalog is empty; empty imports nothing
 */
@ConfigurationProperties("certway.content")
record ContentSettings(@DefaultValue("") String directory) {}
