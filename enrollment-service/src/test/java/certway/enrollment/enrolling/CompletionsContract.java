package certway.enrollment.enrolling;

import static certway.enrollment.enrolling.model.EnrollmentFixture.ASSISTANT;
import static certway.enrollment.enrolling.model.EnrollmentFixture.NOON;
import static certway.enrollment.enrolling.model.EnrollmentFixture.PHLEBOTOMY;
import static org.assertj.core.api.Assertions.assertThat;

import certway.enrollment.enrolling.model.LearnerId;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every copy of the completions must do. */
abstract class CompletionsContract {

    private final LearnerId learner = new LearnerId(UUID.randomUUID().toString());

    abstract Completions completions();

    @Test
    void knowsWhichOfThePrograms() {
        completions().add(learner, ASSISTANT, NOON);

        assertThat(completions().among(Set.of(ASSISTANT, PHLEBOTOMY), learner)).containsExactly(ASSISTANT);
    }

    @Test
    void aCompletionCountsForNobodyElse() {
        completions().add(learner, ASSISTANT, NOON);

        assertThat(completions().among(Set.of(ASSISTANT), new LearnerId("somebody-else")))
                .isEmpty();
    }

    @Test
    void aSecondOneIsNoFault() {
        completions().add(learner, ASSISTANT, NOON);
        completions().add(learner, ASSISTANT, NOON.plusSeconds(1));

        assertThat(completions().among(Set.of(ASSISTANT), learner)).containsExactly(ASSISTANT);
    }

    @Test
    void amongNoProgramsThereIsNone() {
        assertThat(completions().among(Set.of(), learner)).isEmpty();
    }
}
