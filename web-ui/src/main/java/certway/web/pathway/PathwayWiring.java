package certway.web.pathway;

import certway.platform.web.RemoteServices;
import certway.web.remote.AsVisitor;
import certway.web.remote.UpstreamSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PathwayWiring {

    @Bean
    PathwayClient pathways(UpstreamSettings settings) {
        return RemoteServices.client(PathwayClient.class, "The catalog", settings.catalog(), new AsVisitor());
    }
}
