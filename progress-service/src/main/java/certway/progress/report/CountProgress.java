package certway.progress.report;

import certway.platform.event.EventEnvelope;
import certway.progress.report.model.TimeToComplete;
import certway.progress.study.model.EnrollmentId;
import certway.progress.study.model.LearnerId;
import certway.progress.study.model.ProgramVersion;
import certway.progress.study.model.StudyKey;
import certway.progress.study.model.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Adds up what happens in studies. Events are taken one by one and counted together: everybody's units end up in the counters of
 * the same few programs. One thread only.
 */
final class CountProgress {

    /** What every event about a study says. */
    private record About(String enrollmentId, String learnerId, String programId, int version) {

        ProgramVersion program() {
            return new ProgramVersion(programId, version);
        }

        StudyKey key() {
            return new StudyKey(new EnrollmentId(enrollmentId), new LearnerId(learnerId));
        }
    }

    private record UnitDone(String unitId) {}

    private record Graded(String unitId, int attempt, boolean passed) {}

    private record Completed(Instant startedAt, Instant completedAt) {}

    /** One more of each of these numbers, unless the fact is known from another place. */
    private record Tally(About about, String fact, Place place, List<String> numbers) {

        Counters.Count count() {
            return new Counters.Count(place, numbers.stream().collect(Collectors.toMap(number -> number, _ -> 1)));
        }
    }

    private final Facts facts;
    private final Counters programs;
    private final CountItems items;
    private final List<Tally> tallies = new ArrayList<>();

    CountProgress(Facts facts, Counters programs, CountItems items) {
        this.facts = facts;
        this.programs = programs;
        this.items = items;
    }

    void activated(EventEnvelope event, Place place) {
        putOff(event, place, "enrolled", List.of("enrolled"));
    }

    void ended(EventEnvelope event, Place place) {
        putOff(event, place, "ended", List.of("ended"));
    }

    void unitCompleted(EventEnvelope event, Place place) {
        String unit = event.dataAs(UnitDone.class).unitId();
        started(event, place);
        putOff(event, place, "done/" + unit, List.of("units.%s.done".formatted(unit)));
    }

    void graded(EventEnvelope event, Place place) {
        Graded graded = event.dataAs(Graded.class);
        String fact = "graded/%s/%d".formatted(graded.unitId(), graded.attempt());
        List<String> numbers = new ArrayList<>();
        numbers.add("units.%s.attempts".formatted(graded.unitId()));
        boolean first = graded.attempt() == 1;
        if (first) {
            numbers.add("units.%s.tried".formatted(graded.unitId()));
        }
        if (first && graded.passed()) {
            numbers.add("units.%s.passedAtOnce".formatted(graded.unitId()));
        }
        started(event, place);
        Tally tally = putOff(event, place, fact, numbers);
        // The first attempt alone: who tries again has seen the questions.
        if (first && facts.isCountedAt(tally.fact(), place)) {
            items.count(event.dataAs(About.class).key(), new UnitId(graded.unitId()), graded.attempt(), place);
        }
    }

    void programCompleted(EventEnvelope event, Place place) {
        Completed completed = event.dataAs(Completed.class);
        int days = TimeToComplete.bound(Duration.between(completed.startedAt(), completed.completedAt()));
        putOff(event, place, "completed", List.of("completed", "days." + days));
    }

    private void started(EventEnvelope event, Place place) {
        putOff(event, place, "started", List.of("started"));
    }

    private Tally putOff(EventEnvelope event, Place place, String fact, List<String> numbers) {
        About about = event.dataAs(About.class);
        Tally tally = new Tally(about, about.enrollmentId() + "/" + fact, place, numbers);
        tallies.add(tally);
        return tally;
    }

    /** Counts what was put off: two commands for each program that it is about, and one for all facts. */
    void settle() {
        List<Tally> all = List.copyOf(tallies);
        tallies.clear();
        Map<String, Place> places = new LinkedHashMap<>();
        all.forEach(tally -> places.putIfAbsent(tally.fact(), tally.place()));
        facts.note(places);
        all.stream()
                .filter(tally -> facts.isCountedAt(tally.fact(), tally.place()))
                .collect(Collectors.groupingBy(
                        tally -> tally.about().program(), LinkedHashMap::new, Collectors.toList()))
                .forEach(this::add);
    }

    private void add(ProgramVersion program, List<Tally> some) {
        programs.add(
                Reports.id(program.programId(), program.version()),
                Map.of("programId", program.programId(), "version", program.version()),
                some.stream().map(Tally::count).toList());
    }
}
