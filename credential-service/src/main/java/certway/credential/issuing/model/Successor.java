package certway.credential.issuing.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The credential that takes another's place, before it has a place in a status list and a signature. */
public record Successor(
        CredentialId id,
        PublicId publicId,
        HolderName holder,
        Instant issuedAt,
        @Nullable Instant validUntil,
        TemplateRef template) {

    /** The credential itself: the facts of the one before under its own ids, and what its holder keeps to themselves. */
    public Credential of(Credential before, StatusPosition position) {
        return new Credential(
                id,
                publicId,
                before.completion(),
                holder,
                issuedAt,
                validUntil,
                before.id(),
                position,
                new State.Active(),
                before.visibility(),
                1,
                template);
    }
}
