package certway.credential.issuing;

import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.CredentialEvent;
import certway.credential.issuing.model.Program;
import certway.platform.event.EventEnvelope;
import certway.platform.event.EventIds;
import certway.platform.event.EventJson;
import certway.platform.web.Correlation;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The form in which other services hear of credentials; like every event it names no person. */
final class CredentialMessages {

    static final String TOPIC = "certway.credentials";
    static final String ISSUED = "certway.credential.issued.v1";
    static final String REVOKED = "certway.credential.revoked.v1";

    private static final String SOURCE = "/credential-service";

    private record Issued(
            String credentialId,
            String publicId,
            String completionId,
            String enrollmentId,
            String learnerId,
            String programId,
            int version,
            int cycle,
            Instant issuedAt,
            @Nullable Instant validUntil) {}

    private record Revoked(
            String credentialId,
            String publicId,
            String completionId,
            String enrollmentId,
            String learnerId,
            String programId,
            int version,
            int cycle,
            String reason,
            Instant revokedAt) {}

    private CredentialMessages() {}

    static EventEnvelope envelope(CredentialEvent event) {
        return switch (event) {
            case CredentialEvent.Issued(Credential credential) -> envelope(ISSUED, event, issued(credential));
            case CredentialEvent.Revoked revoked -> envelope(REVOKED, event, revoked(revoked));
        };
    }

    private static Issued issued(Credential credential) {
        Program program = credential.completion().program();
        return new Issued(
                credential.id().value(),
                credential.publicId().value(),
                credential.completion().completionId(),
                credential.completion().enrollmentId(),
                credential.completion().learner().value(),
                program.programId(),
                program.version(),
                credential.completion().cycle(),
                credential.issuedAt(),
                credential.validUntil());
    }

    private static Revoked revoked(CredentialEvent.Revoked event) {
        Credential credential = event.credential();
        Program program = credential.completion().program();
        return new Revoked(
                credential.id().value(),
                credential.publicId().value(),
                credential.completion().completionId(),
                credential.completion().enrollmentId(),
                credential.completion().learner().value(),
                program.programId(),
                program.version(),
                credential.completion().cycle(),
                text(event.reason()),
                event.at());
    }

    static String text(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static EventEnvelope envelope(String type, CredentialEvent event, Object data) {
        Credential credential = event.credential();
        return new EventEnvelope(
                EventIds.of(type, credential.id().value()),
                type,
                TOPIC,
                credential.completion().learner().value(),
                SOURCE,
                credential.id().value(),
                event.at(),
                EventJson.tree(data),
                Correlation.current());
    }
}
