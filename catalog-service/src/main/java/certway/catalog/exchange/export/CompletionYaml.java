package certway.catalog.exchange.export;

import certway.catalog.exchange.export.Yaml.Fields;
import certway.catalog.program.CompletionRule;
import java.util.List;

/** Completion rules as the program format writes them. */
final class CompletionYaml {

    private CompletionYaml() {}

    static Fields of(CompletionRule rule) {
        return switch (rule) {
            case CompletionRule.AllOf(List<CompletionRule> rules) -> new Fields().put("allOf", rules(rules));
            case CompletionRule.AnyOf(List<CompletionRule> rules) -> new Fields().put("anyOf", rules(rules));
            case CompletionRule.AtLeast(int count, List<CompletionRule> rules) ->
                new Fields().put("atLeast", new Fields().token("count", count).put("of", rules(rules)));
            case CompletionRule.AllUnits() -> new Fields().token("allUnits", true);
            case CompletionRule.Units(List<String> units) -> new Fields().put("units", Yaml.ids(units));
            case CompletionRule.MinimumScore(String unit, int percent) ->
                new Fields().put("minimumScore", new Fields().id("unit", unit).token("percent", percent));
            case CompletionRule.MinimumTime(int minutes) ->
                new Fields().put("minimumTime", new Fields().token("minutes", minutes));
            case CompletionRule.PracticumCount(String unit, int count) ->
                new Fields().put("practicumCount", new Fields().id("unit", unit).token("count", count));
            case CompletionRule.FinalScore(int percent, List<CompletionRule.Weight> weights) ->
                new Fields()
                        .put(
                                "finalScore",
                                new Fields().token("percent", percent).put("weights", weights(weights)));
        };
    }

    private static Yaml weights(List<CompletionRule.Weight> weights) {
        return Yaml.items(
                weights, weight -> new Fields().id("unit", weight.unit()).token("weight", weight.weight()));
    }

    private static Yaml rules(List<CompletionRule> rules) {
        return Yaml.items(rules, CompletionYaml::of);
    }
}
