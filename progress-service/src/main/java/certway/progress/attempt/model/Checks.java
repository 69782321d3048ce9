package certway.progress.attempt.model;

import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the kinds check in the same way. */
final class Checks {

    private Checks() {}

    static List<Option> options(QuestionId question, List<Option> options) {
        distinct(question, options.stream().map(Option::id).toList());
        return List.copyOf(options);
    }

    static void distinct(QuestionId question, List<OptionId> ids) {
        if (ids.size() < 2 || new HashSet<>(ids).size() != ids.size()) {
            throw new IllegalArgumentException(
                    "question %s needs at least two options, each with its own id".formatted(question.value()));
        }
    }

    static Optional<AnswerFault> exactlyOne(List<Option> options, Answer answer) {
        return switch (answer) {
            case Answer.Chosen(List<OptionId> chosen)
            when chosen.size() != 1 -> Optional.of(new AnswerFault("/options", "choose exactly one option"));
            case Answer.Chosen(List<OptionId> chosen) -> chosen(options, chosen);
            case Answer.Ordered _, Answer.Measured _, Answer.Matched _, Answer.Written _ ->
                unexpected(answer, "options");
        };
    }

    static Optional<AnswerFault> chosen(List<Option> options, List<OptionId> chosen) {
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

    static void distinctIds(QuestionId question, List<OptionId> ids) {
        if (ids.isEmpty() || new HashSet<>(ids).size() != ids.size()) {
            throw new IllegalArgumentException(
                    "question %s names something twice or nothing".formatted(question.value()));
        }
    }

    static Optional<AnswerFault> permutation(List<OptionId> items, List<OptionId> order) {
        boolean complete = order.size() == items.size() && Set.copyOf(order).equals(Set.copyOf(items));
        return complete
                ? Optional.empty()
                : Optional.of(new AnswerFault("/order", "put every item of this question in it once"));
    }

    static Optional<AnswerFault> unexpected(Answer answer, String expected) {
        String pointer = switch (answer) {
            case Answer.Chosen _ -> "/options";
            case Answer.Ordered _ -> "/order";
            case Answer.Measured _ -> "/value";
            case Answer.Matched _ -> "/matches";
            case Answer.Written _ -> "/text";
        };
        return Optional.of(new AnswerFault(pointer, "this question is answered by " + expected));
    }
}
