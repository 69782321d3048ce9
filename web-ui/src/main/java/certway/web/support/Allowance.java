package certway.web.support;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one learner is allowed beyond the limits of the quizzes.
 *
 * @param program its title
 * @param status of the study
 * @param quizzes those that have a limit
 */
public record Allowance(
        String program,
        String status,
        int extraTimePercent,
        @Nullable Act last,
        List<Quiz> quizzes) {

    /** Who changed it last. */
    public record Act(String by, Instant at, String reason) {}

    /**
     * A quiz.
     *
     * @param timeLimitMinutes everybody's; null for none
     * @param minutes the learner's own
     * @param attemptLimit everybody's; null for none
     */
    public record Quiz(
            String unitId,
            String title,
            @Nullable Long timeLimitMinutes,
            @Nullable Long minutes,
            @Nullable Integer attemptLimit,
            int extraAttempts,
            int attemptsUsed,
            boolean passed) {

        public boolean isUsedUp() {
            return !passed && attemptLimit != null && attemptsUsed >= attemptLimit + extraAttempts;
        }
    }

    public boolean isClosed() {
        return status.equals("closed");
    }

    public boolean hasTimeLimits() {
        return quizzes.stream().anyMatch(quiz -> quiz.timeLimitMinutes() != null);
    }

    /** Where another attempt is most likely to be wanted; empty if nowhere more than elsewhere. */
    public String likeliest() {
        return quizzes.stream()
                .filter(Quiz::isUsedUp)
                .map(Quiz::unitId)
                .findFirst()
                .orElse("");
    }

    public List<Quiz> limitedAttempts() {
        return quizzes.stream().filter(quiz -> quiz.attemptLimit() != null).toList();
    }
}
