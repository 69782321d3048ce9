package certway.progress.study.model;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
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

    /** So much time was spent in the program, by the server's clock. */
    record MinimumTime(int minutes) implements CompletionRule {
        public MinimumTime {
            if (minutes < 1) {
                throw new IllegalArgumentException("a minimum time is at least a minute");
            }
        }
    }

    /** So many entries of a practicum's log were confirmed. */
    record PracticumCount(UnitId unit, int count) implements CompletionRule {
        public PracticumCount {
            if (count < 1) {
                throw new IllegalArgumentException("a practicum asks for at least one entry");
            }
        }
    }

    /** The best scores of quizzes, each with its weight, reach a score together; a quiz without an attempt counts as zero. */
    record FinalScore(int percent, List<Weight> weights) implements CompletionRule {
        public FinalScore {
            weights = List.copyOf(weights);
            if (percent < 0 || percent > 100) {
                throw new IllegalArgumentException("a score is a percentage, not %d".formatted(percent));
            }
            if (weights.isEmpty()) {
                throw new IllegalArgumentException("a final score is made of something");
            }
        }

        /** Rounded down to a whole percentage. */
        int of(ToIntFunction<UnitId> best) {
            long points = 0;
            long whole = 0;
            for (Weight weight : weights) {
                points += (long) weight.weight() * best.applyAsInt(weight.unit());
                whole += weight.weight();
            }
            return (int) (points / whole);
        }
    }

    /** What a quiz weighs in a final score. */
    record Weight(UnitId unit, int weight) {
        public Weight {
            if (weight < 1) {
                throw new IllegalArgumentException("a weight is positive");
            }
        }
    }

    private Stream<CompletionRule> leaves() {
        return switch (this) {
            case AllOf(List<CompletionRule> rules) -> rules.stream().flatMap(CompletionRule::leaves);
            case AnyOf(List<CompletionRule> rules) -> rules.stream().flatMap(CompletionRule::leaves);
            case AtLeast(int _, List<CompletionRule> rules) -> rules.stream().flatMap(CompletionRule::leaves);
            case AllUnits _, Units _, MinimumScore _, MinimumTime _, PracticumCount _, FinalScore _ -> Stream.of(this);
        };
    }

    /** The units that the rule names itself. */
    default List<UnitId> unitsNamed() {
        return leaves().flatMap(leaf -> switch (leaf) {
                    case Units(List<UnitId> units) -> units.stream();
                    case MinimumScore(UnitId unit, int _) -> Stream.of(unit);
                    case PracticumCount(UnitId unit, int _) -> Stream.of(unit);
                    case FinalScore(int _, List<Weight> weights) ->
                        weights.stream().map(Weight::unit);
                    case AllOf _, AnyOf _, AtLeast _, AllUnits _, MinimumTime _ -> Stream.<UnitId>empty();
                })
                .toList();
    }

    /** The rule that gives a completion its score: the one for a final score, else the last for a quiz. */
    default Optional<CompletionRule> scored() {
        List<CompletionRule> rules = leaves().toList();
        return rules.stream()
                .filter(FinalScore.class::isInstance)
                .findFirst()
                .or(() -> rules.reversed().stream()
                        .filter(MinimumScore.class::isInstance)
                        .findFirst());
    }
}
