package certway.progress.journey;

import static org.assertj.core.api.Assertions.assertThat;

import certway.progress.journey.Topic.Received;
import certway.testkit.http.Answer;
import certway.testkit.identity.People;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is around the service goes down; learners do not notice. */
class OutageIT {

    /** Half of what containers are given to stop. */
    private static final Duration SOON = Duration.ofSeconds(15);

    private static final TestSystem SYSTEM = TestSystem.withOwnKafka();

    @AfterAll
    static void close() {
        SYSTEM.close();
    }

    private static List<Received> about(String topic, Learner learner, int count) {
        return new Topic(SYSTEM.bootstrapServers(), topic)
                .about(learner.enrolled().enrollmentId(), count);
    }

    @Test
    void withoutABrokerLearnersGoOnAndTheEventsComeInOrderAfterwards() {
        Learner ada = SYSTEM.enrolled(People.ADA);
        ada.reads("tubes");
        about("certway.progress", ada, 1);

        SYSTEM.kafka().stop();
        ada.reads("order-of-draw");
        JsonNode attempt = ada.starts();
        ada.answersRight(attempt);
        assertThat(ada.submits(attempt).at("/studyCompleted").asBoolean()).isTrue();
        assertThat(SYSTEM.nobody().get("/actuator/health/readiness").status()).isEqualTo(200);
        SYSTEM.kafka().start();

        assertThat(about("certway.progress", ada, 5).stream()
                        .map(Received::type)
                        .distinct())
                .containsExactly(
                        "certway.unit.completed.v1", "certway.attempt.graded.v1", "certway.module.completed.v1");
        assertThat(about("certway.progress", ada, 5).stream().map(Received::id).distinct())
                .hasSize(5);
        assertThat(about("certway.completions", ada, 1)).hasSize(1);
    }

    @Test
    void aServiceThatStopsBetweenWriteAndPublishPublishesWhenItIsBack() {
        Learner ben = SYSTEM.enrolled(People.BEN);
        JsonNode attempt = ben.almostCompletes();
        about("certway.progress", ben, 2);
        SYSTEM.kafka().stop();
        ben.submits(attempt);
        String completionId = ben.study().at("/completionId").asString();

        long before = System.nanoTime();
        SYSTEM.stopService();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).as("stopping").isLessThan(SOON);
        SYSTEM.kafka().start();
        SYSTEM.startService();

        Received completed = about("certway.completions", ben, 1).getFirst();
        assertThat(completed.data().at("/completionId").asString()).isEqualTo(completionId);
        Learner back = new Learner(ben.enrolled(), SYSTEM.client(People.BEN));
        assertThat(back.study().at("/status").asString()).isEqualTo("completed");
    }

    @Test
    void withoutTheCatalogAnEnrolledLearnerGoesOnAlsoAfterARestart() {
        Learner grace = SYSTEM.enrolled(People.GRACE);
        grace.reads("tubes");

        SYSTEM.neighbours().goDown();
        SYSTEM.stopService();
        SYSTEM.startService();
        Learner back = new Learner(grace.enrolled(), SYSTEM.client(People.GRACE));
        back.reads("order-of-draw");
        JsonNode attempt = back.starts();
        back.answersRight(attempt);
        assertThat(back.submits(attempt).at("/studyCompleted").asBoolean()).isTrue();
        SYSTEM.neighbours().comeUp();
    }

    @Test
    void anEnrollmentThatNobodyCanConfirmIsUnavailableAndNotUnknown() {
        Learner rosa = SYSTEM.enrolled(People.ROSA);

        SYSTEM.neighbours().goDown();
        Answer unavailable = rosa.study();
        SYSTEM.neighbours().comeUp();

        assertThat(unavailable.status()).isEqualTo(503);
        assertThat(unavailable.header("Retry-After")).isNotEmpty();
        assertThat(rosa.study().status()).isEqualTo(200);
    }

    @Test
    void withoutTheLoginServerLearnersGoOn() {
        Learner ada = SYSTEM.enrolled(People.ADA);
        ada.reads("tubes");

        SYSTEM.issuer().stop();
        ada.reads("order-of-draw");
        SYSTEM.issuer().start();
    }
}
