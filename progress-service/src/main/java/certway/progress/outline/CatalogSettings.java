package certway.progress.outline;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where the catalog is. */
@ConfigurationProperties("certway.catalog")
record CatalogSettings(String url) {}
