package certway.web.roster;

import certway.platform.web.RemoteServices;
import certway.web.remote.AsPerson;
import certway.web.remote.UpstreamSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RosterWiring {

    @Bean
    RosterClient roster(UpstreamSettings settings) {
        return RemoteServices.client(
                RosterClient.class, "The enrolment service", settings.enrollment(), new AsPerson());
    }
}
