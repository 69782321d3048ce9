package certway.web.people;

import certway.platform.web.RemoteServices;
import certway.web.remote.AsPerson;
import certway.web.remote.UpstreamSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PeopleWiring {

    @Bean
    PeopleClient people(UpstreamSettings settings) {
        return RemoteServices.client(
                PeopleClient.class, "The search for people", settings.enrollment(), new AsPerson());
    }
}
