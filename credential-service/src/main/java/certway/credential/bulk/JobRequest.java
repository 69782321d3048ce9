package certway.credential.bulk;

import certway.credential.bulk.BulkJob.Asked;
import certway.credential.issuing.model.Validity;
import certway.credential.issuing.model.ValidityBody;
import certway.platform.web.Problems;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted of many certificates.
 *
 * @param act revoke, reissue or extend
 * @param reason of revoking: issued-in-error, misconduct or holder-request; of reissuing: name-changed or signed-anew; of extending:
 *     validity-extended
 * @param note for the audit trail only
 * @param version may be left out for extending: then those of every version
 * @param policy of extending: to the end that it gives each completion, if that is later
 * @param dryRun whether only to tell what would become of each
 */
record JobRequest(
        @NotBlank(message = "is missing") String act,
        @NotBlank(message = "is missing") String reason,

        @NotBlank(message = "is missing") @Size(max = LONGEST_NOTE, message = "is too long")
        String note,

        @NotBlank(message = "is missing") @Size(max = 80, message = "is too long")
        String programId,

        @Min(value = 1, message = "is at least 1") @Nullable Integer version,

        @Nullable ValidityBody policy,
        boolean dryRun) {

    private static final int LONGEST_NOTE = 1_000;
    private static final Duration FARTHEST = Duration.ofDays(20 * 366);

    Asked asked(String actor, Instant now) {
        ValidityBody wanted = Wishes.isExtending(act) ? checked(now) : null;
        if (wanted == null && policy != null) {
            throw Problems.invalid("/policy", "is for extending");
        }
        if (wanted == null && version == null) {
            throw Problems.invalid("/version", "is missing");
        }
        if (Wishes.of(act, reason, wanted).isEmpty()) {
            throw Problems.invalid("/reason", "is not a reason for such an act");
        }
        return new Asked(
                actor,
                act,
                reason,
                note.strip(),
                programId,
                version,
                wanted,
                dryRun,
                now.truncatedTo(ChronoUnit.MILLIS));
    }

    /** A policy by which a certificate can be extended. */
    private ValidityBody checked(Instant now) {
        if (policy == null) {
            throw Problems.invalid("/policy", "is missing");
        }
        try {
            Validity validity = policy.validity();
            Instant end = validity.end(now);
            if (end == null || end.isAfter(now.plus(FARTHEST))) {
                throw Problems.invalid("/policy", "ends at most 20 years away");
            }
            return ValidityBody.of(validity);
        } catch (IllegalArgumentException e) {
            throw Problems.invalid("/policy", String.valueOf(e.getMessage()));
        }
    }
}
