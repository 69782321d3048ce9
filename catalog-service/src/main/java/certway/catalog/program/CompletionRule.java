package certway.catalog.program;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** When a study is complete: a tree of rules about units and scores. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "rule")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "all-of", value = CompletionRule.AllOf.class),
    @JsonSubTypes.Type(name = "any-of", value = CompletionRule.AnyOf.class),
    @JsonSubTypes.Type(name = "at-least", value = CompletionRule.AtLeast.class),
    @JsonSubTypes.Type(name = "all-units", value = CompletionRule.AllUnits.class),
    @JsonSubTypes.Type(name = "units", value = CompletionRule.Units.class),
    @JsonSubTypes.Type(name = "minimum-score", value = CompletionRule.MinimumScore.class)
})
public sealed interface CompletionRule {

    /** Every rule is met. */
    record AllOf(List<CompletionRule> rules) implements CompletionRule {
        public AllOf {
            rules = List.copyOf(rules);
        }
    }

    /** At least one rule is met. */
    record AnyOf(List<CompletionRule> rules) implements CompletionRule {
        public AnyOf {
            rules = List.copyOf(rules);
        }
    }

    /** So many of the rules are met. */
    record AtLeast(int count, List<CompletionRule> rules) implements CompletionRule {
        public AtLeast {
            rules = List.copyOf(rules);
        }
    }

    /** Every unit of the program is done. */
    record AllUnits() implements CompletionRule {}

    /** These units are done. */
    record Units(List<String> units) implements CompletionRule {
        public Units {
            units = List.copyOf(units);
        }
    }

    /** The best submitted attempt at a quiz reached so many percent. */
    record MinimumScore(String unit, int percent) implements CompletionRule {}
}
