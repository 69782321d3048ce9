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

/** What follows from a change of a study: a unit, modules and the program may be completed by it. */
final class Consequences {

    private final Progress before;

    Consequences(Progress before) {
        this.before = before;
    }

    /**
     * The whole change of a unit.
     *
     * @param changed the study with the unit's new state
     * @param facts that happened besides
     */
    Change of(Place place, Study changed, List<ProgressEvent> facts) {
        Instant now = before.now();
        Progress next = new Progress(changed, before.outline(), now);
        List<ProgressEvent> events = new ArrayList<>(facts);
        UnitId unit = place.unit().id();
        if (changed.unit(unit).isDone() && !before.study().unit(unit).isDone()) {
            events.add(new UnitCompleted(place, now));
            if (next.isDone(place.module())) {
                events.add(new ModuleCompleted(place.module().id(), now));
            }
        }
        return completed(next, events);
    }

    /**
     * The whole change of a move to another version: what is done already may be all of a module there, or all that the program
     * asks. Who withdrew or never began completes nothing.
     */
    Change ofMove(Study moved, Outline to) {
        Progress next = new Progress(moved, to, before.now());
        if (moved.status() == Study.Status.CLOSED || moved.startedAt() == null) {
            return new Change(moved, List.of());
        }
        List<ProgressEvent> events = new ArrayList<>();
        for (Module module : to.modules()) {
            boolean known = before.outline().modules().stream()
                    .filter(other -> other.id().equals(module.id()))
                    .anyMatch(before::isDone);
            if (!known && next.isDone(module)) {
                events.add(new ModuleCompleted(module.id(), before.now()));
            }
        }
        return completed(next, events);
    }

    private static Change completed(Progress next, List<ProgressEvent> events) {
        Study study = next.study();
        Requirement requirement = next.requirement();
        if (study.completion() != null || !requirement.met()) {
            return new Change(study, events);
        }
        Completion completion = new Completion(
                next.now(), finalScore(next), EvidenceDigest.of(study.enrollment(), next.outline(), requirement));
        List<ProgressEvent> all = new ArrayList<>(events);
        all.add(new ProgramCompleted(completion));
        return new Change(study.completed(completion), all);
    }

    private static Completion.@Nullable FinalScore finalScore(Progress progress) {
        return progress.outline()
                .completing()
                .rule()
                .scored()
                .flatMap(rule -> finalScore(rule, progress.study()))
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
