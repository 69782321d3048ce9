package certway.progress.study.model;

import certway.progress.attempt.model.Quiz;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one learner gets beyond the terms of the quizzes: more time, and more attempts.
 *
 * @param extraTimePercent of every time limit in the study: 50 makes 45 minutes of 30
 * @param extraAttempts beyond the attempt limit, by quiz; none of them is 0
 * @param last the act that made it what it is; null if nothing was ever allowed
 */
public record Allowance(
        int extraTimePercent,
        Map<UnitId, Integer> extraAttempts,
        @Nullable Act last) {

    /** What everybody has. */
    public static final Allowance NONE = new Allowance(0, Map.of(), null);

    /**
     * Somebody allowed it, or took it back.
     *
     * @param by the account
     * @param reason as it was given
     */
    public record Act(String by, Instant at, String reason) {}

    public Allowance {
        extraAttempts = Map.copyOf(extraAttempts);
        if (extraTimePercent < 0 || extraAttempts.values().stream().anyMatch(attempts -> attempts < 1)) {
            throw new IllegalArgumentException("nobody is allowed less than the others");
        }
    }

    public int attempts(UnitId unit) {
        return extraAttempts.getOrDefault(unit, 0);
    }

    /** The quiz as it is for this learner. */
    public Quiz of(UnitId unit, Quiz quiz) {
        return quiz.extended(extraTimePercent, attempts(unit));
    }

    Allowance withTime(int percent, Act act) {
        return new Allowance(percent, extraAttempts, act);
    }

    Allowance withAttempts(UnitId unit, int attempts, Act act) {
        Map<UnitId, Integer> all = new HashMap<>(extraAttempts);
        if (attempts == 0) {
            all.remove(unit);
        } else {
            all.put(unit, attempts);
        }
        return new Allowance(extraTimePercent, all, act);
    }
}
