package certway.web.learning;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A unit with its content; of a quiz the terms and the attempts at it. */
public record StudyUnit(
        String id,
        String moduleId,
        String kind,
        String title,
        int minutes,
        String state,
        @Nullable String html,
        @Nullable Integer minimumMinutes,
        @Nullable Integer secondsLeft,
        @Nullable Quiz quiz,
        @Nullable Video video,
        @Nullable Paper document,
        @JsonProperty("case") @Nullable Case scenario,
        @Nullable Checklist checklist,
        @JsonProperty("package") @Nullable Frame htmlPackage,
        @Nullable Practicum practicum) {

    private static final int SECONDS = 60;

    /**
     * A log and how far it is.
     *
     * @param entry what one entry stands for
     * @param required so many must be confirmed
     */
    public record Practicum(
            String entry, int required, int confirmed, int waiting, int refused, List<LogField> fields) {}

    /** What every entry of a log says; {@code kind} is text, date or number. */
    public record LogField(String id, String label, String kind) {}

    public record Video(
            String url,
            @Nullable String type,
            int durationSeconds,
            int share,
            List<Captions> captions,
            @Nullable String transcriptHtml,
            int second,
            List<Part> watched) {

        /** Whole percent of the film. */
        public int percent() {
            int seconds =
                    watched.stream().mapToInt(part -> part.to() - part.from()).sum();
            return (int) (100L * seconds / durationSeconds);
        }
    }

    public record Captions(String language, String url) {}

    public record Part(int from, int to) {}

    public record Paper(
            String url,
            String type,
            @Nullable Long bytes,
            @Nullable Integer pages) {}

    /** A case as far as it was gone. */
    public record Case(List<CaseStep> steps, Scene scene) {

        /** Everything that was chosen so far, and this too. */
        public String way(String choice) {
            StringBuilder way = new StringBuilder();
            steps.forEach(step -> way.append(step.choice()).append(' '));
            return way.append(choice).toString();
        }

        public String wayBack() {
            return String.join(
                    " ",
                    steps.stream()
                            .limit(Math.max(0, steps.size() - 1))
                            .map(CaseStep::choice)
                            .toList());
        }
    }

    public record CaseStep(
            String sceneHtml,
            String choice,
            String text,
            @Nullable String feedback) {}

    public record Scene(
            String id,
            String html,
            List<CaseChoice> choices,
            @Nullable String ending) {}

    public record CaseChoice(String id, String text) {}

    public record Checklist(List<Item> items) {}

    public record Item(String id, String text, boolean ticked) {}

    public record Frame(String url, int height) {}

    /** Whether the learner says when it is done, and may say so now. */
    public boolean isDoneByWord() {
        return secondsLeft == null && isRead();
    }

    /** Minutes that the learner must still stay; 0 for none. */
    public int minutesLeft() {
        return secondsLeft == null ? 0 : Math.ceilDiv(secondsLeft, SECONDS);
    }

    public boolean isUnopened() {
        return state.equals("open");
    }

    private boolean isRead() {
        return quiz == null && video == null && scenario == null && checklist == null && practicum == null;
    }

    public record Quiz(
            int passMark,
            int questions,
            @Nullable Integer attemptLimit,
            @Nullable Integer extraAttempts,
            String feedback,
            @Nullable Long timeLimitMinutes,
            @Nullable Long extraMinutes,
            List<Line> attempts,
            @Nullable Integer openAttempt,
            @Nullable Instant nextAttemptAt,
            @Nullable Integer best,
            @Nullable Instant passedAt) {

        public @Nullable Integer attemptsLeft() {
            return attemptLimit == null ? null : Math.max(0, attemptLimit - attempts.size());
        }

        /** Whether there is an attempt left that may not start yet. */
        public boolean mustWait() {
            return nextAttemptAt != null && hasAttemptsLeft();
        }

        public boolean mayStart() {
            return nextAttemptAt == null && hasAttemptsLeft();
        }

        private boolean hasAttemptsLeft() {
            Integer left = attemptsLeft();
            return left == null || left > 0;
        }
    }

    public record Line(
            int number,
            int points,
            int maximumPoints,
            int percent,
            boolean passed,
            Instant startedAt,
            Instant submittedAt) {}

    public boolean isDone() {
        return state.equals("done");
    }
}
