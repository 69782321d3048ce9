package certway.web.access;

import certway.platform.web.RemoteServices;
import certway.web.remote.AsPerson;
import certway.web.remote.UpstreamSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccessWiring {

    @Bean
    AccessClient access(UpstreamSettings settings) {
        return RemoteServices.client(
                AccessClient.class, "The enrolment service", settings.enrollment(), new AsPerson());
    }
}
