package certway.progress.study.model;

import certway.progress.attempt.model.Quiz;
import certway.progress.attempt.model.Score;
import certway.progress.attempt.model.SubmittedAttempt;
import certway.progress.study.model.Decision.Accepted;
import certway.progress.study.model.Decision.Refused;
import certway.progress.study.model.Decision.Unchanged;
import certway.progress.study.model.Outline.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A study held against its outline at a moment: what the learner may do and what follows from it. */
public record Progress(Study study, Outline outline, Instant now) {

    private static final int MINUTE = 60;
    private static final int STRETCH_MINUTES = 30;

    /** Being seen again in the same unit changes a study only after so many seconds. */
    private static final int WORTH_NOTING = 5 * MINUTE;

    /** Where a learner stands with a unit. */
    public enum Standing {
        LOCKED,
        OPEN,
        VISITED,
        DONE
    }

    /** Why the learner may not work in this study; empty if they may. */
    public Optional<Refusal> accessRefusal() {
        if (study.status() == Study.Status.CLOSED) {
            return Optional.of(Refusal.STUDY_CLOSED);
        }
        Instant until = study.enrollment().accessUntil();
        return until != null && !now.isBefore(until) ? Optional.of(Refusal.ACCESS_ENDED) : Optional.empty();
    }

    /** Why the learner may not see this unit; empty if they may. */
    public Optional<Refusal> refusal(UnitId unit) {
        Optional<Place> place = outline.place(unit);
        if (place.isEmpty()) {
            return Optional.of(Refusal.UNKNOWN_UNIT);
        }
        return accessRefusal().or(() -> isLocked(place.get()) ? Optional.of(Refusal.UNIT_LOCKED) : Optional.empty());
    }

    public Standing standing(Place place) {
        UnitState state = study.unit(place.unit().id());
        if (state.isDone()) {
            return Standing.DONE;
        }
        if (isLocked(place)) {
            return Standing.LOCKED;
        }
        return state.isVisited() ? Standing.VISITED : Standing.OPEN;
    }

    public int unitsDone() {
        return (int) outline.units().stream().filter(this::isDone).count();
    }

    /** Whole per cent of units, rounded down: it tells how far the learner is, not whether the study is completed. */
    public int percent() {
        return new Score(unitsDone(), outline.units().size()).percent();
    }

    public boolean isDone(Module module) {
        return module.units().stream().allMatch(this::isDone);
    }

    private boolean isDone(Unit unit) {
        return study.unit(unit.id()).isDone();
    }

    private boolean isLocked(Place place) {
        return switch (outline.order()) {
            case FREE -> false;
            case SEQUENTIAL ->
                !isDone(place.unit())
                        && outline.modules().stream()
                                .takeWhile(module -> !module.equals(place.module()))
                                .anyMatch(module -> !isDone(module));
        };
    }

    /** Where to go on: the last place while it is not done, else the next unit that is not; empty when all are. */
    public Optional<UnitId> resumeUnit() {
        List<UnitId> units = outline.units().stream().map(Unit::id).toList();
        UnitId last = study.lastUnit();
        int from = last == null ? 0 : Math.max(0, units.indexOf(last));
        List<UnitId> fromLast = new ArrayList<>(units.subList(from, units.size()));
        fromLast.addAll(units.subList(0, from));
        return fromLast.stream()
                .filter(unit -> !study.unit(unit).isDone())
                .filter(unit -> outline.place(unit).filter(this::isLocked).isEmpty())
                .findFirst();
    }

    public Requirement requirement() {
        return new Requirements(study, outline).whole();
    }

    public Decision visit(UnitId unit) {
        return at(unit, place -> {
            UnitState state = study.unit(unit);
            if (state.isVisited() && unit.equals(study.lastUnit()) && secondsSinceLast() < WORTH_NOTING) {
                return new Unchanged();
            }
            return new Accepted(change(place, state.visited(now), List.of()));
        });
    }

    public Decision complete(UnitId unit) {
        return at(unit, place -> switch (place.unit()) {
            case Unit.Reading _, Unit.Document _, Unit.HtmlPackage _ -> completeByWord(place);
            case Unit.Video _, Unit.Checklist _, Unit.Case _, Unit.Practicum _ ->
                study.unit(unit).isDone() ? new Unchanged() : new Refused(Refusal.NOT_DONE_YET);
            case Unit.QuizUnit _ ->
                study.unit(unit).isDone() ? new Unchanged() : new Refused(Refusal.DONE_BY_PASSING_ONLY);
        });
    }

