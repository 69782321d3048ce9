package certway.platform.security;

import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** For a service to import: checks tokens, and gets the service its own. The service's rules are its own bean. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecuritySettings.class)
public class SecurityConfiguration {

    @Bean
    JwtDecoder tokenDecoder(SecuritySettings settings) {
        return TokenDecoder.of(settings);
    }

    @Bean
    ResourceServer resourceServer(JwtDecoder decoder) {
        return new ResourceServer(decoder);
    }

    /** One timer a request is enough; one for each filter of the chain costs more than the filters do. */
    @Bean
    SecurityObservationSettings noTimersWithinTheChain() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    ServiceTokens serviceTokens(SecuritySettings settings, InstantSource clock) {
        return new ServiceTokens(settings, clock);
    }
}
