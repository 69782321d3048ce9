package certway.web.learning;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An attempt as its learner sees it. */
public record Attempt(
        int number,
        String state,
        Instant startedAt,
        @Nullable Instant answerUntil,
        int answered,
        List<Question> questions,
        Map<String, Answer> answers,
        @Nullable Result result) {

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

    public boolean isOpen() {
        return state.equals("open");
    }
}