    /** How long the learner must still stay in a unit before it can be done. */
    public int secondsLeft(Unit unit) {
        int minimum = unit instanceof Unit.Reading reading ? reading.minimumMinutes() * MINUTE : 0;
        int here = unit.id().equals(study.lastUnit()) ? secondsSinceLast() : 0;
        return study.unit(unit.id()).isDone()
                ? 0
                : Math.max(0, minimum - study.unit(unit.id()).seconds() - here);
    }

    /**
     * The time since the learner was last seen, as far as they can have spent it where they were: whoever does nothing for much
     * longer than the unit takes has gone. Whole seconds of the clock, so that many short stretches add up to the long one.
     */
    private int secondsSinceLast() {
        Instant last = study.lastAt();
        UnitId unit = study.lastUnit();
        if (last == null || unit == null) {
            return 0;
        }
        int minutes = outline.place(unit).map(place -> place.unit().minutes()).orElse(0);
        long passed = now.getEpochSecond() - last.getEpochSecond();
        return (int) Math.clamp(passed, 0, (long) Math.max(minutes, STRETCH_MINUTES) * MINUTE);
    }

    private Decision completeByWord(Place place) {
        UnitState state = study.unit(place.unit().id());
        if (state.isDone()) {
            return new Unchanged();
        }
        if (!state.isVisited()) {
            return new Refused(Refusal.NOT_VISITED);
        }
        if (secondsLeft(place.unit()) > 0) {
            return new Refused(Refusal.TOO_EARLY);
        }
        return new Accepted(change(place, state.completed(now), List.of()));
    }

    /** Starts an attempt; the one that is open, or the one with this key, is found again instead. */
    public Decision start(UnitId unit, @Nullable String key, RandomGenerator random) {
        return new Attempting(this).start(unit, key, random);
    }

    /** When the next attempt at a quiz may start, if others came before it. */
    public Optional<Instant> nextAttemptAt(Place place) {
        return new Attempting(this).nextAt(place);
    }

    /**
     * Hands an attempt in; it is graded by the questions that were shown. An open attempt goes on where it began, also after a
     * move to a version that locks its unit or does not have it.
     */
    public Decision submit(UnitId unit, int number, Outlines outlines) {
        return new Attempting(this).submit(unit, number, outlines);
    }

    /** The quiz as it is for this learner; empty if the unit is none. */
    public Optional<Quiz> quiz(Unit unit) {
        return unit.asQuiz().map(quiz -> study.allowance().of(unit.id(), quiz));
    }

    /** The same, as the quiz was in the version of the program that an attempt is from. */
    public Optional<Quiz> quiz(UnitId unit, @Nullable Integer version, Outlines outlines) {
        return new Attempting(this).quiz(unit, version, outlines);
    }

    /**
     * Takes up an attempt that was graded anew. A pass stays a pass and points stay points, whatever the new grade says; what
     * follows from a pass that comes of it follows now. Who withdrew keeps what they had.
     */
    public Decision regrade(UnitId unit, SubmittedAttempt better, Outlines outlines) {
        return new Attempting(this).regrade(unit, better, outlines);
    }

    /** What follows from the study's move to another version. */
    public Change move(Study moved, Outline to) {
        return new Consequences(this).ofMove(moved, to);
    }

    interface Deciding {
        Decision decide(Place place);
    }

    Decision at(UnitId unit, Deciding deciding) {
        Optional<Refusal> refusal = refusal(unit);
        return refusal.isPresent()
                ? new Refused(refusal.get())
                : deciding.decide(outline.place(unit).orElseThrow());
    }

    /** What the learner did in a unit, with everything that follows from it. */
    Change change(Place place, UnitState state, List<ProgressEvent> facts) {
        return new Consequences(this).of(place, study.at(place.unit().id(), state, now, secondsSinceLast()), facts);
    }

    /** What happened to a unit without its learner, with everything that follows from it. */
    Change changeMeanwhile(Place place, UnitState state, List<ProgressEvent> facts) {
        return new Consequences(this).of(place, study.with(place.unit().id(), state), facts);
    }
}
