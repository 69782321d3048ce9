package certway.progress.journey;

import static org.assertj.core.api.Assertions.assertThat;

import certway.progress.journey.Topic.Received;
import certway.testkit.http.Answer;
import certway.testkit.identity.People;
import certway.testkit.race.Race;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The same learner in sixteen places at once. */
class RaceIT {

    private static final int RACERS = 16;

    private final TestSystem system = TestSystem.shared();
    private final Learner ada = system.enrolled(People.ADA);

    @Test
    void theLastQuizIsSubmittedOnceAndTheProgramCompletedOnce() {
        JsonNode attempt = ada.almostCompletes();

        List<Answer> replies = Race.of(RACERS, _ -> ada.submits(attempt));

        assertThat(replies.stream().filter(reply -> reply.status() == 200)).hasSize(1);
        assertThat(replies.stream().filter(reply -> reply.status() != 200))
                .hasSize(RACERS - 1)
                .allSatisfy(reply -> {
                    assertThat(reply.status()).isEqualTo(409);
                    assertThat(reply.problem()).isEqualTo("urn:problem:attempt-already-submitted");
                });
        assertThat(ada.study().at("/status").asString()).isEqualTo("completed");
        // What follows in the same partition shows that nothing else came before it.
        Learner again = system.enrolled(People.ADA);
        again.completes();
        Topic completions = new Topic(system.bootstrapServers(), "certway.completions");
        completions.about(again.enrolled().enrollmentId(), 1);
        assertThat(completions.aboutNow(ada.enrolled().enrollmentId()).stream()
                        .map(Received::id)
                        .distinct())
                .hasSize(1);
    }

    @Test
    void sixteenStartsGiveOneAttempt() {
        List<Answer> replies = Race.of(RACERS, _ -> ada.client().post(ada.unit(Learner.QUIZ) + "/attempts"));

        assertThat(replies.stream().filter(reply -> reply.status() == 201)).hasSize(1);
        assertThat(replies).allSatisfy(reply -> {
            assertThat(reply.status()).isIn(200, 201);
            assertThat(reply.json()).isEqualTo(replies.getFirst().json());
        });
    }

    @Test
    void doneAtOnceIsDoneOnce() {
        ada.client().post(ada.unit("tubes") + "/visit");

        List<Answer> replies = Race.of(RACERS, _ -> ada.client().post(ada.unit("tubes") + "/complete"));

        assertThat(replies).allSatisfy(reply -> assertThat(reply.status()).isEqualTo(200));
        ada.reads("order-of-draw");
        List<Received> events = new Topic(system.bootstrapServers(), "certway.progress")
                .about(ada.enrolled().enrollmentId(), 2);
        assertThat(events).hasSize(2);
    }

    @Test
    void answersGivenWhileSubmittingAreGradedOrRefused() {
        JsonNode attempt = ada.starts();
        String question = attempt.at("/questions/0/id").asString();
        List<Callable<Answer>> both = List.of(
                () -> ada.client().put(ada.attempt(1) + "/answers/" + question, Learner.right(question)),
                () -> ada.submits(attempt));

        List<Answer> answers = Race.of(both);

        assertThat(answers.getLast().status()).isEqualTo(200);
        boolean graded = ada.client().get(ada.attempt(1)).at("/answers").has(question);
        assertThat(graded).isEqualTo(answers.getFirst().status() == 204);
    }
}
