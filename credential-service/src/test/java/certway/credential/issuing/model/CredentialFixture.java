package certway.credential.issuing.model;

import certway.credential.issuing.model.Completion.Credit;
import certway.credential.issuing.model.Completion.Score;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Credentials in the states that tests need; the ids are those of the example messages. */
public final class CredentialFixture {

    public static final Instant COMPLETED_AT = Instant.parse("2026-11-20T16:30:00Z");
    public static final Instant ISSUED_AT = Instant.parse("2026-11-20T16:30:01Z");
    public static final Instant VALID_UNTIL = Instant.parse("2028-11-20T16:30:00Z");
    public static final LearnerId ADA = new LearnerId("6f1d0a52-6c0e-4b2f-9a57-2f1f5c6f9b01");
    public static final PublicId PUBLIC_ID = new PublicId("7h2k9m4n8p3q6r1s5t0v2w9x4y");

    private CredentialFixture() {}

    public static Completion completion() {
        return titled("Phlebotomy Technician");
    }

    public static Completion completion(String id, @Nullable Score score) {
        return completion(id, score, "Phlebotomy Technician");
    }

    public static Completion titled(String title) {
        return completion("c1d2e3f4-a5b6-8c7d-8e9f-0a1b2c3d4e5f", new Score(92, 80), title);
    }

    private static Completion completion(String id, @Nullable Score score, String title) {
        return new Completion(
                id,
                "b7c4f0d2-0f6b-8a3e-9c51-7d2a5b9e4f10",
                ADA,
                new Program("hct-phlebotomy-technician", 1, "phlebotomy-technician", title),
                1,
                score,
                2880,
                new Validity.Months(24),
                List.of(new Credit("ascp", "phlebotomy", 40)),
                "sha-256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
                Instant.parse("2026-11-02T09:05:00Z"),
                COMPLETED_AT);
    }

    /** Valid for two years. */
    public static Credential adas() {
        return credential(completion(), "Ada Okafor", new StatusPosition(1, 94_567));
    }

    public static Credential named(String name) {
        return credential(completion(), name, new StatusPosition(1, 94_567));
    }

    public static Credential credential(Completion completion, String name, StatusPosition position) {
        return new Credential(
                new CredentialId("e0d9c8b7-a6f5-8e4d-9c3b-2a1f0e9d8c7b"),
                PUBLIC_ID,
                completion,
                HolderName.of(name),
                ISSUED_AT,
                VALID_UNTIL,
                null,
                position,
                new State.Active(),
                Visibility.ALL,
                1,
                TemplateRef.FIRST);
    }

    /** The same facts under other ids. */
    public static Credential another(String id, PublicId publicId, StatusPosition position) {
        Credential adas = adas();
        return new Credential(
                new CredentialId(id),
                publicId,
                adas.completion(),
                adas.holder(),
                adas.issuedAt(),
                adas.validUntil(),
                null,
                position,
                adas.state(),
                adas.visibility(),
                1,
                adas.template());
    }

    /** What a credential that takes the place of Ada's has of its own; the ids are those of the example message. */
    public static Fresh fresh(String name, Instant at) {
        return new Fresh(
                new CredentialId("f1e0d9c8-b7a6-8f5e-8d4c-3b2a1f0e9d8c"),
                new PublicId("2m5n8p1q4r7s0t3v6w9x2y5z8a"),
                HolderName.of(name),
                "first request",
                at,
                new TemplateRef("issuer.en", 2));
    }

    /** Ada married. */
    public static CredentialEvent.Superseded renamed(Credential credential, Instant at) {
        return accepted(credential.supersede(new Reissue.NewName(), fresh("Ada Reyes", at)));
    }

    public static CredentialEvent.Superseded accepted(Succession succession) {
        return switch (succession) {
            case Succession.Accepted(CredentialEvent.Superseded event) -> event;
            case Succession.Refused(Succession.Why why) -> throw new AssertionError("refused: " + why);
        };
    }
}
