package certway.progress.journey;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.http.Answer;
import certway.testkit.identity.People;
import certway.testkit.wait.Eventually;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is wrong is refused with a problem that says where, and changes nothing. */
class BadInputIT {

    private static final int STUDIES = 10;
    private static final int ATTEMPTS = 5;

    private final TestSystem system = TestSystem.shared();
    private Learner ada = system.enrolled(People.ADA);

    /** Draws until the attempt has the question, and begins another study where its attempts are used up. */
    private JsonNode attemptWith(String question) {
        for (int i = 1; i <= STUDIES * ATTEMPTS; i++) {
            JsonNode attempt = ada.starts();
            if (attempt.toString().contains("\"" + question + "\"")) {
                return attempt;
            }
            ada.submits(attempt);
            if (i % ATTEMPTS == 0) {
                ada = system.enrolled(People.ADA);
            }
        }
        throw new AssertionError("fifty attempts of three questions of four, and never " + question);
    }

    private Answer answer(String question, String body) {
        JsonNode attempt = attemptWith(question);
        String path = ada.attempt(attempt.at("/number").asInt());
        JsonNode before = ada.client().get(path).json();
        Answer reply = ada.client().put(path + "/answers/" + question, body);
        assertThat(ada.client().get(path).json()).isEqualTo(before);
        return reply;
    }

    static Stream<Arguments> wrongAnswers() {
        return Stream.of(
                Arguments.of("tube-first", "{", "is not well-formed JSON", ""),
                Arguments.of("tube-first", "[]", "has a wrong type or value", ""),
                Arguments.of("tube-first", "{\"options\":{\"$ne\":null}}", "wrong type", "/options"),
                Arguments.of("tube-first", "{\"options\":[{\"$ne\":null}]}", "wrong type", "/options/0"),
                Arguments.of("tube-first", "{\"options\":[\"culture\"],\"points\":1}", "is unknown", "/points"),
                Arguments.of("tube-first", "{}", "give one of", ""),
                Arguments.of("tube-first", "{\"options\":[\"green\"]}", "is no option", "/options/0"),
                Arguments.of("tube-first", "{\"options\":[\"culture\",\"blue\"]}", "exactly one", "/options"),
                Arguments.of("tube-first", "{\"order\":[\"culture\"]}", "answered by options", "/order"),
                Arguments.of("citrate-volume", "{\"value\":\"NaN\",\"unit\":\"mL\"}", "decimal number", "/value"),
                Arguments.of("citrate-volume", "{\"value\":1e999999999,\"unit\":\"mL\"}", "", "/value"),
                Arguments.of("citrate-volume", "{\"value\":\"1\",\"unit\":\"gallon\"}", "units offered", "/unit"),
                Arguments.of("order-routine", "{\"order\":[\"red\",\"blue\"]}", "every item", "/order"));
    }

    @ParameterizedTest
    @MethodSource("wrongAnswers")
    void aWrongAnswerIsPointedAt(String question, String body, String message, String pointer) {
        Answer reply = answer(question, body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.problem()).isEqualTo("urn:problem:invalid-request");
        assertThat(reply.at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(reply.at("/errors/0/message").asString()).contains(message);
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        Answer reply = answer("tube-first", "{\"value\":\"%s\"}".formatted("1".repeat(300_000)));

        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.problem()).isEqualTo("urn:problem:body-too-large");
    }

