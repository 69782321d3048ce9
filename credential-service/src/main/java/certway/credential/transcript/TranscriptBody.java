package certway.credential.transcript;

import certway.credential.external.model.EvidenceFile;
import certway.credential.external.model.ExternalRecord;
import certway.credential.external.model.RecordFacts;
import certway.credential.external.model.Verification;
import certway.credential.issuing.model.Completion;
import certway.credential.issuing.model.Completion.Credit;
import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.HolderName;
import certway.credential.transcript.model.Transcript;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A transcript as its learner sees it. Totals count what was reached and stays reached.
 *
 * @param holder left out while the login server does not answer and the token says no name
 */
record TranscriptBody(
        @Nullable String holder,
        Instant asOf,
        int studyMinutes,
        List<BodyCredits> credits,
        List<ProgramBody> programs,
        List<RecordLine> records) {

    /** What a body counts, in tenths of a credit. */
    record BodyCredits(String body, int tenths) {}

    record ProgramBody(
            String publicId,
            String standing,
            String programId,
            String slug,
            String title,
            int version,
            int cycle,
            Completion.@Nullable Score score,
            int studyMinutes,
            List<Credit> credits,
            Instant startedAt,
            Instant completedAt,
            Instant issuedAt,
            @Nullable Instant validUntil) {

        static ProgramBody of(Credential credential, String standing) {
            Completion completion = credential.completion();
            return new ProgramBody(
                    credential.publicId().value(),
                    standing,
                    completion.program().programId(),
                    completion.program().slug(),
                    completion.program().title(),
                    completion.program().version(),
                    completion.cycle(),
                    completion.score(),
                    completion.studyMinutes(),
                    completion.credits(),
                    completion.startedAt(),
                    completion.completedAt(),
                    credential.issuedAt(),
                    credential.validUntil());
        }
    }

    /** A file that a registrar saw; who is handed the file can tell by the digest that it is the one. */
    record Evidence(String mediaType, int bytes, String sha256) {

        private static Evidence of(EvidenceFile file) {
            return new Evidence(file.kind().mediaType(), file.bytes(), file.sha256());
        }
    }

    /** What somebody else granted: self-reported, or verified by a registrar of this provider. */
    record RecordLine(
            String recordId,
            String kind,
            String title,
            String issuer,
            @Nullable String number,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable Integer minutes,
            List<Credit> credits,
            String state,
            @Nullable Instant verifiedAt,
            @Nullable List<Evidence> evidence) {

        static RecordLine of(ExternalRecord external) {
            RecordFacts facts = external.facts();
            return new RecordLine(
                    external.id(),
                    facts.kind().name().toLowerCase(Locale.ROOT),
                    facts.title(),
                    facts.issuer(),
                    facts.number(),
                    facts.from(),
                    facts.until(),
                    facts.minutes(),
                    facts.credits(),
                    external.isVerified() ? "verified" : "self-reported",
                    external.verification() instanceof Verification.Verified(Instant at) ? at : null,
                    external.isVerified()
                            ? external.files().stream().map(Evidence::of).toList()
                            : null);
        }
    }

    static TranscriptBody of(@Nullable HolderName holder, Transcript transcript) {
        return new TranscriptBody(
                holder == null ? null : holder.value(),
                transcript.asOf(),
                transcript.studyMinutes(),
                transcript.creditTenths().entrySet().stream()
                        .map(body -> new BodyCredits(body.getKey(), body.getValue()))
                        .toList(),
                transcript.credentials().stream()
                        .map(credential -> ProgramBody.of(
                                credential,
                                transcript.standing(credential).name().toLowerCase(Locale.ROOT)))
                        .toList(),
                transcript.records().stream().map(RecordLine::of).toList());
    }
}
