package certway.launcher.demo;

import static certway.launcher.demo.StepFailed.require;

import certway.launcher.demo.Learning.Step;
import java.io.IOException;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A new student's whole way, from sign-up to a certificate that anyone can check, through the public door only. */
public final class Demo {
    private static final String TOPIC = "certway.completions";
    private static final String HOME = "/api/programs";

    private final DemoSettings settings;
    private final PrintStream out;

    public Demo(DemoSettings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /** True only if every step was as it must be; otherwise the step and what was seen have been printed. */
    public boolean succeeds() throws InterruptedException {
        var timeline = new Timeline(out);
        try (var events = new EventWatcher(settings.kafkaBootstrap(), TOPIC, InstantSource.system());
                var student = new Student(settings.publicUrl())) {
            timeline.trying("Kafka consumer");
            events.start();
            timeline.done("waits at the end of " + TOPIC);
            signUp(student, timeline);
            JsonNode program = lookAround(student.api(), timeline);
            Learning learning = enrol(student, program, timeline);
            study(learning, timeline);
            JsonNode completed = completion(learning, timeline);
            new CompletionCheck(settings, events, timeline).check(completed);
            feed(student.api(), learning, timeline);
            new DigestCheck(settings, timeline).check(completed);
            new CertificateCheck(settings, timeline).check(student.api(), completed);
            out.println("Everything was as it must be.");
            return true;
        } catch (StepFailed | IOException | KafkaException | JacksonException e) {
            out.printf("FAILED at \"%s\": %s%n", timeline.step(), e.getMessage());
            return false;
        }
    }

    private static void signUp(Student student, Timeline timeline) throws IOException, InterruptedException {
        timeline.trying("before the login");
        student.api().refuses("/api/enrollments", 401);
        timeline.done("nobody's enrollments are refused with 401");
        timeline.trying("register and log in");
        Page landed = student.register();
        student.api().get("/api/enrollments");
        timeline.done("%s landed at %s".formatted(student.name(), landed.address()));
    }

    private static JsonNode lookAround(Api api, Timeline timeline) throws IOException, InterruptedException {
        timeline.trying("list programs");
        JsonNode all = api.get(HOME).path("items");
        require(has(all, DemoSettings.SLUG), "the catalog does not list " + DemoSettings.SLUG);
        timeline.done("%d programs".formatted(all.size()));
        timeline.trying("search \"blood draw\"");
        JsonNode found = api.get(HOME + "?q=blood%20draw").path("items");
        require(has(found, DemoSettings.SLUG), "the search does not find " + DemoSettings.SLUG);
        timeline.done("%d found, first \"%s\""
                .formatted(found.size(), found.path(0).path("title").asString()));
        timeline.trying("look at the program");
        JsonNode program = api.get("%s/%s".formatted(HOME, DemoSettings.SLUG));
        require(!program.path("modules").isEmpty(), "the program shows no modules");
        timeline.done("%s, %d modules"
                .formatted(
                        program.path("title").asString(),
                        program.path("modules").size()));
        return program;
    }

    private static boolean has(JsonNode items, String slug) {
        return items.valueStream()
                .anyMatch(item -> slug.equals(item.path("slug").asString("")));
    }

    private Learning enrol(Student student, JsonNode program, Timeline timeline)
            throws IOException, InterruptedException {
        timeline.trying("enrol");
        String programId = program.path("programId").asString();
        String enrollment = student.enrol(programId).path("enrollmentId").asString();
        String again = student.enrol(programId).path("enrollmentId").asString();
        require(enrollment.equals(again), "enrolling twice gave two enrollments");
        timeline.done("enrollment " + enrollment);
        timeline.trying("read the answers from the content");
        AnswerKey key = AnswerKey.read(settings.program());
        timeline.done(settings.root().relativize(settings.program()).toString());
        return new Learning(student.api(), key, enrollment);
    }

    private static void study(Learning learning, Timeline timeline) throws IOException, InterruptedException {
        timeline.trying("requirements before");
        List<JsonNode> open = unmet(learning.requirements());
        require(!open.isEmpty(), "every requirement is met before anything was studied");
        timeline.done("%d not met".formatted(open.size()));
        List<Step> steps = learning.steps();
        timeline.trying("fail a quiz on purpose");
        Step quiz = steps.stream()
                .filter(Step::isQuiz)
                .findFirst()
                .orElseThrow(() -> new StepFailed("the program has no quiz"));
        JsonNode failed = learning.failOnPurpose(quiz);
        timeline.done("%s: %s %%, not passed"
                .formatted(quiz.id(), failed.path("percent").asInt()));
        String module = "";
        for (Step step : steps) {
            if (!module.equals(step.module())) {
                module = step.module();
                timeline.trying("study: " + module);
            }
            require(!isCompleted(learning.state()), "completed before the last unit " + step.id());
            learning.finish(step);
            if (isLastOfModule(steps, step)) {
                JsonNode state = learning.state();
                timeline.done("%d of %d units"
                        .formatted(
                                state.path("unitsDone").asInt(),
                                state.path("unitsTotal").asInt()));
            }
        }
    }

    private static boolean isLastOfModule(List<Step> steps, Step step) {
        int next = steps.indexOf(step) + 1;
        return next == steps.size() || !steps.get(next).module().equals(step.module());
    }

    private static JsonNode completion(Learning learning, Timeline timeline) throws IOException, InterruptedException {
        timeline.trying("completed");
        JsonNode state = learning.state();
        require(isCompleted(state), "not completed after the last unit: status " + state.path("status"));
        require(state.path("percent").asInt() == 100, "completed at %s %%".formatted(state.path("percent")));
        timeline.done("at " + state.path("completedAt").asString());
        timeline.trying("requirements after");
        List<JsonNode> open = unmet(learning.requirements());
        require(open.isEmpty(), "completed, but not met: " + open);
        timeline.done("all met");
        return state;
    }

    private static boolean isCompleted(JsonNode state) {
        return "completed".equals(state.path("status").asString(""));
    }

    private static List<JsonNode> unmet(JsonNode requirements) {
        return requirements.findParents("met").stream()
                .filter(requirement -> !requirement.path("met").asBoolean())
                .toList();
    }

    private static void feed(Api api, Learning learning, Timeline timeline) throws IOException, InterruptedException {
        timeline.trying("own completions");
        JsonNode items = api.get("/api/completions").path("items");
        long own = items.findValuesAsString("enrollmentId").stream()
                .filter(learning.study()::equals)
                .count();
        require(own == 1, "the learner's completions have the enrollment %d times".formatted(own));
        timeline.done("listed once");
    }
}
