package certway.web.regrade;

import certway.platform.web.RemoteServices;
import certway.web.remote.AsPerson;
import certway.web.remote.UpstreamSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RegradeWiring {

    @Bean
    RegradeClient regrades(UpstreamSettings settings) {
        return RemoteServices.client(RegradeClient.class, "The study service", settings.progress(), new AsPerson());
    }
}
