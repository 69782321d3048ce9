package certway.progress.journey;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.http.Answer;
import certway.testkit.http.ApiClient;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Somebody who studies the example program, step by step. */
record Learner(Enrolled enrolled, ApiClient client) {

    static final String QUIZ = "equipment-quiz";

    /** By question of the example program. */
    private static final Map<String, String> RIGHT = Map.of(
            "tube-first", "{\"options\":[\"culture\"]}",
            "edta-facts", "{\"options\":[\"potassium\",\"calcium\"]}",
            "citrate-volume", "{\"value\":\"2.7\",\"unit\":\"mL\"}",
            "order-routine", "{\"order\":[\"blue\",\"red\",\"lavender\"]}");

    String path() {
        return "/api/studies/" + enrolled.enrollmentId();
    }

    String unit(String unit) {
        return path() + "/units/" + unit;
    }

    String attempt(int number) {
        return unit(QUIZ) + "/attempts/" + number;
    }

    Answer study() {
        return client.get(path());
    }

    void reads(String unit) {
        assertThat(client.post(unit(unit) + "/visit").status()).isEqualTo(200);
        assertThat(client.post(unit(unit) + "/complete").status()).isEqualTo(200);
    }

    /** Starts an attempt and returns it. */
    JsonNode starts() {
        Answer reply = client.post(unit(QUIZ) + "/attempts");
        assertThat(reply.status()).isEqualTo(201);
        return reply.json();
    }

    void answersRight(JsonNode attempt) {
        for (JsonNode question : attempt.required("questions")) {
            answersRight(attempt, question.required("id").asString());
        }
    }

    void answersRight(JsonNode attempt, String question) {
        int number = attempt.required("number").asInt();
        assertThat(client.put(attempt(number) + "/answers/" + question, right(question))
                        .status())
                .isEqualTo(204);
    }

    static String right(String question) {
        return RIGHT.getOrDefault(question, "{}");
    }

    Answer submits(JsonNode attempt) {
        return client.post(attempt(attempt.required("number").asInt()) + "/submit");
    }

    /** Everything but the submission that completes the study. */
    JsonNode almostCompletes() {
        List.of("tubes", "order-of-draw").forEach(this::reads);
        JsonNode attempt = starts();
        answersRight(attempt);
        return attempt;
    }

    void completes() {
        assertThat(submits(almostCompletes()).at("/studyCompleted").asBoolean()).isTrue();
    }
}
