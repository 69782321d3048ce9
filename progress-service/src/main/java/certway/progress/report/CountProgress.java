package certway.progress.report;

import certway.platform.event.EventEnvelope;
import certway.progress.report.model.TimeToComplete;
import certway.progress.study.model.EnrollmentId;
import certway.progress.study.model.LearnerId;
import certway.progress.study.model.StudyKey;
import certway.progress.study.model.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Adds up what happens in studies, event by event. */
final class CountProgress {

    /** What every event about a study says. */
    private record About(String enrollmentId, String learnerId, String programId, int version) {

        StudyKey key() {
            return new StudyKey(new EnrollmentId(enrollmentId), new LearnerId(learnerId));
        }
    }

    private record UnitDone(String unitId) {}

    private record Graded(String unitId, int attempt, boolean passed) {}

    private record Completed(Instant startedAt, Instant completedAt) {}

    private final Facts facts;
    private final Counters programs;
    private final CountItems items;

    CountProgress(Facts facts, Counters programs, CountItems items) {
        this.facts = facts;
        this.programs = programs;
        this.items = items;
    }

    void activated(EventEnvelope event, Place place) {
        count(event, place, "enrolled", "enrolled", Map.of());
    }

    void ended(EventEnvelope event, Place place) {
        count(event, place, "ended", "ended", Map.of());
    }

    void unitCompleted(EventEnvelope event, Place place) {
        String unit = event.dataAs(UnitDone.class).unitId();
        count(event, place, "done/" + unit, "units.%s.done".formatted(unit), started(event, place));
    }

    void graded(EventEnvelope event, Place place) {
        Graded graded = event.dataAs(Graded.class);
        About about = event.dataAs(About.class);
        String fact = "graded/%s/%d".formatted(graded.unitId(), graded.attempt());
        Map<String, Integer> more = new TreeMap<>(started(event, place));
        boolean first = graded.attempt() == 1;
        if (first) {
            more.put("units.%s.tried".formatted(graded.unitId()), 1);
        }
        if (first && graded.passed()) {
            more.put("units.%s.passedAtOnce".formatted(graded.unitId()), 1);
        }
        count(event, place, fact, "units.%s.attempts".formatted(graded.unitId()), more);
        // The first attempt alone: who tries again has seen the questions.
        if (first && isCounted(about, fact, place)) {
            items.count(about.key(), new UnitId(graded.unitId()), graded.attempt(), place);
        }
    }

    void programCompleted(EventEnvelope event, Place place) {
        Completed completed = event.dataAs(Completed.class);
        int days = TimeToComplete.bound(Duration.between(completed.startedAt(), completed.completedAt()));
        count(event, place, "completed", "completed", Map.of("days." + days, 1));
    }

    private Map<String, Integer> started(EventEnvelope event, Place place) {
        return isCounted(event.dataAs(About.class), "started", place) ? Map.of("started", 1) : Map.of();
    }

    private void count(EventEnvelope event, Place place, String fact, String field, Map<String, Integer> more) {
        About about = event.dataAs(About.class);
        if (!isCounted(about, fact, place)) {
            return;
        }
        Map<String, Integer> numbers = new TreeMap<>(more);
        numbers.put(field, 1);
        programs.add(
                Reports.id(about.programId(), about.version()),
                Map.of("programId", about.programId(), "version", about.version()),
                numbers,
                place);
    }

    private boolean isCounted(About about, String fact, Place place) {
        return facts.isCountedAt(about.enrollmentId() + "/" + fact, place);
    }
}
