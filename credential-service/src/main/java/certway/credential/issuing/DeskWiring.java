package certway.credential.issuing;

import certway.platform.Worker;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens to credentials after they were issued, by the desk and by time. */
@Configuration(proxyBeanMethods = false)
class DeskWiring {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Bean
    IssueSuccessors issueSuccessors(Credentials credentials, PlaceCredentials place) {
        return new IssueSuccessors(credentials, place);
    }

    @Bean(initMethod = "start")
    Worker successors(IssueSuccessors successors) {
        return new Worker("successors", PAUSE, successors::step);
    }

    @Bean
    ReissueCredential reissueCredential(
            Credentials credentials, IssueCredential.Sources sources, IssueSuccessors successors) {
        return new ReissueCredential(credentials, sources, successors);
    }

    @Bean
    ExpireCredentials expireCredentials(Credentials credentials, InstantSource clock) {
        return new ExpireCredentials(credentials, clock);
    }

    @Bean(initMethod = "start")
    Worker expiry(ExpireCredentials expire) {
        return new Worker("expiry", PAUSE, expire::step);
    }
}
