package certway.progress.study.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A study met every rule of its program version.
 *
 * @param score of the program's last scored rule; null where there is none
 * @param evidenceDigest over the evidence that met the rules
 */
public record Completion(Instant completedAt, @Nullable FinalScore score, String evidenceDigest) {

    /** The best attempt and what was asked of it. */
    public record FinalScore(int percent, int passMark) {}
}
