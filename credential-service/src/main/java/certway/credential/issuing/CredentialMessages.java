package certway.credential.issuing;

import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.CredentialEvent;
import certway.credential.issuing.model.CredentialId;
import certway.credential.issuing.model.Program;
import certway.credential.issuing.model.ReissueReason;
import certway.credential.issuing.model.RevocationReason;
import certway.credential.issuing.model.Successor;
import certway.platform.event.EventEnvelope;
import certway.platform.event.EventIds;
import certway.platform.event.EventJson;
import certway.platform.web.Correlation;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The form in which other services hear of credentials; like every event it names no person. */
final class CredentialMessages {

    static final String TOPIC = "certway.credentials";
    static final String ISSUED = "certway.credential.issued.v1";
    static final String REVOKED = "certway.credential.revoked.v1";
    static final String EXPIRED = "certway.credential.expired.v1";
    static final String SUPERSEDED = "certway.credential.superseded.v1";

    private static final String SOURCE = "/credential-service";

    /** What every event says. */
    private record About(
            String credentialId,
            String publicId,
            String completionId,
            String enrollmentId,
            String learnerId,
            String programId,
            int version,
            int cycle) {}

    private record Issued(
            Instant issuedAt,
            @Nullable Instant validUntil,
            @Nullable String supersedes) {}

    private record Revoked(String reason, Instant revokedAt) {}

    private record Expired(Instant expiredAt) {}

    private record Superseded(
            String reason,
            Instant supersededAt,
            String successorId,
            String successorPublicId,
            @Nullable Instant successorValidUntil) {}

    private CredentialMessages() {}

    static EventEnvelope envelope(CredentialEvent event) {
        return switch (event) {
            case CredentialEvent.Issued(Credential credential) -> envelope(ISSUED, event, issued(credential));
            case CredentialEvent.Revoked(var _, Instant at, RevocationReason reason) ->
                envelope(REVOKED, event, new Revoked(text(reason), at));
            case CredentialEvent.Expired(var _, Instant at) -> envelope(EXPIRED, event, new Expired(at));
            case CredentialEvent.Superseded(var _, ReissueReason reason, Successor successor) ->
                envelope(SUPERSEDED, event, superseded(reason, successor));
        };
    }

    private static Issued issued(Credential credential) {
        CredentialId before = credential.supersedes();
        return new Issued(credential.issuedAt(), credential.validUntil(), before == null ? null : before.value());
    }

    private static Superseded superseded(ReissueReason reason, Successor successor) {
        return new Superseded(
                text(reason),
                successor.issuedAt(),
                successor.id().value(),
                successor.publicId().value(),
                successor.validUntil());
    }

    private static About about(Credential credential) {
        Program program = credential.completion().program();
        return new About(
                credential.id().value(),
                credential.publicId().value(),
                credential.completion().completionId(),
                credential.completion().enrollmentId(),
                credential.completion().learner().value(),
                program.programId(),
                program.version(),
                credential.completion().cycle());
    }

    /** What an event states, in a word. */
    static String plain(String type) {
        return type.substring("certway.credential.".length(), type.lastIndexOf('.'));
    }

    static String text(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static EventEnvelope envelope(String type, CredentialEvent event, Object more) {
        Credential credential = event.credential();
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        Stream.of(about(credential), more)
                .forEach(part ->
                        EventJson.tree(part).properties().forEach(field -> data.set(field.getKey(), field.getValue())));
        return new EventEnvelope(
                EventIds.of(type, credential.id().value()),
                type,
                TOPIC,
                credential.completion().learner().value(),
                SOURCE,
                credential.id().value(),
                event.at(),
                data,
                Correlation.current());
    }
}
