package certway.web.transcript;

import certway.web.certificate.Certificate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A learner's transcript.
 *
 * @param holder null while nobody can say it
 */
public record Transcript(
        @Nullable String holder,
        Instant asOf,
        int studyMinutes,
        List<BodyCredits> credits,
        List<Certificate> programs,
        List<ExternalRecord> records) {

    /** What a body counts, in tenths of a credit. */
    public record BodyCredits(String body, int tenths) {}

    /** Whether there is something that the signed form states. */
    public boolean hasAchievements() {
        return programs.stream()
                .anyMatch(program -> program.isValid() || program.standing().equals("expired"));
    }
}
