package certway.web.admin;

import certway.platform.web.RemoteServices;
import certway.web.remote.AsPerson;
import certway.web.remote.UpstreamSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AdminWiring {

    @Bean
    AuthoringClient authoring(UpstreamSettings settings) {
        return RemoteServices.client(AuthoringClient.class, "The catalog", settings.catalog(), new AsPerson());
    }
}
