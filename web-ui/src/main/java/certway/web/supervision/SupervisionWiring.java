package certway.web.supervision;

import certway.platform.web.RemoteServices;
import certway.web.remote.AsPerson;
import certway.web.remote.UpstreamSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SupervisionWiring {

    @Bean
    SupervisionClient supervisions(UpstreamSettings settings) {
        return RemoteServices.client(SupervisionClient.class, "The study service", settings.progress(), new AsPerson());
    }
}
