package certway.credential.external;

import certway.credential.external.ExternalRecords.Act;
import certway.credential.external.ExternalRecords.Audited;
import certway.credential.external.model.EvidenceFile;
import certway.credential.external.model.ExternalRecord;
import certway.credential.external.model.RecordFacts;
import certway.credential.external.model.Verification;
import certway.credential.issuing.model.Completion.Credit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A record as its learner and registrars see it; what staff did is for registrars only. */
record RecordBody(
        String recordId,
        @Nullable String learnerId,
        String kind,
        String title,
        String issuer,
        @Nullable String number,
        @Nullable String certification,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable Integer minutes,
        List<Credit> credits,
        String state,
        @Nullable Instant verifiedAt,
        List<FileBody> files,
        Instant writtenAt,
        long revision,
        @Nullable List<Act> acts) {

    /** A file that proves it; the digest is of its bytes. */
    record FileBody(
            String fileId,
            String name,
            String mediaType,
            int bytes,
            String sha256,
            Instant addedAt,
            boolean removable) {

        private static FileBody of(ExternalRecord external, EvidenceFile file) {
            return new FileBody(
                    file.id(),
                    file.name(),
                    file.kind().mediaType(),
                    file.bytes(),
                    file.sha256(),
                    file.addedAt(),
                    !external.isVerified() && !file.seen());
        }
    }

    static RecordBody own(ExternalRecord external) {
        return of(external, null, null);
    }

    static RecordBody audited(Audited audited) {
        return of(audited.external(), audited.external().learner().value(), audited.acts());
    }

    private static RecordBody of(ExternalRecord external, @Nullable String learner, @Nullable List<Act> acts) {
        RecordFacts facts = external.facts();
        return new RecordBody(
                external.id(),
                learner,
                facts.kind().name().toLowerCase(Locale.ROOT),
                facts.title(),
                facts.issuer(),
                facts.number(),
                facts.certification(),
                facts.from(),
                facts.until(),
                facts.minutes(),
                facts.credits(),
                external.isVerified() ? "verified" : "self-reported",
                verifiedAt(external.verification()),
                external.files().stream()
                        .map(file -> FileBody.of(external, file))
                        .toList(),
                external.writtenAt(),
                external.revision(),
                acts);
    }

    private static @Nullable Instant verifiedAt(Verification verification) {
        return switch (verification) {
            case Verification.SelfReported self -> null;
            case Verification.Verified(Instant at) -> at;
        };
    }
}
