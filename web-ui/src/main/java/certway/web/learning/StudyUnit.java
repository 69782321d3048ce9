package certway.web.learning;

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
        @Nullable Quiz quiz) {

    public record Quiz(
            int passMark,
            int questions,
            @Nullable Integer attemptLimit,
            String feedback,
            List<Line> attempts,
            @Nullable Integer openAttempt,
            @Nullable Integer best,
            @Nullable Instant passedAt) {

        public @Nullable Integer attemptsLeft() {
            return attemptLimit == null ? null : Math.max(0, attemptLimit - attempts.size());
        }

        public boolean mayStart() {
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
