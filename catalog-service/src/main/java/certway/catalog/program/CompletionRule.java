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
    @JsonSubTypes.Type(name = "minimum-score", value = CompletionRule.MinimumScore.class),
    @JsonSubTypes.Type(name = "minimum-time", value = CompletionRule.MinimumTime.class),
    @JsonSubTypes.Type(name = "practicum-count", value = CompletionRule.PracticumCount.class),
    @JsonSubTypes.Type(name = "final-score", value = CompletionRule.FinalScore.class)
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

    /** So much time was spent in the program. */
    record MinimumTime(int minutes) implements CompletionRule {}

    /** So many entries of a practicum were confirmed. */
    record PracticumCount(String unit, int count) implements CompletionRule {}

    /** The best scores of quizzes reached so many percent together, each with its weight. */
    record FinalScore(int percent, List<Weight> weights) implements CompletionRule {
        public FinalScore {
            weights = List.copyOf(weights);
        }
    }

    /** What a quiz weighs in a final score. */
    record Weight(String unit, int weight) {}
}