    @Test
    void aBodyOfAnotherTypeIsRefused() {
        JsonNode attempt = ada.starts();
        String question = attempt.at("/questions/0/id").asString();

        assertThat(ada.client()
                        .send("PATCH", ada.attempt(1) + "/answers/" + question, "{}")
                        .status())
                .isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"visit", "complete", "attempts", "attempts/1/submit"})
    void whatTheServerDecidesIsNotTakenFromABody(String action) {
        String unit = action.startsWith("attempts") ? Learner.QUIZ : "tubes";

        Answer forged = ada.client().post(ada.unit(unit) + "/" + action, "{\"percent\":100}");

        assertThat(forged.status()).isEqualTo(400);
        assertThat(forged.at("/errors/0/pointer").asString()).isEqualTo("/percent");
        assertThat(ada.study().json().has("startedAt")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/units/unknown",
                "/units/$where",
                "/units/A",
                "/units/tubes.completedAt",
                "/units/equipment-quiz/attempts/1",
                "/units/equipment-quiz/attempts/-1",
                "/units/tubes/attempts/1"
            })
    void whatIsNotThereIsNotFound(String path) {
        assertThat(ada.client().get(ada.path() + path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/studies/unknown", "/api/studies/a.b", "/api/studies/%7B%7D"})
    void aStudyThatIsNotThereIsNotFound(String path) {
        assertThat(ada.client().get(path).status()).isEqualTo(404);
        assertThat(ada.client().post(path + "/units/tubes/visit").status()).isEqualTo(404);
    }

    @Test
    void anAnswerToAQuestionThatWasNotDrawnIsNotFound() {
        ada.starts();

        assertThat(ada.client()
                        .put(ada.attempt(1) + "/answers/not-drawn", "{\"options\":[]}")
                        .problem())
                .isEqualTo("urn:problem:unknown-question");
        assertThat(ada.client()
                        .put(ada.attempt(2) + "/answers/tube-first", "{\"options\":[]}")
                        .problem())
                .isEqualTo("urn:problem:unknown-attempt");
    }

    @Test
    void aSubmittedAttemptIsClosedForEver() {
        JsonNode attempt = ada.starts();
        String question = attempt.at("/questions/0/id").asString();
        ada.submits(attempt);
        JsonNode first = ada.client().get(ada.attempt(1)).json();

        Answer again = ada.submits(attempt);
        Answer late = ada.client().put(ada.attempt(1) + "/answers/" + question, Learner.right(question));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.problem()).isEqualTo("urn:problem:attempt-already-submitted");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.problem()).isEqualTo("urn:problem:attempt-already-submitted");
        assertThat(ada.client().get(ada.attempt(1)).json()).isEqualTo(first);
    }

    @Test
    void anAttemptBeyondTheLimitIsRefused() {
        for (int i = 0; i < 5; i++) {
            ada.submits(ada.starts());
        }

        Answer refused = ada.client().post(ada.unit(Learner.QUIZ) + "/attempts");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("urn:problem:attempt-limit-reached");
    }

    @Test
    void aUnitIsNotDoneUnseenAndAQuizNotByHand() {
        assertThat(ada.client().post(ada.unit("tubes") + "/complete").problem()).isEqualTo("urn:problem:not-visited");
        assertThat(ada.client().post(ada.unit(Learner.QUIZ) + "/complete").problem())
                .isEqualTo("urn:problem:done-by-passing-only");
        assertThat(ada.client().post(ada.unit("tubes") + "/attempts").problem()).isEqualTo("urn:problem:not-a-quiz");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=501",
                "limit=x",
                "cursor=x",
                "cursor=e30x",
                "cursor=eyJuZXh0Ijp7IngiOjF9fQ",
                "from=x",
                "to=2026-13-01"
            })
    void aListIsAskedForProperly(String query) {
        assertThat(ada.client().get("/api/completions?" + query).status()).isEqualTo(400);
    }

    @Test
    void aKeyHasAnEnd() {
        Answer reply = ada.client().post(ada.unit(Learner.QUIZ) + "/attempts", "", "Idempotency-Key", "k".repeat(201));

        assertThat(reply.status()).isEqualTo(400);
    }

    @Test
    void nothingOfAllThisStoppedTheLoops() {
        Eventually.within(
                Duration.ofSeconds(10),
                () -> assertThat(system.nobody()
                                .get("/actuator/health")
                                .at("/status")
                                .asString())
                        .isEqualTo("UP"));
    }
}
