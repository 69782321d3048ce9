package certway.progress.study.model;

import certway.progress.practicum.model.Log;
import certway.progress.practicum.model.Log.Line;
import certway.progress.practicum.model.LogId;
import certway.progress.practicum.model.Reference;
import certway.progress.practicum.model.Signature.Verdict;
import certway.progress.study.model.Decision.Accepted;
import certway.progress.study.model.Decision.Refused;
import certway.progress.study.model.Decision.Unchanged;
import certway.progress.study.model.Outline.Place;
import certway.progress.study.model.Work.Logged;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The logs of practica in a study: entries are only ever added, and each is signed once. */
public final class Logbook {

    private final Progress progress;

    public Logbook(Progress progress) {
        this.progress = progress;
    }

    /** Where the entries of a unit are kept. */
    public static LogId id(Study study, UnitId unit) {
        return new LogId(study.enrollment().id().value(), unit.value());
    }

    /** What became of the entries of a unit. */
    public static Log log(Study study, UnitId unit) {
        return study.unit(unit).work() instanceof Logged(Log log) ? log : Log.EMPTY;
    }

    /**
     * Adds an entry that is kept already.
     *
     * @param corrects the number of the entry it takes the place of
     */
    public Decision add(UnitId unit, Reference entry, @Nullable Integer corrects) {
        return progress.at(unit, place -> {
            if (!(place.unit() instanceof Unit.Practicum practicum)) {
                return new Refused(Refusal.WRONG_KIND);
            }
            Log log = log(progress.study(), unit);
            if (log.number(entry).isPresent()) {
                return new Unchanged();
            }
            return refusal(log, corrects)
                    .or(() -> log.lines().size() >= practicum.form().most()
                            ? Optional.of(Refusal.LOG_IS_FULL)
                            : Optional.empty())
                    .<Decision>map(Refused::new)
                    .orElseGet(() -> accepted(place, log.with(entry, corrects)));
        });
    }

    private static Optional<Refusal> refusal(Log log, @Nullable Integer corrects) {
        if (corrects == null) {
            return Optional.empty();
        }
        if (log.line(corrects).isEmpty()) {
            return Optional.of(Refusal.UNKNOWN_ENTRY);
        }
        return log.correction(corrects).isPresent() ? Optional.of(Refusal.ENTRY_ALREADY_CORRECTED) : Optional.empty();
    }

    private Decision accepted(Place place, Log log) {
        UnitState state = progress.study().unit(place.unit().id());
        UnitState after = state.visited(progress.now()).worked(new Logged(log));
        return new Accepted(progress.change(place, after, List.of()));
    }

    /** What a supervisor decides may be new to an enrollment whose time is over, but not to one that was withdrawn. */
    public Optional<Refusal> signingRefusal(UnitId unit, Reference entry) {
        if (progress.study().status() == Study.Status.CLOSED) {
            return Optional.of(Refusal.STUDY_CLOSED);
        }
        Log log = log(progress.study(), unit);
        Optional<Line> line = log.number(entry).flatMap(log::line);
        if (line.isEmpty() || !(unit(unit) instanceof Unit.Practicum)) {
            return Optional.of(Refusal.UNKNOWN_ENTRY);
        }
        return switch (line.get().state()) {
            case WAITING -> Optional.empty();
            case CONFIRMED, REFUSED -> Optional.of(Refusal.ENTRY_ALREADY_SIGNED);
            case CORRECTED -> Optional.of(Refusal.ENTRY_ALREADY_CORRECTED);
        };
    }

    private @Nullable Unit unit(UnitId unit) {
        return progress.outline().place(unit).map(Place::unit).orElse(null);
    }

    /** Signs an entry by a signature that is kept already; the learner need not be there. */
    public Decision sign(UnitId unit, Reference entry, Reference signature, Verdict verdict) {
        Log log = log(progress.study(), unit);
        boolean same = log.number(entry)
                .flatMap(log::line)
                .filter(line -> signature.equals(line.signature()))
                .isPresent();
        if (same) {
            return new Unchanged();
        }
        return signingRefusal(unit, entry)
                .<Decision>map(Refused::new)
                .orElseGet(() -> signed(
                        progress.outline().place(unit).orElseThrow(),
                        log.signed(log.number(entry).orElseThrow(), signature, verdict)));
    }

    private Decision signed(Place place, Log log) {
        UnitState after = progress.study().unit(place.unit().id()).worked(new Logged(log));
        boolean enough = place.unit() instanceof Unit.Practicum practicum
                && log.count(Log.State.CONFIRMED) >= practicum.form().required();
        return new Accepted(
                progress.changeMeanwhile(place, enough ? after.completed(progress.now()) : after, List.of()));
    }
}
