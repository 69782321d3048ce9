package certway.progress.report;

import certway.platform.event.EventEnvelope;
import certway.progress.report.Tally.FirstAttempt;
import certway.progress.report.model.TimeToComplete;
import certway.progress.study.model.EnrollmentId;
import certway.progress.study.model.LearnerId;
import certway.progress.study.model.ProgramVersion;
import certway.progress.study.model.StudyKey;
import certway.progress.study.model.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What each type of event adds: the same whether it is read from its topic or, years later, from the archive. */
final class Tallies {

    static final String ENROLLMENTS = "certway.enrollments";

    private static final String ACTIVATED = "certway.enrollment.activated.v1";
    private static final String WITHDRAWN = "certway.enrollment.withdrawn.v1";
    private static final String EXPIRED = "certway.enrollment.expired.v1";
    private static final String UNIT_COMPLETED = "certway.unit.completed.v1";
    private static final String GRADED = "certway.attempt.graded.v1";
    private static final String PROGRAM_COMPLETED = "certway.program.completed.v1";

    /** By topic. */
    static final Map<String, Set<String>> TYPES = Map.of(
            ENROLLMENTS,
            Set.of(ACTIVATED, WITHDRAWN, EXPIRED),
            "certway.progress",
            Set.of(UNIT_COMPLETED, GRADED),
            "certway.completions",
            Set.of(PROGRAM_COMPLETED));

    /** What every event about a study says. */
    private record About(String enrollmentId, String learnerId, String programId, int version) {

        Tally tally(EventEnvelope event, String fact, List<String> adds, @Nullable FirstAttempt attempt) {
            return new Tally(
                    event.id(), enrollmentId + "/" + fact, new ProgramVersion(programId, version), adds, attempt);
        }

        Tally tally(EventEnvelope event, String fact, List<String> adds) {
            return tally(event, fact, adds, null);
        }

        FirstAttempt firstAttempt(String unit) {
            return new FirstAttempt(
                    new StudyKey(new EnrollmentId(enrollmentId), new LearnerId(learnerId)), new UnitId(unit));
        }
    }

    private record UnitDone(String unitId) {}

    private record Graded(String unitId, int attempt, boolean passed) {

        boolean isFirst() {
            return attempt == FirstAttempt.NUMBER;
        }
    }

    private record Completed(Instant startedAt, Instant completedAt) {}

    private Tallies() {}

    static List<Tally> of(EventEnvelope event) {
        About about = event.dataAs(About.class);
        return switch (event.type()) {
            case ACTIVATED -> List.of(about.tally(event, "enrolled", List.of("enrolled")));
            case WITHDRAWN, EXPIRED -> List.of(about.tally(event, "ended", List.of("ended")));
            case UNIT_COMPLETED -> List.of(started(about, event), done(about, event));
            case GRADED -> List.of(started(about, event), graded(about, event));
            case PROGRAM_COMPLETED -> List.of(completed(about, event));
            default -> List.of();
        };
    }

    private static Tally started(About about, EventEnvelope event) {
        return about.tally(event, "started", List.of("started"));
    }

    private static Tally done(About about, EventEnvelope event) {
        String unit = event.dataAs(UnitDone.class).unitId();
        return about.tally(event, "done/" + unit, List.of("units.%s.done".formatted(unit)));
    }

    private static Tally graded(About about, EventEnvelope event) {
        Graded graded = event.dataAs(Graded.class);
        String unit = graded.unitId();
        List<String> adds = new ArrayList<>(List.of("units.%s.attempts".formatted(unit)));
        if (graded.isFirst()) {
            adds.add("units.%s.tried".formatted(unit));
        }
        if (graded.isFirst() && graded.passed()) {
            adds.add("units.%s.passedAtOnce".formatted(unit));
        }
        return about.tally(
                event,
                "graded/%s/%d".formatted(unit, graded.attempt()),
                adds,
                graded.isFirst() ? about.firstAttempt(unit) : null);
    }

    private static Tally completed(About about, EventEnvelope event) {
        Completed completed = event.dataAs(Completed.class);
        int days = TimeToComplete.bound(Duration.between(completed.startedAt(), completed.completedAt()));
        return about.tally(event, "completed", List.of("completed", "days." + days));
    }
}
