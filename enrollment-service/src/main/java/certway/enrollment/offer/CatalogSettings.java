package certway.enrollment.offer;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where catalog-service is. */
@ConfigurationProperties("certway.catalog")
record CatalogSettings(
        @DefaultValue("http://127.0.0.1:8081") String url) {}
