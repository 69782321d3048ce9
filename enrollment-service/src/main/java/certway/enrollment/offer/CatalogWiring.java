package certway.enrollment.offer;

import certway.platform.security.SecuritySettings;
import certway.platform.security.ServiceTokens;
import certway.platform.web.RemoteServices;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to the catalog, for programs that its events have not told of yet. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CatalogSettings.class)
class CatalogWiring {

    @Bean
    Catalog catalog(CatalogSettings settings, SecuritySettings security, ServiceTokens tokens) {
        if (security.clientSecret() == null || security.clientSecret().isBlank()) {
            throw new IllegalStateException(
                    "CERTWAY_CLIENT_SECRET is not set: the catalog answers nobody without a token");
        }
        return RemoteServices.client(Catalog.class, "The catalog", settings.url(), tokens);
    }
}
