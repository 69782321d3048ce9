package certway.progress.study.model;

import java.util.List;
import java.util.stream.Stream;

/** What a study must meet to be completed, as its program version states it. */
public sealed interface CompletionRule {

    /** Every part. */
    record AllOf(List<CompletionRule> rules) implements CompletionRule {
        public AllOf {
            rules = List.copyOf(rules);
        }
    }

    /** One part, whichever. */
    record AnyOf(List<CompletionRule> rules) implements CompletionRule {
        public AnyOf {
            rules = List.copyOf(rules);
        }
    }

    /** So many parts, whichever. */
    record AtLeast(int count, List<CompletionRule> rules) implements CompletionRule {
        public AtLeast {
            rules = List.copyOf(rules);
            if (count < 1 || count > rules.size()) {
                throw new IllegalArgumentException("at least %d of %d cannot be asked".formatted(count, rules.size()));
            }
        }
    }

    /** Every unit of the program is done. */
    record AllUnits() implements CompletionRule {}

    /** These units are done. */
    record Units(List<UnitId> units) implements CompletionRule {
        public Units {
            units = List.copyOf(units);
        }
    }

    /** The best submitted attempt at a quiz reaches a score. */
    record MinimumScore(UnitId unit, int percent) implements CompletionRule {
        public MinimumScore {
            if (percent < 0 || percent > 100) {
                throw new IllegalArgumentException("a score is a percentage, not %d".formatted(percent));
            }
        }
    }

    private Stream<CompletionRule> leaves() {
        return switch (this) {
            case AllOf(List<CompletionRule> rules) -> rules.stream().flatMap(CompletionRule::leaves);
            case AnyOf(List<CompletionRule> rules) -> rules.stream().flatMap(CompletionRule::leaves);
            case AtLeast(int _, List<CompletionRule> rules) -> rules.stream().flatMap(CompletionRule::leaves);
            case AllUnits _, Units _, MinimumScore _ -> Stream.of(this);
        };
    }

    /** The units that the rule names itself. */
    default List<UnitId> unitsNamed() {
        return leaves().flatMap(leaf -> switch (leaf) {
                    case Units(List<UnitId> units) -> units.stream();
                    case MinimumScore(UnitId unit, int _) -> Stream.of(unit);
                    case AllOf _, AnyOf _, AtLeast _, AllUnits _ -> Stream.<UnitId>empty();
                })
                .toList();
    }

    /** The scores it asks for, in the order they are written. */
    default List<MinimumScore> scores() {
        return leaves().filter(MinimumScore.class::isInstance)
                .map(MinimumScore.class::cast)
                .toList();
    }
}
