package certway.progress.study.model;

import certway.progress.study.model.Outline.Place;
import certway.progress.study.model.ProgressEvent.ModuleCompleted;
import certway.progress.study.model.ProgressEvent.ProgramCompleted;
import certway.progress.study.model.ProgressEvent.UnitCompleted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What follows from a change of a unit: the unit, its module and the program may be completed by it. */
final class Consequences {

    private final Progress before;
    private final Place place;

    Consequences(Progress before, Place place) {
        this.before = before;
        this.place = place;
    }

    /**
     * The whole change.
     *
     * @param changed the study with the unit's new state
     * @param facts that happened besides
     */
    Change of(Study changed, List<ProgressEvent> facts) {
        Outline outline = before.outline();
        Instant now = before.now();
        Progress next = new Progress(changed, outline, now);
        List<ProgressEvent> events = new ArrayList<>(facts);
        UnitId unit = place.unit().id();
        if (changed.unit(unit).isDone() && !before.study().unit(unit).isDone()) {
            events.add(new UnitCompleted(place, now));
            if (next.isDone(place.module())) {
                events.add(new ModuleCompleted(place.module().id(), now));
            }
        }
        Requirement requirement = next.requirement();
        if (changed.completion() != null || !requirement.met()) {
            return new Change(changed, events);
        }
        Completion completion =
                new Completion(now, finalScore(changed), EvidenceDigest.of(changed.enrollment(), outline, requirement));
        events.add(new ProgramCompleted(completion));
        return new Change(changed.completed(completion), events);
    }

    private Completion.@Nullable FinalScore finalScore(Study study) {
        return before.outline()
                .completing()
                .rule()
                .scored()
                .flatMap(rule -> finalScore(rule, study))
                .orElse(null);
    }

    private static Optional<Completion.FinalScore> finalScore(CompletionRule rule, Study study) {
        return switch (rule) {
            case CompletionRule.MinimumScore(UnitId unit, int percent) ->
                Optional.ofNullable(study.unit(unit).best()).map(best -> new Completion.FinalScore(best, percent));
            case CompletionRule.FinalScore score ->
                Optional.of(new Completion.FinalScore(score.of(study::best), score.percent()));
            case CompletionRule.AllOf _,
                    CompletionRule.AnyOf _,
                    CompletionRule.AtLeast _,
                    CompletionRule.AllUnits _,
                    CompletionRule.Units _,
                    CompletionRule.MinimumTime _,
                    CompletionRule.PracticumCount _ -> Optional.empty();
        };
    }
}
