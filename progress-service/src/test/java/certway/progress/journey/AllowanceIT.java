package certway.progress.journey;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.contract.Contracts;
import certway.testkit.http.Answer;
import certway.testkit.http.ApiClient;
import certway.testkit.identity.People;
import certway.testkit.identity.Person;
import certway.testkit.wait.Eventually;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One learner gets more time and more attempts than others. */
class AllowanceIT {

    private static final Person SAM = new Person(UUID.randomUUID().toString(), "sam", Set.of("support"));
    private static final String TIME = "{\"percent\": 50, \"reason\": \"As agreed in October\"}";
    private static final String ATTEMPT = "{\"attempts\": 1, \"reason\": \"The power was cut\"}";

    private final TestSystem system = TestSystem.shared();
    private final ApiClient rosa = system.client(People.ROSA);
    private final Learner ada = enrolled(People.ADA);
    private final String study = "/api/admin/studies/" + ada.enrolled().enrollmentId();
    private final String attempts = study + "/units/" + Learner.QUIZ + "/extra-attempts";

    /** In a program whose quiz may be tried once, in a quarter of an hour. */
    private Learner enrolled(Person person) {
        String programId = "hct-limited-" + UUID.randomUUID();
        ObjectNode program = ((ObjectNode) Contracts.http("program-version.json")).put("programId", programId);
        ((ObjectNode) program.at("/modules/0/units/2/quiz"))
                .put("attemptLimit", 1)
                .put("timeLimitMinutes", 15);
        system.neighbours().publish(program);
        return system.enrolled(Enrolled.in(person, programId));
    }

    private Answer allowance() {
        return Eventually.within(
                Duration.ofSeconds(10), () -> rosa.get(study + "/allowance"), reply -> reply.status() == 200);
    }

    @Test
    void whoUsedTheOnlyAttemptIsGivenAnother() {
        ada.submits(ada.starts());
        assertThat(ada.client().post(ada.unit(Learner.QUIZ) + "/attempts").problem())
                .isEqualTo("urn:problem:attempt-limit-reached");

        Answer allowed = rosa.put(attempts, ATTEMPT);

        assertThat(allowed.status()).isEqualTo(200);
        assertThat(allowed.at("/quizzes/0/attemptsUsed").asInt()).isEqualTo(1);
        assertThat(allowed.at("/quizzes/0/extraAttempts").asInt()).isEqualTo(1);
        JsonNode unit = ada.client().get(ada.unit(Learner.QUIZ)).json();
        assertThat(unit.at("/quiz/attemptLimit").asInt()).isEqualTo(2);
        assertThat(unit.at("/quiz/extraAttempts").asInt()).isEqualTo(1);
        assertThat(unit.at("/quiz").has("extraMinutes")).isFalse();
        assertThat(ada.starts().required("number").asInt()).isEqualTo(2);
    }

    @Test
    void moreTimeHoldsForTheAttemptThatIsOpen() {
        JsonNode before = ada.starts();

        assertThat(rosa.put(study + "/extra-time", TIME).status()).isEqualTo(200);

        JsonNode now = ada.client().get(ada.attempt(1)).json();
        assertThat(minutes(before)).isEqualTo(15);
        assertThat(minutes(now)).isEqualTo(23);
        JsonNode unit = ada.client().get(ada.unit(Learner.QUIZ)).json();
        assertThat(unit.at("/quiz/timeLimitMinutes").asInt()).isEqualTo(23);
        assertThat(unit.at("/quiz/extraMinutes").asInt()).isEqualTo(8);
        assertThat(unit.at("/quiz").has("extraAttempts")).isFalse();
    }

    private static long minutes(JsonNode attempt) {
        return Duration.between(
                        Instant.parse(attempt.required("startedAt").asString()),
                        Instant.parse(attempt.required("answerUntil").asString()))
                .toMinutes();
    }

