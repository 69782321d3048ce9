package certway.progress.study;

import certway.progress.study.model.Evidence;
import certway.progress.study.model.Evidence.BestScore;
import certway.progress.study.model.Evidence.EntriesConfirmed;
import certway.progress.study.model.Evidence.TimeSpent;
import certway.progress.study.model.Evidence.UnitDone;
import certway.progress.study.model.Progress;
import certway.progress.study.model.Requirement;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every completion rule as a tree: what it asks, what is there, what to do next. */
record RequirementsView(String enrollmentId, int completionRuleVersion, boolean met, RuleView requirement) {

    record RuleView(
            String rule,
            boolean met,
            int have,
            int needed,
            List<EvidenceView> evidence,
            @Nullable String nextAction,
            List<RuleView> parts) {}

    record EvidenceView(
            @Nullable String unit,
            @Nullable Instant completedAt,
            @Nullable Integer percent,
            @Nullable Integer entries,
            @Nullable Integer seconds) {}

    static RequirementsView of(Progress progress) {
        Requirement requirement = progress.requirement();
        return new RequirementsView(
                progress.study().enrollment().id().value(),
                progress.outline().completing().ruleVersion(),
                requirement.met(),
                rule(requirement));
    }

    private static RuleView rule(Requirement requirement) {
        return new RuleView(
                requirement.rule(),
                requirement.met(),
                requirement.have(),
                requirement.needed(),
                requirement.evidence().stream().map(RequirementsView::evidence).toList(),
                requirement.nextAction(),
                requirement.parts().stream().map(RequirementsView::rule).toList());
    }

    private static EvidenceView evidence(Evidence evidence) {
        return switch (evidence) {
            case UnitDone(var unit, Instant at) -> new EvidenceView(unit.value(), at, null, null, null);
            case BestScore(var unit, int percent, String _) ->
                new EvidenceView(unit.value(), null, percent, null, null);
            case EntriesConfirmed(var unit, int entries) -> new EvidenceView(unit.value(), null, null, entries, null);
            case TimeSpent(int seconds) -> new EvidenceView(null, null, null, null, seconds);
        };
    }
}
