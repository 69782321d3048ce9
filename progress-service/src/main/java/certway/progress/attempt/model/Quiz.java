package certway.progress.attempt.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A quiz as its author wrote it: the bank of questions with their keys, and how attempts are made from it. */
public record Quiz(Terms terms, List<Question> questions) {

    /**
     * What holds for every attempt.
     *
     * @param draw how many questions an attempt has
     * @param attemptLimit how many attempts there are; null for as many as the learner likes
     */
    public record Terms(
            int passMark, int draw, @Nullable Integer attemptLimit, boolean shuffleOptions, FeedbackPolicy feedback) {
        public Terms {
            if (passMark < 0 || passMark > 100) {
                throw new IllegalArgumentException("a pass mark is a percentage, not %d".formatted(passMark));
            }
            if (draw < 1) {
                throw new IllegalArgumentException("an attempt draws at least one question");
            }
            if (attemptLimit != null && attemptLimit < 1) {
                throw new IllegalArgumentException("there is at least one attempt");
            }
        }
    }

    public Quiz {
        questions = List.copyOf(questions);
        if (terms.draw() > questions.size()) {
            throw new IllegalArgumentException(
                    "%d questions are drawn from %d".formatted(terms.draw(), questions.size()));
        }
        if (new HashSet<>(questions.stream().map(Question::id).toList()).size() != questions.size()) {
            throw new IllegalArgumentException("questions of a quiz have ids of their own");
        }
    }

    public int passMark() {
        return terms.passMark();
    }

    public Optional<Question> question(QuestionId id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    public boolean allowsAttempt(int number) {
        Integer limit = terms.attemptLimit();
        return limit == null || number <= limit;
    }

    /** Whether feedback is shown to a learner who has submitted so many attempts. */
    public boolean showsFeedback(int submitted) {
        return switch (terms.feedback()) {
            case NEVER -> false;
            case AFTER_SUBMIT -> submitted > 0;
            case AFTER_LAST_ATTEMPT -> !allowsAttempt(submitted + 1);
        };
    }

    /** The questions of a new attempt. */
    public List<Drawn> draw(RandomGenerator random) {
        List<Question> bank = new ArrayList<>(questions);
        Collections.shuffle(bank, random);
        return bank.subList(0, terms.draw()).stream()
                .map(question -> new Drawn(question.id(), orderOf(question, random)))
                .toList();
    }

    private List<OptionId> orderOf(Question question, RandomGenerator random) {
        return switch (question) {
            case Question.Choice choice -> {
                List<OptionId> order = new ArrayList<>(
                        choice.options().stream().map(Option::id).toList());
                if (terms.shuffleOptions()) {
                    Collections.shuffle(order, random);
                }
                yield order;
            }
            case Question.Ordering ordering -> {
                List<OptionId> order = new ArrayList<>(ordering.rightOrder());
                Collections.shuffle(order, random);
                if (order.equals(ordering.rightOrder())) {
                    // What is shown must not be the key.
                    Collections.rotate(order, 1);
                }
                yield order;
            }
            case Question.Numeric _ -> List.of();
        };
    }

    /** A pure function: a question without an answer earns nothing. */
    public Grade grade(List<Drawn> draw, Map<QuestionId, Answer> answers) {
        return new Grade(draw.stream()
                .map(drawn -> mark(drawn.question(), answers.get(drawn.question())))
                .toList());
    }

    private Mark mark(QuestionId id, @Nullable Answer answer) {
        Question question = question(id)
                .orElseThrow(
                        () -> new IllegalArgumentException("question %s is not in the bank".formatted(id.value())));
        boolean right = answer != null && question.isRight(answer);
        return new Mark(id, right ? question.points() : 0, question.points());
    }
}
