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
        };
    }

    private static Yaml rules(List<CompletionRule> rules) {
        return Yaml.items(rules, CompletionYaml::of);
    }
}
