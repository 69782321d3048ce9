package certway.progress.attempt.model;

import static java.util.stream.Collectors.toSet;

import certway.progress.attempt.model.Answer.Chosen;
import certway.progress.attempt.model.Answer.Measured;
import certway.progress.attempt.model.Answer.Ordered;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A question with its key; worth {@link #points()}, all or nothing. */
public sealed interface Question {

    QuestionId id();

    String text();

    default int points() {
        return 1;
    }

    /** What is wrong with the form of an answer; empty if it can be an answer to this question. */
    Optional<AnswerFault> faultOf(Answer answer);

    boolean isRight(Answer answer);

    /** A question whose options are chosen. */
    sealed interface Choice extends Question {

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
            return switch (answer) {
                case Chosen(List<OptionId> chosen)
                when chosen.size() != 1 -> Optional.of(new AnswerFault("/options", "choose exactly one option"));
                case Chosen(List<OptionId> chosen) -> Checks.chosen(options, chosen);
                case Ordered _ -> Checks.unexpected("/order", "options");
                case Measured _ -> Checks.unexpected("/value", "options");
            };
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
                case Ordered _ -> Checks.unexpected("/order", "options");
                case Measured _ -> Checks.unexpected("/value", "options");
            };
        }
    }

    /** A number in the right unit, as near as the tolerance says; both ends of the range are right. */
    record Numeric(QuestionId id, String text, Key key, List<String> units, Feedback feedback) implements Question {

        /** The right number. */
        public record Key(BigDecimal value, BigDecimal tolerance, String unit) {
            public Key {
                if (tolerance.signum() < 0) {
                    throw new IllegalArgumentException("a tolerance is not negative");
                }
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
                case Chosen _ -> Checks.unexpected("/options", "value and unit");
                case Ordered _ -> Checks.unexpected("/order", "value and unit");
            };
        }

        @Override
        public boolean isRight(Answer answer) {
            return answer instanceof Measured(BigDecimal value, String unit)
                    && unit.equals(key.unit())
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
                case Chosen _ -> Checks.unexpected("/options", "order");
                case Measured _ -> Checks.unexpected("/value", "order");
            };
        }

        @Override
        public boolean isRight(Answer answer) {
            return answer instanceof Ordered(List<OptionId> order) && order.equals(rightOrder());
        }

        List<OptionId> rightOrder() {
            return items.stream().map(Item::id).toList();
        }
    }

    /** What the kinds check in the same way. */
    final class Checks {

        private Checks() {}

        private static List<Option> options(QuestionId question, List<Option> options) {
            distinct(question, options.stream().map(Option::id).toList());
            return List.copyOf(options);
        }

        private static void distinct(QuestionId question, List<OptionId> ids) {
            if (ids.size() < 2 || new HashSet<>(ids).size() != ids.size()) {
                throw new IllegalArgumentException(
                        "question %s needs at least two options, each with its own id".formatted(question.value()));
            }
        }

        private static Optional<AnswerFault> chosen(List<Option> options, List<OptionId> chosen) {
            Set<OptionId> offered = options.stream().map(Option::id).collect(toSet());
            Set<OptionId> seen = new HashSet<>();
            for (int i = 0; i < chosen.size(); i++) {
                if (!offered.contains(chosen.get(i))) {
                    return Optional.of(new AnswerFault("/options/" + i, "is no option of this question"));
                }
                if (!seen.add(chosen.get(i))) {
                    return Optional.of(new AnswerFault("/options/" + i, "is chosen twice"));
                }
            }
            return Optional.empty();
        }

        private static Optional<AnswerFault> permutation(List<OptionId> items, List<OptionId> order) {
            boolean complete = order.size() == items.size() && Set.copyOf(order).equals(Set.copyOf(items));
            return complete
                    ? Optional.empty()
                    : Optional.of(new AnswerFault("/order", "put every item of this question in it once"));
        }

        private static Optional<AnswerFault> unexpected(String pointer, String expected) {
            return Optional.of(new AnswerFault(pointer, "this question is answered by " + expected));
        }
    }
}
