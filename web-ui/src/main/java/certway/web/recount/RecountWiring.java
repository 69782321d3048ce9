package certway.web.recount;

import certway.platform.web.RemoteServices;
import certway.web.remote.AsPerson;
import certway.web.remote.UpstreamSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RecountWiring {

    @Bean
    RecountClient recounts(UpstreamSettings settings) {
        return RemoteServices.client(RecountClient.class, "The study service", settings.progress(), new AsPerson());
    }
}
