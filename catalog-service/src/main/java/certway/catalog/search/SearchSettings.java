package certway.catalog.search;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the public catalog is kept and shown.
 *
 * @param maxAge how long browsers and proxies may show an answer without asking again
 * @param publicUrl how the world reaches the platform: what addresses in linked data and in the sitemap begin with
 * @param pollInterval how often the store is looked at for changes that no event told
 */
@ConfigurationProperties("certway.catalog")
record SearchSettings(
        @DefaultValue("5s") Duration maxAge,
        @DefaultValue("10s") Duration pollInterval,
        @DefaultValue("http://localhost:8080") URI publicUrl) {}
