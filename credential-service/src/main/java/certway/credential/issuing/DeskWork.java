package certway.credential.issuing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import certway.credential.issuing.Credentials.Act;
import certway.credential.issuing.ReissueCredential.Outcome;
import certway.credential.issuing.ReissueCredential.Request;
import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.CredentialId;
import certway.credential.issuing.model.Desk;
import certway.credential.issuing.model.PublicId;
import certway.credential.issuing.model.Reissue;
import certway.credential.issuing.model.RevocationReason;
import certway.credential.issuing.model.Standing;
import certway.credential.issuing.model.State;
import certway.credential.issuing.model.Succession;
import certway.credential.issuing.model.Validity;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The desk's acts on one of many certificates: the very same as on a single one. */
final class DeskWork implements Desk {

    private final MongoCollection<Document> credentials;
    private final Credentials store;
    private final Hands hands;

    /** Who does it, and when. */
    record Hands(RevokeCredential revoking, ReissueCredential reissuing, InstantSource clock) {}

    DeskWork(MongoDatabase database, Credentials store, Hands hands) {
        this.credentials = database.getCollection(MongoCredentials.COLLECTION);
        this.store = store;
        this.hands = hands;
    }

    @Override
    public long count(Selection selection) {
        return credentials.countDocuments(filter(selection));
    }

    @Override
    public List<Selected> some(Selection selection, String after, int limit) {
        return credentials
                .find(and(filter(selection), gt(CredentialDocuments.ID, after)))
                .projection(include(CredentialDocuments.PUBLIC_ID))
                .sort(ascending(CredentialDocuments.ID))
                .limit(limit)
                .map(document -> new Selected(
                        new CredentialId(document.getString(CredentialDocuments.ID)),
                        new PublicId(document.getString(CredentialDocuments.PUBLIC_ID))))
                .into(new ArrayList<>());
    }

    private static Bson filter(Selection selection) {
        Bson ofProgram = and(
                eq(CredentialSearch.PROGRAM, selection.programId()),
                lt(CredentialDocuments.ISSUED_AT, Date.from(selection.issuedBefore())));
        return selection.version() == null
                ? ofProgram
                : and(ofProgram, eq(CredentialSearch.VERSION, selection.version()));
    }

    @Override
    public Became preview(PublicId certificate, Wish wish) {
        Credential credential = find(certificate);
        Act nobodys = new Act("", "", UUID.randomUUID().toString());
        return switch (wish) {
            case Wish.Revoke(RevocationReason _) -> Became.of(revocable(credential.state()));
            case Wish.Replace(Reissue how) ->
                Became.of(result(hands.reissuing().preview(credential, new Request(how, nobodys))));
            case Wish.Extend(Validity policy) ->
                extended(
                        credential,
                        policy,
                        later -> hands.reissuing().preview(credential, new Request(later, nobodys)));
        };
    }

    private static Result revocable(State state) {
        return switch (state) {
            case State.Active _, State.Expired _ -> Result.REVOKED;
            case State.Revoked _ -> Result.ALREADY_REVOKED;
            case State.Superseded _ -> Result.ALREADY_SUPERSEDED;
        };
    }

    @Override
    public Became act(PublicId certificate, Wish wish, Errand errand) {
        Act act = new Act(errand.actor(), errand.note(), errand.request());
        return switch (wish) {
            case Wish.Revoke(RevocationReason reason) -> Became.of(revoked(certificate, reason, act));
            case Wish.Replace(Reissue how) ->
                Became.of(result(hands.reissuing().reissue(certificate.value(), new Request(how, act))));
            case Wish.Extend(Validity policy) ->
                extended(
                        find(certificate),
                        policy,
                        later -> hands.reissuing().reissue(certificate.value(), new Request(later, act)));
        };
    }

    /** What is over stays so, and no end comes earlier. */
    private Became extended(Credential credential, Validity policy, Function<Reissue, Outcome> how) {
        if (credential.standing(hands.clock().instant()) == Standing.EXPIRED) {
            return new Became(Result.EXPIRED, credential.validUntil(), null);
        }
        Instant later = Objects.requireNonNull(
                policy.end(credential.completion().completedAt()), "what never ends is no later end");
        Outcome outcome = how.apply(new Reissue.LaterEnd(later));
        return outcome instanceof Outcome.Reissued
                ? new Became(Result.EXTENDED, credential.validUntil(), later)
                : new Became(result(outcome), credential.validUntil(), null);
    }

    private Result revoked(PublicId certificate, RevocationReason reason, Act act) {
        boolean wasRevoked = find(certificate).state() instanceof State.Revoked;
        Credential after =
                hands.revoking().revoke(certificate.value(), reason, act).orElseThrow(() -> gone(certificate));
        return switch (after.state()) {
            case State.Superseded _ -> Result.ALREADY_SUPERSEDED;
            case State.Active _, State.Expired _, State.Revoked _ ->
                wasRevoked && !wasDone(after.id(), act.request()) ? Result.ALREADY_REVOKED : Result.REVOKED;
        };
    }

    /** A crash may have come between the act and its result. */
    private boolean wasDone(CredentialId id, String request) {
        return credentials.countDocuments(
                        and(eq(CredentialDocuments.ID, id.value()), eq(CredentialDocuments.ACTS + ".request", request)))
                > 0;
    }

    private static Result result(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Reissued _ -> Result.REISSUED;
            case Outcome.Nameless() -> Result.HOLDER_WITHOUT_NAME;
            case Outcome.Refused(Succession.Why why, PublicId _) -> result(why);
            case Outcome.Unknown() -> throw new IllegalStateException("certificates do not go away");
        };
    }

    private static Result result(Succession.Why why) {
        return switch (why) {
            case REVOKED -> Result.ALREADY_REVOKED;
            case SUPERSEDED -> Result.ALREADY_SUPERSEDED;
            case NAME_UNCHANGED -> Result.NAME_UNCHANGED;
            case EXPIRED -> Result.EXPIRED;
            case NEVER_ENDS -> Result.NEVER_ENDS;
            case NOT_LATER -> Result.NOT_LATER;
        };
    }

    private Credential find(PublicId certificate) {
        return store.find(certificate).orElseThrow(() -> gone(certificate)).credential();
    }

    private static IllegalStateException gone(PublicId certificate) {
        return new IllegalStateException("certificates do not go away: " + certificate.value());
    }
}
