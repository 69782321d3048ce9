package certway.web.digest;

import certway.platform.web.RemoteServices;
import certway.web.remote.AsPerson;
import certway.web.remote.UpstreamSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DigestWiring {

    @Bean
    DigestClient digests(UpstreamSettings settings) {
        return RemoteServices.client(DigestClient.class, "The study service", settings.progress(), new AsPerson());
    }
}
