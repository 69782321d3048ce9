package certway.progress.journey;

import static org.assertj.core.api.Assertions.assertThat;

import certway.progress.journey.Topic.Received;
import certway.testkit.http.Answer;
import certway.testkit.identity.People;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The same learner in sixteen places at once. */
class RaceIT {

    private static final int RACERS = 16;

    private final TestSystem system = TestSystem.shared();
    private final Learner ada = system.enrolled(People.ADA);

    private static List<Answer> race(Supplier<Answer> request) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService racers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> replies = IntStream.range(0, RACERS)
                    .mapToObj(_ -> racers.submit(() -> {
                        start.await();
                        return request.get();
                    }))
                    .toList();
            start.countDown();
            List<Answer> all = new ArrayList<>();
            for (Future<Answer> reply : replies) {
                all.add(reply.get());
            }
            return all;
        }
    }

    @Test
    void theLastQuizIsSubmittedOnceAndTheProgramCompletedOnce() throws Exception {
        JsonNode attempt = ada.almostCompletes();

        List<Answer> replies = race(() -> ada.submits(attempt));

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
    void sixteenStartsGiveOneAttempt() throws Exception {
        List<Answer> replies = race(() -> ada.client().post(ada.unit(Learner.QUIZ) + "/attempts"));

        assertThat(replies.stream().filter(reply -> reply.status() == 201)).hasSize(1);
        assertThat(replies).allSatisfy(reply -> {
            assertThat(reply.status()).isIn(200, 201);
            assertThat(reply.json()).isEqualTo(replies.getFirst().json());
        });
    }

    @Test
    void doneAtOnceIsDoneOnce() throws Exception {
        ada.client().post(ada.unit("tubes") + "/visit");

        List<Answer> replies = race(() -> ada.client().post(ada.unit("tubes") + "/complete"));

        assertThat(replies).allSatisfy(reply -> assertThat(reply.status()).isEqualTo(200));
        ada.reads("order-of-draw");
        List<Received> events = new Topic(system.bootstrapServers(), "certway.progress")
                .about(ada.enrolled().enrollmentId(), 2);
        assertThat(events).hasSize(2);
    }

    @Test
    void answersGivenWhileSubmittingAreGradedOrRefused() throws Exception {
        JsonNode attempt = ada.starts();
        String question = attempt.at("/questions/0/id").asString();
        List<Supplier<Answer>> both = List.of(
                () -> ada.client().put(ada.attempt(1) + "/answers/" + question, Learner.right(question)),
                () -> ada.submits(attempt));

        Answer saved;
        try (ExecutorService racers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer> answer = racers.submit(() -> both.getFirst().get());
            Future<Answer> submission = racers.submit(() -> both.getLast().get());
            saved = answer.get();
            assertThat(submission.get().status()).isEqualTo(200);
        }

        boolean graded = ada.client().get(ada.attempt(1)).at("/answers").has(question);
        assertThat(graded).isEqualTo(saved.status() == 204);
    }
}
