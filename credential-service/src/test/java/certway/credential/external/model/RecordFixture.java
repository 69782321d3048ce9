package certway.credential.external.model;

import certway.credential.issuing.model.Completion.Credit;
import certway.credential.issuing.model.CredentialFixture;
import certway.credential.issuing.model.LearnerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records that Ada may hold. */
public final class RecordFixture {

    public static final Instant WRITTEN_AT = Instant.parse("2026-11-21T09:00:00Z");
    public static final LearnerId ADA = CredentialFixture.ADA;

    private RecordFixture() {}

    /** MLT(ASCP) since that day. */
    public static ExternalRecord certification(LocalDate from) {
        return record("mlt", facts(RecordKind.CERTIFICATION, "MLT(ASCP)", "mlt-ascp", from, List.of()));
    }

    /** So many tenths of a credit in hematology, counted by ASCP. */
    public static ExternalRecord course(String id, LocalDate on, int tenths) {
        return record(
                id,
                facts(
                        RecordKind.ACTIVITY,
                        "Course " + id,
                        null,
                        on,
                        List.of(new Credit("ascp", "hematology", tenths))));
    }

    public static ExternalRecord degree() {
        return record(
                "degree", facts(RecordKind.DEGREE, "Associate of Science", null, LocalDate.of(2020, 6, 1), List.of()));
    }

    public static RecordFacts facts(
            RecordKind kind, String title, @Nullable String certification, LocalDate from, List<Credit> credits) {
        return new RecordFacts(kind, title, "An issuer", "12-34", certification, from, null, 90, credits);
    }

    /** A scan whose bytes are like no other's. */
    public static EvidenceFile scan(String id) {
        return new EvidenceFile(id, id + ".pdf", FileKind.PDF, "digest of " + id, 7, WRITTEN_AT, false);
    }

    public static ExternalRecord record(String id, RecordFacts facts) {
        return new ExternalRecord(id, ADA, facts, new Verification.SelfReported(), List.of(), WRITTEN_AT, 1);
    }
}
