package certway.progress.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.contract.Contracts;
import certway.testkit.http.Answer;
import certway.testkit.identity.People;
import certway.testkit.wait.Eventually;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Everything was lost but a copy of the database: what it knows is as it was, and what comes then is counted and told as ever. */
class RestoreIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String PROGRAM = "restored-program";
    private static final String REPORT = "/api/admin/reports/programs/" + PROGRAM;
    private static final String PARKED = "/api/admin/parked-records";

    /** That read completions, and park what they cannot read. */
    private static final int GROUPS = 2;

    private static final TestSystem LOST = TestSystem.withOwnKafka();
    private static final Answer COMPLETIONS;
    private static final JsonNode RECORD;
    private static final TestSystem RESTORED;

    static {
        LOST.neighbours().publish(((ObjectNode) Contracts.http("program-version.json")).put("programId", PROGRAM));
        completes(LOST);
        completes(LOST);
        poison(LOST);
        counted(LOST, 2);
        COMPLETIONS = told(LOST, "", 2);
        RECORD = parked(LOST, GROUPS).at("/items/0");
        RESTORED = LOST.restored();
        LOST.stopService();
    }

    @AfterAll
    static void close() {
        RESTORED.close();
        LOST.close();
    }

    @Test
    void aRestoredServiceHasTheSameCompletionsAndTellsThoseThatFollow() {
        assertThat(told(RESTORED, "", 2).at("/items")).isEqualTo(COMPLETIONS.at("/items"));

        Learner next = completes(RESTORED);

        Answer told = told(RESTORED, "?cursor=" + COMPLETIONS.at("/next").asString(), 1);
        assertThat(told.at("/items/0/enrollmentId").asString())
                .isEqualTo(next.enrolled().enrollmentId());
        assertThat(told(RESTORED, "", 3).at("/items")).containsAll(COMPLETIONS.at("/items"));
        counted(RESTORED, 3);
    }

    @Test
    void whatIsParkedAfterARestoreIsNotTakenForWhatWasParkedBefore() {
        poison(RESTORED);

        parked(RESTORED, 2 * GROUPS);
        Answer before = RESTORED.client(People.OTIS)
                .get("%s/%s".formatted(PARKED, RECORD.at("/parkedId").asString()));
        assertThat(before.at("/record")).isEqualTo(RECORD);
        assertThat(before.json().has("content")).isFalse();
    }

    private static Learner completes(TestSystem system) {
        Learner learner = system.enrolled(Enrolled.in(People.ADA, PROGRAM));
        learner.completes();
        return learner;
    }

    private static void poison(TestSystem system) {
        new Topic(system.bootstrapServers(), "certway.completions")
                .send("a key", "poison".getBytes(UTF_8), Map.of("ce_specversion", "1.0"));
    }

    private static Answer told(TestSystem system, String query, int count) {
        return Eventually.within(
                PATIENCE,
                () -> system.subscriber().get("/api/completions" + query),
                reply -> reply.at("/items").size() == count);
    }

    private static void counted(TestSystem system, int completed) {
        Eventually.within(
                PATIENCE,
                () -> system.client(People.ROSA).get(REPORT),
                reply -> reply.at("/versions/0/completed").asInt() == completed);
    }

    private static Answer parked(TestSystem system, int count) {
        return Eventually.within(
                PATIENCE,
                () -> system.client(People.OTIS).get(PARKED),
                reply -> reply.at("/items").size() == count);
    }
}
