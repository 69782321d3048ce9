package certway.web.signing;

import certway.platform.web.RemoteServices;
import certway.web.remote.UpstreamSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SigningWiring {

    /** Asks as nobody, whoever looks: only the link counts. */
    @Bean
    SignatureClient signatures(UpstreamSettings settings) {
        return RemoteServices.client(
                SignatureClient.class,
                "The study service",
                settings.progress(),
                (request, body, execution) -> execution.execute(request, body));
    }
}
