package certway.launcher.demo;

import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Takes the quizzes of one study, question by question. */
record Quizzes(Api api, AnswerKey key) {

    /** Answers everything right and must pass. */
    JsonNode pass(String study, String unit) throws IOException, InterruptedException {
        JsonNode result = take(study, unit, Answer::right);
        StepFailed.require(
                result.path("passed").asBoolean(false),
                "quiz %s was not passed although every answer was right: %s".formatted(unit, result));
        return result;
    }

    /** Answers everything wrong and must not pass. */
    JsonNode fail(String study, String unit) throws IOException, InterruptedException {
        JsonNode result = take(study, unit, Answer::wrong);
        StepFailed.require(
                result.has("passed") && !result.path("passed").asBoolean(),
                "quiz %s was passed although every answer was wrong: %s".formatted(unit, result));
        return result;
    }

    /** Opens an attempt and answers every question, but does not submit it; gives the attempt's path. */
    String prepare(String study, String unit, Function<Answer, Map<String, Object>> choice)
            throws IOException, InterruptedException {
        String attempts = "/api/studies/%s/units/%s/attempts".formatted(study, unit);
        JsonNode attempt = api.post(attempts, 201);
        String path = "%s/%d".formatted(attempts, attempt.path("number").asInt());
        StepFailed.require(!attempt.path("questions").isEmpty(), "attempt %s has no questions".formatted(path));
        for (JsonNode question : attempt.path("questions")) {
            String id = question.path("id").asString();
            api.put("%s/answers/%s".formatted(path, id), choice.apply(key.of(unit, id)));
        }
        return path;
    }

    private JsonNode take(String study, String unit, Function<Answer, Map<String, Object>> choice)
            throws IOException, InterruptedException {
        return api.post(prepare(study, unit, choice) + "/submit", 200);
    }
}
