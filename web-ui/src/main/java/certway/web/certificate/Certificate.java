package certway.web.certificate;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A certificate as anybody may see it who has its id.
 *
 * @param hidden facts that its holder chose not to show to those who check it
 */
public record Certificate(
        String publicId,
        String standing,
        @Nullable Revocation revocation,
        @Nullable Supersession supersession,
        @Nullable List<String> hidden,
        @Nullable String holder,
        String programId,
        String slug,
        String title,
        int version,
        int cycle,
        @Nullable Score score,
        @Nullable Integer studyMinutes,
        @Nullable List<Credit> credits,
        String evidenceDigest,
        @Nullable Instant completedAt,
        Instant issuedAt,
        @Nullable Instant validUntil) {

    public record Revocation(Instant at, String reason) {}

    /** Since when another one counts in its place, and why. */
    public record Supersession(Instant at, String reason, String publicId) {

        public String address() {
            return "/check/" + publicId;
        }
    }

    public record Score(int percent, int passMark) {}

    public record Credit(String body, String category, int tenths) {}

    Completions.Course course() {
        return new Completions.Course(programId, cycle);
    }

    /** Whether its holder chose not to show a fact, and it is not here either. */
    public boolean keeps(String fact) {
        return hidden != null && hidden.contains(fact);
    }

    public boolean isValid() {
        return standing.equals("valid");
    }

    /** Whether it can still be replaced or revoked. */
    public boolean isOpen() {
        return standing.equals("valid") || standing.equals("expired");
    }

    public String address() {
        return "/check/" + publicId;
    }

    /** The kind of notice that says how it stands. */
    public String tone() {
        return switch (standing) {
            case "valid" -> "good";
            case "expired", "superseded" -> "warn";
            default -> "bad";
        };
    }
}
