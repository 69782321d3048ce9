package certway.web.certificate;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A certificate with what was done to it.
 *
 * @param supersedes the id of the one whose place it took
 * @param template what its papers are printed with
 */
public record History(
        Certificate credential,
        String learnerId,
        String enrollmentId,
        @Nullable String supersedes,
        PrintedWith template,
        List<Act> acts) {

    /** A version of a template. */
    public record PrintedWith(String templateId, int version) {

        public String address() {
            return "/admin/certificates/templates/%s/versions/%d".formatted(templateId, version);
        }
    }

    /**
     * An act.
     *
     * @param reason the class that everybody sees
     * @param note for the desk only
     */
    public record Act(
            Instant at, String actor, String act, @Nullable String reason, String note) {}
}
