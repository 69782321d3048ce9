package certway.progress.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.contract.Contracts;
import certway.testkit.contract.Contracts.Example;
import certway.testkit.http.Answer;
import certway.testkit.http.ApiClient;
import certway.testkit.identity.People;
import certway.testkit.wait.Eventually;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The second version of a program has another reading in the place of the first one: learners are moved there, and back. */
class MigrationIT {

    private static final String TOPIC = "certway.enrollments";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int RACERS = 8;
    private static final int ROUNDS = 6;

    private final TestSystem system = TestSystem.shared();
    private final ApiClient mover = system.mover();
    private final String program = "hct-" + UUID.randomUUID();

    MigrationIT() {
        system.createTheOthersTopics();
        publish(1, "tubes");
        publish(2, "labels");
    }

    /** The example program with a first reading of that name, which its completion asks for by all units only. */
    private void publish(int version, String first) {
        ObjectNode content = ((ObjectNode)
                        Contracts.http("program-version.json").deepCopy())
                .put("programId", program)
                .put("version", version);
        content.putObject("completion").put("rule", "all-units");
        ArrayNode units = (ArrayNode) content.at("/modules/0/units");
        ((ObjectNode) units.get(0)).put("id", first);
        ObjectNode quiz = (ObjectNode) units.get(2).required("quiz");
        quiz.put("draw", quiz.required("questions").size());
        system.neighbours().publish(content);
    }

    private Learner ada() {
        return system.enrolled(Enrolled.in(People.ADA, program));
    }

    private void tell(Learner learner, int version, long revision) {
        Example example = Contracts.event(TOPIC, "certway.enrollment.migrated.v1");
        ObjectNode data = ((ObjectNode) example.data().deepCopy())
                .put("enrollmentId", learner.enrolled().enrollmentId())
                .put("learnerId", learner.enrolled().person().id())
                .put("programId", program)
                .put("version", version)
                .put("fromVersion", version == 2 ? 1 : 2)
                .put("reversal", version == 1)
                .put("revision", revision);
        data.remove("accessUntil");
        Map<String, String> headers = new HashMap<>(example.headers());
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_subject", learner.enrolled().enrollmentId());
        new Topic(system.bootstrapServers(), TOPIC)
                .send(learner.enrolled().person().id(), data.toString().getBytes(UTF_8), headers);
    }

    private void moved(Learner learner, int version, long revision) {
        tell(learner, version, revision);
        Eventually.within(
                PATIENCE,
                () -> assertThat(learner.study().at("/version").asInt()).isEqualTo(version));
    }

