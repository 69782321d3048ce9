package certway.credential.issuing.model;

import certway.credential.issuing.model.Succession.Accepted;
import certway.credential.issuing.model.Succession.Refused;
import certway.credential.issuing.model.Succession.Why;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One completion, stated for whoever wants to check it.
 *
 * @param validUntil null where the credential does not expire
 * @param supersedes the one whose place it took; null for the first of a completion
 * @param visibility is changed by the holder alone, and changes no fact
 * @param revision counts its other changes from 1
 * @param template what its papers are printed with, whatever becomes of the template
 */
public record Credential(
        CredentialId id,
        PublicId publicId,
        Completion completion,
        HolderName holder,
        Instant issuedAt,
        @Nullable Instant validUntil,
        @Nullable CredentialId supersedes,
        StatusPosition position,
        State state,
        Visibility visibility,
        long revision,
        TemplateRef template) {

    public Standing standing(Instant now) {
        return switch (state) {
            case State.Revoked _ -> Standing.REVOKED;
            case State.Superseded _ -> Standing.SUPERSEDED;
            case State.Expired _ -> Standing.EXPIRED;
            case State.Active() -> isOver(now) ? Standing.EXPIRED : Standing.VALID;
        };
    }

    private boolean isOver(Instant now) {
        return validUntil != null && !now.isBefore(validUntil);
    }

    /** The credential after it was revoked; empty if it counts no longer anyway: the first reason stands. */
    public Optional<Credential> revoke(RevocationReason reason, Instant at) {
        return switch (state) {
            case State.Revoked _, State.Superseded _ -> Optional.empty();
            case State.Active _, State.Expired _ -> Optional.of(with(new State.Revoked(at, reason)));
        };
    }

    /** What is to be told of its end; empty before it, and once it was told or something else ended it. */
    public Optional<CredentialEvent.Expired> expire(Instant now) {
        return switch (state) {
            case State.Active()
            when validUntil != null && isOver(now) ->
                Optional.of(new CredentialEvent.Expired(with(new State.Expired(validUntil)), validUntil));
            case State.Active _, State.Expired _, State.Revoked _, State.Superseded _ -> Optional.empty();
        };
    }

    /** Another one takes its place, for one completion has one credential that counts. */
    public Succession supersede(Reissue wish, Fresh fresh) {
        return switch (state) {
            case State.Revoked _ -> new Refused(Why.REVOKED);
            case State.Superseded _ -> new Refused(Why.SUPERSEDED);
            case State.Active _, State.Expired _ -> followed(wish, fresh);
        };
    }

    private Succession followed(Reissue wish, Fresh fresh) {
        return switch (wish) {
            case Reissue.NewName() ->
                fresh.holder().equals(holder) ? new Refused(Why.NAME_UNCHANGED) : accepted(wish, fresh, validUntil);
            case Reissue.NewSignature() ->
                isOver(fresh.at()) ? new Refused(Why.EXPIRED) : accepted(wish, fresh, validUntil);
            case Reissue.LaterEnd(Instant later) -> extended(wish, fresh, later);
        };
    }

    private Succession extended(Reissue wish, Fresh fresh, Instant later) {
        if (validUntil == null) {
            return new Refused(Why.NEVER_ENDS);
        }
        boolean isLater = later.isAfter(validUntil) && later.isAfter(fresh.at());
        return isLater ? accepted(wish, fresh, later) : new Refused(Why.NOT_LATER);
    }

    private Accepted accepted(Reissue wish, Fresh fresh, @Nullable Instant until) {
        State.Superseded since = new State.Superseded(fresh.at(), wish.reason(), fresh.publicId(), fresh.request());
        Successor successor =
                new Successor(fresh.id(), fresh.publicId(), fresh.holder(), fresh.at(), until, fresh.template());
        return new Accepted(new CredentialEvent.Superseded(with(since), wish.reason(), successor));
    }

    private Credential with(State next) {
        return new Credential(
                id,
                publicId,
                completion,
                holder,
                issuedAt,
                validUntil,
                supersedes,
                position,
                next,
                visibility,
                revision + 1,
                template);
    }
}
