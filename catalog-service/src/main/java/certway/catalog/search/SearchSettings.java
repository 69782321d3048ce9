package certway.catalog.search;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the public catalog is kept and shown.
 *
 * @param maxAge how long browsers and proxies may show an answer without asking again
 * @param pollInterval how often the store is looked at for changes that no event told
 */
@ConfigurationProperties("certway.catalog")
record SearchSettings(
        @DefaultValue("5s") Duration maxAge,
        @DefaultValue("10s") Duration pollInterval) {}
