package certway.web.parked;

import certway.platform.web.RemoteServices;
import certway.web.remote.AsPerson;
import certway.web.remote.UpstreamSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ParkedWiring {

    @Bean
    ParkedClient parked(UpstreamSettings settings) {
        return RemoteServices.client(ParkedClient.class, "The study service", settings.progress(), new AsPerson());
    }
}
