package certway.web.fact;

import certway.platform.web.RemoteServices;
import certway.web.remote.AsVisitor;
import certway.web.remote.UpstreamSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FactWiring {

    @Bean
    FactClient facts(UpstreamSettings settings) {
        return RemoteServices.client(FactClient.class, "The catalog", settings.catalog(), new AsVisitor());
    }
}
