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
import certway.credential.issuing.model.State;
import certway.credential.issuing.model.Succession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The desk's acts on one of many certificates: the very same as on a single one. */
final class DeskWork implements Desk {

    private final MongoCollection<Document> credentials;
    private final RevokeCredential revoking;
    private final ReissueCredential reissuing;
    private final Credentials store;

    DeskWork(MongoDatabase database, Credentials store, RevokeCredential revoking, ReissueCredential reissuing) {
        this.credentials = database.getCollection(MongoCredentials.COLLECTION);
        this.store = store;
        this.revoking = revoking;
        this.reissuing = reissuing;
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
        return and(
                eq(CredentialSearch.PROGRAM, selection.programId()),
                eq(CredentialSearch.VERSION, selection.version()),
                lt(CredentialDocuments.ISSUED_AT, Date.from(selection.issuedBefore())));
    }

    @Override
    public Result preview(PublicId certificate, Wish wish) {
        return switch (wish) {
            case Wish.Revoke(RevocationReason _) -> revocable(find(certificate).state());
            case Wish.Replace(Reissue how) ->
                result(reissuing.preview(
                        find(certificate),
                        new Request(how, new Act("", "", UUID.randomUUID().toString()))));
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
    public Result act(PublicId certificate, Wish wish, Errand errand) {
        Act act = new Act(errand.actor(), errand.note(), errand.request());
        return switch (wish) {
            case Wish.Revoke(RevocationReason reason) -> revoked(certificate, reason, act);
            case Wish.Replace(Reissue how) -> result(reissuing.reissue(certificate.value(), new Request(how, act)));
        };
    }

    private Result revoked(PublicId certificate, RevocationReason reason, Act act) {
        boolean wasRevoked = find(certificate).state() instanceof State.Revoked;
        Credential after = revoking.revoke(certificate.value(), reason, act).orElseThrow(() -> gone(certificate));
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
            case NEVER_ENDS, NOT_LATER -> throw new IllegalStateException("no end is moved of many");
        };
    }

    private Credential find(PublicId certificate) {
        return store.find(certificate).orElseThrow(() -> gone(certificate)).credential();
    }

    private static IllegalStateException gone(PublicId certificate) {
        return new IllegalStateException("certificates do not go away: " + certificate.value());
    }
}
