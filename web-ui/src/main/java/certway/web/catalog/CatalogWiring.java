package certway.web.catalog;

import certway.platform.web.RemoteServices;
import certway.web.remote.AsVisitor;
import certway.web.remote.UpstreamSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CatalogWiring {

    @Bean
    CatalogClient catalog(UpstreamSettings settings) {
        return RemoteServices.client(CatalogClient.class, "The catalog", settings.catalog(), new AsVisitor());
    }
}
