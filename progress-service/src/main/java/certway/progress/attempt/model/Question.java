package certway.progress.attempt.model;

import static java.util.stream.Collectors.toSet;

import certway.progress.attempt.model.Answer.Chosen;
import certway.progress.attempt.model.Answer.Matched;
import certway.progress.attempt.model.Answer.Measured;
import certway.progress.attempt.model.Answer.Ordered;
import certway.progress.attempt.model.Answer.Written;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A question with its key; worth {@link #points()}, all or nothing where its quiz gives nothing for parts. */
public sealed interface Question permits Question.Choice, Question.Numeric, Question.Ordering, Matching, ShortText {

    QuestionId id();

    String text();

    default int points() {
        return 1;
    }

    /** What is wrong with the form of an answer; empty if it can be an answer to this question. */
    Optional<AnswerFault> faultOf(Answer answer);

    boolean isRight(Answer answer);

    /** What an answer earns of so many points where parts count, rounded down; all of them only if it is right. */
    default int partOf(int points, Answer answer) {
        return isRight(answer) ? points : 0;
    }

    /** A question whose options are chosen. */
    sealed interface Choice extends Question permits SingleChoice, MultipleChoice, Hotspot {

        List<Option> options();

        @Override
        default boolean isRight(Answer answer) {
            return answer instanceof Chosen(List<OptionId> chosen)
                    && Set.copyOf(chosen)
                            .equals(options().stream()
                                    .filter(Option::correct)
                                    .map(Option::id)
                                    .collect(toSet()));
        }
    }

    /** Exactly one option is right. */
    record SingleChoice(QuestionId id, String text, List<Option> options) implements Choice {
        public SingleChoice {
            options = Checks.options(id, options);
            if (options.stream().filter(Option::correct).count() != 1) {
                throw new IllegalArgumentException("question %s needs one right option".formatted(id.value()));
            }
        }

        @Override
        public Optional<AnswerFault> faultOf(Answer answer) {
            return Checks.exactlyOne(options, answer);
        }
    }

    /** All right options and no others make the answer right. */
    record MultipleChoice(QuestionId id, String text, List<Option> options) implements Choice {
        public MultipleChoice {
            options = Checks.options(id, options);
            if (options.stream().noneMatch(Option::correct)) {
                throw new IllegalArgumentException("question %s needs a right option".formatted(id.value()));
            }
        }

        @Override
        public Optional<AnswerFault> faultOf(Answer answer) {
            return switch (answer) {
                case Chosen(List<OptionId> chosen) -> Checks.chosen(options, chosen);
                case Ordered _, Measured _, Matched _, Written _ -> Checks.unexpected(answer, "options");
            };
        }

        /** Every wrong option takes one right one back: choosing all of them earns nothing. */
        @Override
        public int partOf(int points, Answer answer) {
            if (!(answer instanceof Chosen(List<OptionId> chosen))) {
                return 0;
            }
            int right = (int) options.stream().filter(Option::correct).count();
            int found = (int) options.stream()
                    .filter(Option::correct)
                    .filter(option -> chosen.contains(option.id()))
                    .count();
            return points * Math.max(0, found - (chosen.size() - found)) / right;
        }
    }

    /** A number in the right unit, as near as the tolerance says; both ends of the range are right. */
    record Numeric(QuestionId id, String text, Key key, List<String> units, Feedback feedback) implements Question {

        /**
         * The right number.
         *
         * @param significantDigits with how many the number must be given; null for any
         */
        public record Key(
                BigDecimal value,
                BigDecimal tolerance,
                String unit,
                @Nullable Integer significantDigits) {
            public Key {
                if (tolerance.signum() < 0) {
                    throw new IllegalArgumentException("a tolerance is not negative");
                }
                if (significantDigits != null && significantDigits < 1) {
                    throw new IllegalArgumentException("a number has at least one significant digit");
                }
            }

            public Key(BigDecimal value, BigDecimal tolerance, String unit) {
                this(value, tolerance, unit, null);
            }

            /**
             * Whether a number is given with the digits that were asked for: those from the first that is not zero to the
             * last that is written. The zeros at the end of a whole number may be significant or not.
             */
            boolean isWrittenRight(BigDecimal number) {
                if (significantDigits == null || number.signum() == 0) {
                    return true;
                }
                int most = number.precision();
                int least =
                        number.scale() > 0 ? most : number.stripTrailingZeros().precision();
                return significantDigits >= least && significantDigits <= most;
            }
        }

        public Numeric {
            units = List.copyOf(units);
            if (!units.contains(key.unit())) {
                throw new IllegalArgumentException("question %s does not offer its unit".formatted(id.value()));
            }
        }

        @Override
        public Optional<AnswerFault> faultOf(Answer answer) {
            return switch (answer) {
                case Measured(BigDecimal _, String unit) when units.contains(unit) -> Optional.empty();
                case Measured _ -> Optional.of(new AnswerFault("/unit", "choose one of the units offered"));
                case Chosen _, Ordered _, Matched _, Written _ -> Checks.unexpected(answer, "value and unit");
            };
        }

        @Override
        public boolean isRight(Answer answer) {
            return answer instanceof Measured(BigDecimal value, String unit)
                    && unit.equals(key.unit())
                    && key.isWrittenRight(value)
                    && value.subtract(key.value()).abs().compareTo(key.tolerance()) <= 0;
        }
    }

    /** Items that have one right order, which is the order they are kept in. */
    record Ordering(QuestionId id, String text, List<Item> items, Feedback feedback) implements Question {
        public Ordering {
            items = List.copyOf(items);
            Checks.distinct(id, items.stream().map(Item::id).toList());
        }

        @Override
        public Optional<AnswerFault> faultOf(Answer answer) {
            return switch (answer) {
                case Ordered(List<OptionId> order) -> Checks.permutation(rightOrder(), order);
                case Chosen _, Measured _, Matched _, Written _ -> Checks.unexpected(answer, "order");
            };
        }

        @Override
        public boolean isRight(Answer answer) {
            return answer instanceof Ordered(List<OptionId> order) && order.equals(rightOrder());
        }

        /** As many parts as items can stay where they are relative to each other, but for the one that always can. */
        @Override
        public int partOf(int points, Answer answer) {
            return answer instanceof Ordered(List<OptionId> order)
                    ? points * (longestInOrder(order) - 1) / (items.size() - 1)
                    : 0;
        }

        /** The length of the longest subsequence that rises in the right order. */
        private int longestInOrder(List<OptionId> order) {
            List<OptionId> right = rightOrder();
            int[] longest = new int[order.size()];
            for (int i = 0; i < longest.length; i++) {
                longest[i] = 1;
                for (int before = 0; before < i; before++) {
                    if (right.indexOf(order.get(before)) < right.indexOf(order.get(i))) {
                        longest[i] = Math.max(longest[i], longest[before] + 1);
                    }
                }
            }
            return Arrays.stream(longest).max().orElse(1);
        }

        List<OptionId> rightOrder() {
            return items.stream().map(Item::id).toList();
        }
    }
}
