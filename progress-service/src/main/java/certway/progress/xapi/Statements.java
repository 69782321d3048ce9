package certway.progress.xapi;

import certway.platform.event.EventEnvelope;
import certway.progress.study.model.Module;
import certway.progress.study.model.Outline;
import certway.progress.study.model.Outlines;
import certway.progress.study.model.ProgramVersion;
import certway.progress.study.model.UnitId;
import certway.progress.xapi.Statement.Account;
import certway.progress.xapi.Statement.Activity;
import certway.progress.xapi.Statement.Agent;
import certway.progress.xapi.Statement.Context;
import certway.progress.xapi.Statement.Result;
import certway.progress.xapi.Statement.Score;
import certway.progress.xapi.Statement.Surroundings;
import certway.progress.xapi.Statement.Verb;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** States what events say in the words of xAPI: one statement of each. */
final class Statements {

    private static final String VERBS = "http://adlnet.gov/expapi/verbs/";
    private static final Verb REGISTERED = verb("registered", "registered for", "se inscribió en");
    private static final Verb RESUMED = verb("resumed", "resumed", "retomó");
    private static final Verb COMPLETED = verb("completed", "completed", "completó");
    private static final Verb PASSED = verb("passed", "passed", "aprobó");
    private static final Verb FAILED = verb("failed", "failed", "suspendió");

    /** What every event about a study says. */
    private record About(String enrollmentId, String learnerId, String programId, int version, int cycle) {

        ProgramVersion program() {
            return new ProgramVersion(programId, version);
        }
    }

    private record Activated(int revision) {}

    private record InModule(String moduleId) {}

    private record InUnit(String unitId) {}

    private record Graded(
            String unitId,
            int attempt,
            int points,
            int maximumPoints,
            boolean passed,
            Instant startedAt,
            Instant submittedAt) {}

    private record Completed(@Nullable Percent score, Instant startedAt, Instant completedAt) {}

    private record Percent(int percent) {}

    /** What a statement is about, and how it ended. */
    private record Fact(
            Verb verb,
            Activity activity,
            @Nullable Surroundings surroundings,
            @Nullable Result result,
            Map<String, Integer> extensions) {}

    private final String publicUrl;
    private final Outlines outlines;

    Statements(XapiSettings settings, Outlines outlines) {
        this.publicUrl = settings.publicUrl();
        this.outlines = outlines;
    }

    /** Somebody may study: for the first time, or again after they had left or their time was over. */
    Statement activated(EventEnvelope event) {
        boolean first = event.dataAs(Activated.class).revision() == 1;
        Activities activities = activities(event);
        return statement(
                event, activities, new Fact(first ? REGISTERED : RESUMED, activities.program(), null, null, Map.of()));
    }

    Statement unitCompleted(EventEnvelope event) {
        Activities activities = activities(event);
        Outline.Place place = place(event);
        return statement(
                event,
                activities,
                new Fact(
                        COMPLETED,
                        activities.unit(place.unit()),
                        within(activities, place.module()),
                        new Result(null, null, true, null),
                        Map.of()));
    }

    Statement attemptGraded(EventEnvelope event) {
        Activities activities = activities(event);
        Outline.Place place = place(event);
        Graded graded = event.dataAs(Graded.class);
        Score score = graded.maximumPoints() == 0 ? null : Score.of(graded.points(), graded.maximumPoints());
        return statement(
                event,
                activities,
                new Fact(
                        graded.passed() ? PASSED : FAILED,
                        activities.unit(place.unit()),
                        within(activities, place.module()),
                        new Result(score, graded.passed(), true, duration(graded.startedAt(), graded.submittedAt())),
                        Map.of("attempt", graded.attempt())));
    }

    Statement moduleCompleted(EventEnvelope event) {
        Activities activities = activities(event);
        String id = event.dataAs(InModule.class).moduleId();
        Module module = outline(event).modules().stream()
                .filter(one -> one.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the program has no module " + id));
        return statement(
                event,
                activities,
                new Fact(
                        COMPLETED,
                        activities.module(module),
                        new Surroundings(List.of(activities.program()), null),
                        new Result(null, null, true, null),
                        Map.of()));
    }

    Statement programCompleted(EventEnvelope event) {
        Activities activities = activities(event);
        Completed completed = event.dataAs(Completed.class);
        Percent percent = completed.score();
        Score score = percent == null ? null : Score.of(percent.percent(), 100);
        return statement(
                event,
                activities,
                new Fact(
                        COMPLETED,
                        activities.program(),
                        null,
                        new Result(score, true, true, duration(completed.startedAt(), completed.completedAt())),
                        Map.of()));
    }

    private Statement statement(EventEnvelope event, Activities activities, Fact fact) {
        About about = event.dataAs(About.class);
        Map<String, Integer> extensions = new HashMap<>();
        extensions.put(extension("cycle"), about.cycle());
        fact.extensions().forEach((name, value) -> extensions.put(extension(name), value));
        return new Statement(
                event.id(),
                new Agent(new Account(publicUrl, about.learnerId())),
                fact.verb(),
                fact.activity(),
                fact.result(),
                new Context(
                        about.enrollmentId(),
                        fact.surroundings(),
                        Integer.toString(about.version()),
                        "Certway",
                        activities.language(),
                        extensions),
                event.time());
    }

    private String extension(String name) {
        return "%s/xapi/extensions/%s".formatted(publicUrl, name);
    }

    private Activities activities(EventEnvelope event) {
        return new Activities(publicUrl, outline(event));
    }

    private Outline outline(EventEnvelope event) {
        return outlines.of(event.dataAs(About.class).program());
    }

    private Outline.Place place(EventEnvelope event) {
        String id = event.dataAs(InUnit.class).unitId();
        return UnitId.parse(id)
                .flatMap(outline(event)::place)
                .orElseThrow(() -> new IllegalArgumentException("the program has no unit " + id));
    }

    private static Surroundings within(Activities activities, Module module) {
        return new Surroundings(List.of(activities.module(module)), List.of(activities.program()));
    }

    /** Clocks of two instances may differ, time does not go back. */
    private static String duration(Instant from, Instant to) {
        Duration taken = Duration.between(from, to).truncatedTo(ChronoUnit.SECONDS);
        return (taken.isNegative() ? Duration.ZERO : taken).toString();
    }

    private static Verb verb(String name, String english, String spanish) {
        return new Verb(VERBS + name, Map.of("en", english, "es", spanish));
    }
}