    @Test
    void whatIsAllowedIsReadByThoseWhoHelpAndChangedByRegistrarsOnly() {
        ada.study();
        ada.client().post(ada.unit("tubes") + "/visit");
        allowance();
        rosa.put(study + "/extra-time", TIME);

        Answer seen = system.client(SAM).get(study + "/allowance");

        assertThat(seen.at("/program").asString()).isEqualTo("Phlebotomy Technician");
        assertThat(seen.at("/extraTimePercent").asInt()).isEqualTo(50);
        assertThat(seen.at("/last/by").asString()).isEqualTo(People.ROSA.id());
        assertThat(seen.at("/last/reason").asString()).isEqualTo("As agreed in October");
        assertThat(seen.at("/quizzes/0/timeLimitMinutes").asInt()).isEqualTo(15);
        assertThat(seen.at("/quizzes/0/minutes").asInt()).isEqualTo(23);
        assertThat(system.client(SAM).put(study + "/extra-time", TIME).status()).isEqualTo(403);
        assertThat(system.client(SAM).put(attempts, ATTEMPT).status()).isEqualTo(403);
        assertThat(ada.client().get(study + "/allowance").status()).isEqualTo(403);
    }

    @Test
    void itStandsInTheTimelineOnceWithWhoAndWhy() {
        ada.client().post(ada.unit("tubes") + "/visit");
        for (int i = 0; i < 2; i++) {
            assertThat(rosa.put(attempts, ATTEMPT).status()).isEqualTo(200);
        }

        Answer timeline = Eventually.within(
                Duration.ofSeconds(10),
                () -> rosa.post(study + "/timeline", "{\"reason\": \"To see\"}"),
                reply -> reply.at("/items").size() > 3);

        assertThat(timeline.at("/items").size()).isEqualTo(4);
        assertThat(timeline.at("/items/3/what").asString()).isEqualTo("extra-attempts");
        assertThat(timeline.at("/items/3/unit").asString()).isEqualTo(Learner.QUIZ);
        assertThat(timeline.at("/items/3/detail").asString()).isEqualTo("1 more: The power was cut");
        assertThat(timeline.at("/items/3/actor").asString()).isEqualTo(People.ROSA.id());
    }

    @Test
    void badInputAndUnknownStudiesChangeNothing() {
        ada.client().post(ada.unit("tubes") + "/visit");
        for (String bad : new String[] {
            "{}",
            "{\"percent\": 50}",
            "{\"percent\": 50, \"reason\": \" \"}",
            "{\"percent\": -1, \"reason\": \"x\"}",
            "{\"percent\": 301, \"reason\": \"x\"}",
            "{\"percent\": 2.5, \"reason\": \"x\"}",
            "{\"percent\": \"50\", \"reason\": \"x\"}",
            "{\"percent\": true, \"reason\": \"x\"}",
            "{\"percent\": 50, \"reason\": \"x\", \"by\": \"me\"}"
        }) {
            assertThat(rosa.put(study + "/extra-time", bad).status()).as(bad).isEqualTo(400);
        }
        assertThat(rosa.put(attempts, "{\"attempts\": 101, \"reason\": \"x\"}").status())
                .isEqualTo(400);
        assertThat(rosa.put(study + "/units/none/extra-attempts", ATTEMPT).problem())
                .isEqualTo("urn:problem:unknown-unit");
        assertThat(rosa.put(study + "/units/tubes/extra-attempts", ATTEMPT).problem())
                .isEqualTo("urn:problem:not-a-quiz");
        for (String other : new String[] {"none", "a%20b"}) {
            assertThat(rosa.put("/api/admin/studies/" + other + "/extra-time", TIME)
                            .problem())
                    .isEqualTo("urn:problem:unknown-study");
            assertThat(rosa.get("/api/admin/studies/" + other + "/allowance").status())
                    .isEqualTo(404);
        }
        assertThat(allowance().at("/extraTimePercent").asInt()).isZero();
        assertThat(allowance().json().has("last")).isFalse();
    }
}
