package certway.progress.journey;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.contract.Contracts;
import certway.testkit.http.Answer;
import certway.testkit.http.ApiClient;
import certway.testkit.identity.People;
import certway.testkit.wait.Eventually;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A question was wrong, was corrected in the next version, and is graded anew in every attempt that showed it. */
class RegradeIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TestSystem system = TestSystem.shared();
    private final String program = "hct-" + UUID.randomUUID();
    private final ApiClient rosa = system.client(People.ROSA);

    RegradeIT() {
        publish(1, "culture");
        publish(2, "blue");
    }

    /** The example program, which draws all of its questions here, with that tube as the first. */
    private void publish(int version, String first) {
        ObjectNode content = ((ObjectNode) Contracts.http("program-version.json"))
                .put("programId", program)
                .put("version", version);
        ObjectNode quiz = (ObjectNode) content.at("/modules/0/units/2/quiz");
        quiz.put("draw", quiz.required("questions").size()).put("passMark", 20);
        JsonNode question = quiz.at("/questions/0");
        assertThat(question.required("id").asString()).isEqualTo("tube-first");
        question.required("options")
                .forEach(option -> ((ObjectNode) option)
                        .put("correct", option.required("id").asString().equals(first)));
        ((ObjectNode) question).put("version", "v" + version);
        system.neighbours().publish(content);
    }

    private Answer starts(String body, String key) {
        return rosa.post("/api/admin/regrades", body, "Idempotency-Key", key);
    }

    private String wanted(String more) {
        return """
                {"programId": "%s", "unit": "equipment-quiz", "question": "tube-first", "questionVersion": "v1",
                 "correctedIn": 2, "reason": "The culture bottle is not a tube"%s}""".formatted(program, more);
    }

    private JsonNode finished(String key) {
        return Eventually.within(
                        PATIENCE,
                        () -> rosa.get("/api/admin/regrades/" + key),
                        reply -> reply.at("/state").asString().equals("finished"))
                .json();
    }

    private Learner says(String tube) {
        Learner learner = system.enrolled(Enrolled.in(People.ADA, program));
        JsonNode attempt = learner.starts();
        learner.client().put(learner.attempt(1) + "/answers/tube-first", "{\"options\":[\"%s\"]}".formatted(tube));
        learner.submits(attempt);
        return learner;
    }

    private static boolean passed(Learner learner) {
        return learner.client().get(learner.attempt(1)).at("/result/passed").asBoolean();
    }

    @Test
    void whoWasRightAllAlongPassesAndNobodyFailsByIt() {
        Learner blue = says("blue");
        Learner culture = says("culture");
        assertThat(passed(blue)).isFalse();
        assertThat(passed(culture)).isTrue();

        String dry = UUID.randomUUID().toString();
        assertThat(starts(wanted(", \"dryRun\": true"), dry).status()).isEqualTo(201);
        assertThat(finished(dry).at("/attemptsPassed").asInt()).isEqualTo(1);
        assertThat(passed(blue)).isFalse();

        String key = UUID.randomUUID().toString();
        starts(wanted(""), key);
        JsonNode done = finished(key);

        assertThat(done.at("/studiesLookedAt").asInt()).isEqualTo(2);
        assertThat(done.at("/attemptsChanged").asInt()).isEqualTo(1);
        assertThat(done.at("/attemptsPassed").asInt()).isEqualTo(1);
        assertThat(done.at("/actor").asString()).isEqualTo(People.ROSA.id());
        assertThat(passed(blue)).isTrue();
        assertThat(passed(culture)).isTrue();
        assertThat(blue.client().get(blue.unit(Learner.QUIZ)).at("/state").asString())
                .isEqualTo("done");
    }

    @Test
    void doneAgainItChangesNothing() {
        says("blue");
        String first = UUID.randomUUID().toString();
        starts(wanted(""), first);
        finished(first);

        String second = UUID.randomUUID().toString();
        starts(wanted(""), second);

        assertThat(finished(second).at("/attemptsChanged").asInt()).isZero();
        assertThat(starts(wanted(""), first).status()).isEqualTo(200);
        assertThat(starts(wanted(", \"dryRun\": true"), first).status()).isEqualTo(409);
    }

    @Test
    void whatCannotBeGradedAnewIsRefused() {
        String key = UUID.randomUUID().toString();

        assertThat(starts(wanted(""), "").status()).isEqualTo(400);
        assertThat(starts(wanted("").replace("tube-first", "no-question"), key).status())
                .isEqualTo(400);
        assertThat(starts(wanted("").replace("The culture bottle is not a tube", " "), key)
                        .status())
                .isEqualTo(400);
        assertThat(starts(wanted(", \"passed\": 7"), key).status()).isEqualTo(400);
        assertThat(rosa.get("/api/admin/regrades/none").status()).isEqualTo(404);
    }
}
