package certway.web.signing;

import certway.platform.web.RemoteServices;
import certway.web.remote.AsPerson;
import certway.web.remote.UpstreamSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SigningWiring {

    /** Whoever has the link needs no token; of whoever has one the service must know that it is not their own entry. */
    @Bean
    SignatureClient signatures(UpstreamSettings settings) {
        return RemoteServices.client(SignatureClient.class, "The study service", settings.progress(), new AsPerson());
    }
}
