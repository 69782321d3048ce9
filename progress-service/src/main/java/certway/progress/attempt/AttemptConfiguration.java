package certway.progress.attempt;

import certway.progress.attempt.model.SubmittedAttempts;
import certway.progress.study.model.Outlines;
import certway.progress.study.model.Studies;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AttemptConfiguration {

    /** Nobody can work out the next draw from earlier ones. */
    @Bean
    RandomGenerator draws() {
        return new SecureRandom();
    }

    @Bean
    AnswerQuestion answerQuestion(Studies studies, Outlines outlines, InstantSource clock) {
        return new AnswerQuestion(studies, outlines, clock);
    }

    @Bean
    ReadAttempt readAttempt(SubmittedAttempts attempts, Outlines outlines) {
        return new ReadAttempt(attempts, outlines);
    }
}
