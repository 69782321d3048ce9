package certway.web.learning;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An attempt as its learner sees it. */
public record Attempt(
        int number,
        String state,
        Instant startedAt,
        @Nullable Instant answerUntil,
        List<Question> questions,
        Map<String, Answer> answers,
        @Nullable Result result) {

    /** How long answers are taken from now on; 0 where it is not limited, or over. */
    public long secondsLeft(Instant now) {
        return answerUntil == null
                ? 0
                : Math.max(0, Duration.between(now, answerUntil).toSeconds());
    }

    public record Question(
            String id,
            String kind,
            String text,
            @Nullable List<Option> options,
            @Nullable List<Option> items,
            @Nullable List<String> units,
            @Nullable List<Option> prompts,
            @Nullable Picture picture,
            @Nullable Integer significantDigits) {}

    /** A picture with areas that are chosen like options. */
    public record Picture(String url, String alternative, int width, int height, List<Area> areas) {}

    public record Area(String id, String shape, List<Integer> coordinates) {}

    public record Option(String id, String text) {}

    /** One of options, order, matches, text, or value with unit. */
    public record Answer(
            @Nullable List<String> options,
            @Nullable List<String> order,
            @Nullable String value,
            @Nullable String unit,
            @Nullable Map<String, String> matches,
            @Nullable String text) {

        static final Answer NONE = new Answer(null, null, null, null, null, null);

        /** So that the form can tell what was changed in it; empty if nothing was given. */
        public String mark() {
            Map<String, Object> given = new TreeMap<>();
            put(given, "options", options);
            put(given, "order", order);
            put(given, "value", value);
            put(given, "unit", unit);
            put(given, "matches", matches == null ? null : new TreeMap<>(matches));
            put(given, "text", text);
            return Answers.mark(given);
        }

        private static void put(Map<String, Object> given, String name, @Nullable Object value) {
            if (value != null) {
                given.put(name, value);
            }
        }

        public boolean matches(String line, String option) {
            return matches != null && option.equals(matches.get(line));
        }

        public boolean has(String option) {
            return options != null && options.contains(option);
        }

        /** Where an item was put, from 1; 0 if nowhere. */
        public int position(String item) {
            return order == null ? 0 : order.indexOf(item) + 1;
        }
    }

    public record Result(
            int number,
            int points,
            int maximumPoints,
            int percent,
            int passMark,
            boolean passed,
            Instant submittedAt,
            boolean unitDone,
            boolean studyCompleted,
            List<QuestionResult> questions) {

        public Optional<QuestionResult> of(String question) {
            return questions.stream().filter(one -> one.id().equals(question)).findFirst();
        }
    }

    public record QuestionResult(
            String id,
            boolean correct,
            int points,
            int maximumPoints,
            @Nullable String feedback,
            @Nullable List<OptionFeedback> options) {}

    public record OptionFeedback(String id, String feedback) {}

    public Answer answer(String question) {
        return answers.getOrDefault(question, Answer.NONE);
    }

    /** Those that have an answer; one that was taken back is none. */
    public List<String> answeredQuestions() {
        return questions.stream()
                .map(Question::id)
                .filter(id -> !answer(id).mark().isEmpty())
                .toList();
    }

    /** Places of those that have none, from 1. */
    public List<Integer> unanswered() {
        List<String> answered = answeredQuestions();
        return IntStream.range(0, questions.size())
                .filter(place -> !answered.contains(questions.get(place).id()))
                .mapToObj(place -> place + 1)
                .toList();
    }

    /** The first question that has no answer yet. */
    public Optional<Question> next() {
        return isOpen() ? unanswered().stream().findFirst().map(place -> questions.get(place - 1)) : Optional.empty();
    }

    public boolean isOpen() {
        return state.equals("open");
    }
}
