package certway.launcher.demo;

import static certway.launcher.demo.StepFailed.require;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Holds the event that a consumer got against the completion that the learner sees. */
record CompletionCheck(DemoSettings settings, EventWatcher events, Timeline timeline) {
    private static final String TYPE = "certway.program.completed.v1";
    private static final Duration IN_TIME = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration FOR_DUPLICATES = Duration.ofSeconds(2);

    void check(JsonNode study) throws IOException, InterruptedException {
        String enrollment = study.path("enrollmentId").asString();
        Predicate<Arrival> ours = arrival -> enrollment.equals(arrival.text("enrollmentId"));
        Arrival event = arrival(ours, Instant.parse(study.path("completedAt").asString()));
        facts(event, study);
        schema(event);
        timeline.trying("no second event");
        List<Arrival> all = events.await(ours, 2, FOR_DUPLICATES);
        require(all.size() == 1, "%d events for one completion".formatted(all.size()));
        timeline.done("none within %d s".formatted(FOR_DUPLICATES.toSeconds()));
    }

    private Arrival arrival(Predicate<Arrival> ours, Instant completedAt) throws InterruptedException {
        timeline.trying("the event arrives");
        List<Arrival> arrivals = events.await(ours, 1, PATIENCE);
        require(!arrivals.isEmpty(), "no event within %d s".formatted(PATIENCE.toSeconds()));
        Arrival event = arrivals.getFirst();
        Duration late = Duration.between(completedAt, event.at());
        timeline.done("%d ms after the completion".formatted(late.toMillis()));
        timeline.note("key: " + event.key());
        timeline.note(event.printed());
        require(late.compareTo(IN_TIME) <= 0, "it came %d ms after the completion".formatted(late.toMillis()));
        return event;
    }

    private void facts(Arrival event, JsonNode study) {
        timeline.trying("the event says what happened");
        same("specversion", event.header("ce_specversion"), "1.0");
        same("type", event.header("ce_type"), TYPE);
        same("data schema", event.header("ce_dataschema"), "urn:certway:schema:" + TYPE);
        same("content type", event.header("content-type"), "application/json");
        same("key", event.key(), event.text("learnerId"));
        same("program", event.text("programId"), study.path("programId").asString());
        same("slug", event.text("slug"), DemoSettings.SLUG);
        same(
                "version",
                event.data().path("version").toString(),
                study.path("version").toString());
        same("completion", event.text("completedAt"), study.path("completedAt").asString());
        require(!event.header("ce_id").isBlank(), "the event has no id");
        timeline.done("headers, key and data agree with the study");
    }

    private void schema(Arrival event) throws IOException {
        timeline.trying("the event keeps to its schema");
        List<String> errors = EventSchema.read(settings.schema()).errors(event.data());
        require(errors.isEmpty(), "the data break the schema: " + errors);
        timeline.done(settings.schema().getFileName().toString());
    }

    private static void same(String what, String seen, String expected) {
        require(expected.equals(seen), "%s of the event is \"%s\" instead of \"%s\"".formatted(what, seen, expected));
    }
}
