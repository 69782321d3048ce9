package certway.progress.migration.model;

import certway.progress.study.model.Outline;
import certway.progress.study.model.Progress;
import certway.progress.study.model.Study;
import certway.progress.study.model.Unit;
import certway.progress.study.model.UnitId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a study would be in another version of its program. Nothing of it is written.
 *
 * @param gains units that are new to it and to be done
 * @param keeps units with something done in them that are in both versions
 * @param loses units with something done in them that the other version does not have: kept, but they count no more
 * @param openAttempt the quiz in which an attempt is open; it goes on as it began
 */
public record Preview(
        int percentBefore,
        int percentAfter,
        List<UnitId> gains,
        List<UnitId> keeps,
        List<UnitId> loses,
        @Nullable UnitId openAttempt,
        boolean completes) {

    public Preview {
        gains = List.copyOf(gains);
        keeps = List.copyOf(keeps);
        loses = List.copyOf(loses);
    }

    public static Preview of(Progress before, Outline to) {
        Study study = before.study();
        Progress after = new Progress(study, to, before.now());
        boolean mayComplete =
                study.completion() == null && study.status() != Study.Status.CLOSED && study.startedAt() != null;
        return new Preview(
                before.percent(),
                after.percent(),
                ids(to).filter(unit -> before.outline().place(unit).isEmpty()).toList(),
                touched(study).filter(unit -> to.place(unit).isPresent()).toList(),
                touched(study).filter(unit -> to.place(unit).isEmpty()).toList(),
                openAttempt(study),
                mayComplete && after.requirement().met());
    }

    private static Stream<UnitId> ids(Outline outline) {
        return outline.units().stream().map(Unit::id);
    }

    /** In an order of their own: a unit that is in neither version has no place. */
    private static Stream<UnitId> touched(Study study) {
        return study.units().keySet().stream()
                .filter(unit -> study.unit(unit).isVisited())
                .sorted((one, other) -> one.value().compareTo(other.value()));
    }

    private static @Nullable UnitId openAttempt(Study study) {
        return study.units().entrySet().stream()
                .filter(unit ->
                        Objects.requireNonNull(unit.getValue(), "a state").open() != null)
                .map(unit -> unit.getKey())
                .findFirst()
                .orElse(null);
    }
}
