package certway.launcher.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** One learner's way through one study, in any number of stretches. */
public final class Learning {
    private final Api api;
    private final Quizzes quizzes;
    private final String study;

    Learning(Api api, AnswerKey key, String study) {
        this.api = api;
        this.quizzes = new Quizzes(api, key);
        this.study = study;
    }

    /** A unit as the outline shows it. */
    public record Step(String module, String id, String kind) {
        public boolean isQuiz() {
            return "quiz".equals(kind);
        }
    }

    public String study() {
        return study;
    }

    public JsonNode state() throws IOException, InterruptedException {
        return api.get("/api/studies/" + study);
    }

    public JsonNode requirements() throws IOException, InterruptedException {
        return api.get("/api/studies/%s/requirements".formatted(study));
    }

    public List<Step> steps() throws IOException, InterruptedException {
        List<Step> steps = new ArrayList<>();
        for (JsonNode module : state().path("modules")) {
            for (JsonNode unit : module.path("units")) {
                steps.add(new Step(
                        module.path("title").asString(),
                        unit.path("id").asString(),
                        unit.path("kind").asString()));
            }
        }
        return steps;
    }

    /** Opens the unit as a page would, and does what completes it. */
    public void finish(Step step) throws IOException, InterruptedException {
        String unit = "/api/studies/%s/units/%s".formatted(study, step.id());
        api.get(unit);
        api.post(unit + "/visit", 200);
        if (step.isQuiz()) {
            quizzes.pass(study, step.id());
            return;
        }
        String state =
                api.post(unit + "/complete", 200).path("unit").path("state").asString("");
        StepFailed.require("done".equals(state), "%s is %s after it was completed".formatted(step.id(), state));
    }

    public JsonNode failOnPurpose(Step step) throws IOException, InterruptedException {
        return quizzes.fail(study, step.id());
    }
}