    private JsonNode preview(Learner learner, int version) {
        Answer reply = mover.post("/internal/migration-previews", """
                {"toVersion": %d, "studies": [{"enrollmentId": "%s", "learnerId": "%s"},
                                              {"enrollmentId": "nobody-s", "learnerId": "nobody"}]}""".formatted(
                        version,
                        learner.enrolled().enrollmentId(),
                        learner.enrolled().person().id()));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.at("/items").size()).isEqualTo(1);
        return reply.at("/items/0");
    }

    private Answer putBack(Learner learner, int version) {
        return mover.post(
                "/internal/studies/%s/reversal".formatted(learner.enrolled().enrollmentId()),
                "{\"learnerId\": \"%s\", \"toVersion\": %d}"
                        .formatted(learner.enrolled().person().id(), version));
    }

    private static int percent(Learner learner) {
        return learner.study().at("/percent").asInt();
    }

    @Test
    void aPreviewSaysWhatIsGainedKeptAndLostAndWritesNothing() {
        Learner ada = ada();
        ada.reads("tubes");
        ada.reads("order-of-draw");
        Document before = system.atRest(ada);

        JsonNode preview = preview(ada, 2);

        assertThat(preview.required("fromVersion").asInt()).isEqualTo(1);
        assertThat(preview.required("percentBefore").asInt()).isEqualTo(66);
        assertThat(preview.required("percentAfter").asInt()).isEqualTo(33);
        assertThat(preview.required("gains").toString()).isEqualTo("[\"labels\"]");
        assertThat(preview.required("keeps").toString()).isEqualTo("[\"order-of-draw\"]");
        assertThat(preview.required("loses").toString()).isEqualTo("[\"tubes\"]");
        assertThat(system.atRest(ada)).isEqualTo(before);
    }

    @Test
    void aUnitThatIsNotInTheNewVersionIsKeptAndCountsAgainAfterTheWayBack() {
        Learner ada = ada();
        ada.reads("tubes");
        ada.reads("order-of-draw");

        moved(ada, 2, 2);
        assertThat(percent(ada)).isEqualTo(33);
        assertThat(ada.client().get(ada.unit("tubes")).status()).isEqualTo(404);

        assertThat(putBack(ada, 1).status()).isEqualTo(204);
        assertThat(percent(ada)).isEqualTo(66);
        moved(ada, 1, 3);
        assertThat(percent(ada)).isEqualTo(66);
        assertThat(ada.client().get(ada.unit("tubes")).at("/state").asString()).isEqualTo("done");
        assertThat(putBack(ada, 1).status()).isEqualTo(204);
    }

    @Test
    void thereIsNoWayBackAfterTheNextActivity() {
        Learner ada = ada();
        ada.reads("tubes");
        moved(ada, 2, 2);
        assertThat(preview(ada, 1).required("mayGoBack").asBoolean()).isTrue();

        ada.client().get(ada.unit("labels"));
        assertThat(preview(ada, 1).required("mayGoBack").asBoolean()).isTrue();
        ada.client().post(ada.unit("labels") + "/visit");

        assertThat(preview(ada, 1).required("mayGoBack").asBoolean()).isFalse();
        assertThat(putBack(ada, 1).problem()).isEqualTo("urn:problem:learner-went-on");
        assertThat(ada.study().at("/version").asInt()).isEqualTo(2);
    }

    @Test
    void whoHasDoneAllThatTheNewVersionAsksCompletesItByTheMove() {
        publish(3, "order-of-draw-2");
        ObjectNode content = ((ObjectNode)
                        Contracts.http("program-version.json").deepCopy())
                .put("programId", program)
                .put("version", 4);
        content.putObject("completion").put("rule", "all-units");
        ArrayNode units = (ArrayNode) content.at("/modules/0/units");
        units.remove(2);
        units.remove(0);
        system.neighbours().publish(content);
        Learner ada = ada();
        ada.reads("order-of-draw");
        assertThat(preview(ada, 4).required("completes").asBoolean()).isTrue();

        moved(ada, 4, 2);

        assertThat(ada.study().at("/status").asString()).isEqualTo("completed");
        new Topic(system.bootstrapServers(), "certway.completions")
                .about(ada.enrolled().enrollmentId(), 1);
        assertThat(putBack(ada, 1).status()).isEqualTo(409);
    }

    @Test
    void anAttemptThatIsOpenDuringTheMoveIsAnsweredAndHandedIn() {
        Learner ada = ada();
        JsonNode attempt = ada.starts();
        assertThat(preview(ada, 2).required("openAttempt").asString()).isEqualTo(Learner.QUIZ);

        moved(ada, 2, 2);
        ada.answersRight(attempt);

        assertThat(ada.submits(attempt).at("/percent").asInt()).isEqualTo(100);
        assertThat(ada.client().get(ada.unit(Learner.QUIZ)).at("/state").asString())
                .isEqualTo("done");
    }

    @Test
    void whoStudiesWhileBeingMovedToAndFroLosesNothing() throws Exception {
        Learner ada = ada();
        ada.client().post(ada.unit("order-of-draw") + "/visit");
        List<Future<Integer>> acts = new ArrayList<>();
        try (ExecutorService racers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < RACERS; i++) {
                acts.add(racers.submit(() -> ada.client()
                        .post(ada.unit("order-of-draw") + "/complete")
                        .status()));
                acts.add(racers.submit(() ->
                        ada.client().post(ada.unit(Learner.QUIZ) + "/attempts").status()));
            }
            for (int round = 1; round <= ROUNDS; round++) {
                tell(ada, round % 2 + 1, round + 1);
            }
        }
        for (Future<Integer> act : acts) {
            assertThat(act.get()).isIn(200, 201);
        }
        moved(ada, 2, ROUNDS + 2);
        JsonNode attempt = ada.client().get(ada.attempt(1)).json();
        ada.answersRight(attempt);
        assertThat(ada.submits(attempt).at("/passed").asBoolean()).isTrue();

        assertThat(percent(ada)).isEqualTo(66);
        assertThat(ada.client().get(ada.attempt(2)).status()).isEqualTo(404);
    }

    @Test
    void theHistoryTellsOfTheMove() {
        Learner ada = ada();
        ada.reads("order-of-draw");
        moved(ada, 2, 2);

        Eventually.within(
                PATIENCE,
                () -> assertThat(system.client(People.ROSA)
                                .post(
                                        "/api/admin/studies/%s/timeline"
                                                .formatted(ada.enrolled().enrollmentId()),
                                        "{\"reason\": \"asked\"}")
                                .text())
                        .contains("from version 1 to 2"));
    }

    @Test
    void whatNamesNoStudyOrNoVersionIsRefused() {
        String path = "/internal/migration-previews";

        assertThat(mover.post(path, "{\"studies\": []}").status()).isEqualTo(400);
        assertThat(mover.post(path, "{\"toVersion\": 0, \"studies\": []}").status())
                .isEqualTo(400);
        assertThat(mover.post(path, "{\"toVersion\": 1}").status()).isEqualTo(400);
        assertThat(mover.post("/internal/studies/none/reversal", "{\"toVersion\": 1, \"learnerId\": \"x\"}")
                        .status())
                .isEqualTo(404);
        assertThat(putBack(ada(), 0).status()).isEqualTo(400);
    }
}
