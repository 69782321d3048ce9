package certway.credential.issuing.model;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One completion, stated for whoever wants to check it.
 *
 * @param validUntil null where the credential does not expire
 * @param revision counts its changes from 1
 */
public record Credential(
        CredentialId id,
        PublicId publicId,
        Completion completion,
        HolderName holder,
        Instant issuedAt,
        @Nullable Instant validUntil,
        StatusPosition position,
        State state,
        long revision) {

    public Standing standing(Instant now) {
        return switch (state) {
            case State.Revoked revoked -> Standing.REVOKED;
            case State.Active active ->
                validUntil == null || now.isBefore(validUntil) ? Standing.VALID : Standing.EXPIRED;
        };
    }

    /** The credential after it was revoked; empty if it already is: the first reason stands. */
    public Optional<Credential> revoke(RevocationReason reason, Instant at) {
        return switch (state) {
            case State.Revoked revoked -> Optional.empty();
            case State.Active active -> Optional.of(with(new State.Revoked(at, reason)));
        };
    }

    private Credential with(State next) {
        return new Credential(id, publicId, completion, holder, issuedAt, validUntil, position, next, revision + 1);
    }
}
