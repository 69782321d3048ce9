package certway.catalog.authoring;

import certway.catalog.program.CompletionRule;
import java.util.List;
import java.util.stream.Collectors;

/** Completion rules in words. */
final class RuleWords {

    private RuleWords() {}

    static String of(CompletionRule rule) {
        return switch (rule) {
            case CompletionRule.AllOf(List<CompletionRule> rules) -> joined("all of", rules);
            case CompletionRule.AnyOf(List<CompletionRule> rules) -> joined("any of", rules);
            case CompletionRule.AtLeast(int count, List<CompletionRule> rules) ->
                joined("at least %d of".formatted(count), rules);
            case CompletionRule.AllUnits() -> "every unit";
            case CompletionRule.Units(List<String> units) -> "the units " + String.join(", ", units);
            case CompletionRule.MinimumScore(String unit, int percent) ->
                "at least %d %% in %s".formatted(percent, unit);
            case CompletionRule.MinimumTime(int minutes) -> "at least %d minutes".formatted(minutes);
            case CompletionRule.PracticumCount(String unit, int count) ->
                "at least %d confirmed entries in %s".formatted(count, unit);
            case CompletionRule.FinalScore(int percent, List<CompletionRule.Weight> weights) ->
                "at least %d %% over %s"
                        .formatted(
                                percent,
                                weights.stream()
                                        .map(weight -> "%s (%d)".formatted(weight.unit(), weight.weight()))
                                        .collect(Collectors.joining(", ")));
        };
    }

    private static String joined(String how, List<CompletionRule> rules) {
        return rules.stream().map(RuleWords::of).collect(Collectors.joining("; ", how + " (", ")"));
    }
}
