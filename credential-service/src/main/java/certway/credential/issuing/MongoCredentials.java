package certway.credential.issuing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.CredentialEvent;
import certway.credential.issuing.model.CredentialId;
import certway.credential.issuing.model.LearnerId;
import certway.credential.issuing.model.PublicId;
import certway.credential.issuing.model.ReissueReason;
import certway.credential.issuing.model.RevocationReason;
import certway.credential.issuing.model.RevokedPositions;
import certway.credential.issuing.model.StatusPosition;
import certway.credential.issuing.model.Visibility;
import certway.desk.audit.Unlogged;
import certway.desk.audit.model.AuditEntry;
import certway.desk.audit.model.AuditLog;
import certway.desk.audit.model.AuditLog.Source;
import certway.platform.event.EventIds;
import certway.platform.outbox.Outbox;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The {@code _id} is a function of the completion, and a place in a status list is unique by its index. */
final class MongoCredentials implements Credentials, RevokedPositions {

    static final String COLLECTION = "credentials";
    static final Source SOURCE = new Source(COLLECTION);
    static final String STATE_KIND = CredentialDocuments.STATE + ".kind";
    static final String OWED_SINCE = CredentialDocuments.OWES + "." + CredentialDocuments.ISSUED_AT;

    private static final String VISIBILITY_REVISION =
            CredentialDocuments.VISIBILITY + "." + CredentialDocuments.REVISION;

    private final MongoCollection<Document> credentials;
    private final AuditLog audit;
    private final InstantSource clock;
    private final Consumer<Object> wake;

    /**
     * The store on a database.
     *
     * @param wake is told the id of each document that got an event to publish
     */
    MongoCredentials(MongoDatabase database, AuditLog audit, InstantSource clock, Consumer<Object> wake) {
        this.credentials = database.getCollection(COLLECTION);
        this.audit = audit;
        this.clock = clock;
        this.wake = wake;
    }

    @Override
    public boolean exists(CredentialId id) {
        return credentials
                        .find(eq(CredentialDocuments.ID, id.value()))
                        .projection(include(CredentialDocuments.ID))
                        .first()
                != null;
    }

    @Override
    public Optional<Signed> find(PublicId id) {
        return Optional.ofNullable(credentials
                        .find(eq(CredentialDocuments.PUBLIC_ID, id.value()))
                        .first())
                .map(document -> new Signed(
                        CredentialDocuments.credential(document), document.getString(CredentialDocuments.TOKEN)));
    }

    @Override
    public List<Credential> page(LearnerId learner, @Nullable Position after, int limit) {
        Bson own = eq(CredentialDocuments.LEARNER, learner.value());
        return credentials
                .find(after == null ? own : and(own, behind(after)))
                .sort(descending(CredentialDocuments.ISSUED_AT, CredentialDocuments.ID))
                .limit(limit)
                .map(CredentialDocuments::credential)
                .into(new ArrayList<>());
    }

    static Bson behind(Position position) {
        Date issuedAt = Date.from(position.issuedAt());
        return or(
                lt(CredentialDocuments.ISSUED_AT, issuedAt),
                and(eq(CredentialDocuments.ISSUED_AT, issuedAt), lt(CredentialDocuments.ID, position.id())));
    }

    @Override
    public long count() {
        return credentials.estimatedDocumentCount();
    }

    @Override
    public Addition add(CredentialEvent.Issued issued, String token) {
        CredentialId id = issued.credential().id();
        Document document = CredentialDocuments.document(issued.credential(), token);
        document.putAll(Outbox.initial(List.of(CredentialMessages.envelope(issued)), clock.instant()));
        try {
            credentials.insertOne(document);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return exists(id) ? Addition.ALREADY_ISSUED : Addition.POSITION_TAKEN;
        }
        wake.accept(id.value());
        return Addition.ADDED;
    }

    @Override
    public boolean save(CredentialEvent change, Act act) {
        List<Bson> more = new ArrayList<>(
                List.of(push(CredentialDocuments.ACTS, document(change, act)), Unlogged.push(entry(change, act))));
        if (change instanceof CredentialEvent.Superseded superseded) {
            more.add(set(CredentialDocuments.OWES, CredentialDocuments.document(superseded.successor())));
        }
        boolean saved = save(change, more);
        if (saved) {
            audit.wake(SOURCE, change.credential().id().value());
        }
        return saved;
    }

    /** Without the note, which may name anybody: that stays with the credential. */
    private static AuditEntry entry(CredentialEvent change, Act act) {
        Credential credential = change.credential();
        Document done = document(change, act);
        return new AuditEntry(
                EventIds.of("audit", credential.id().value(), Long.toString(credential.revision())),
                change.at(),
                act.actor(),
                done(change),
                new AuditEntry.On(
                        credential.publicId().value(),
                        credential.completion().learner().value(),
                        credential.completion().program().programId()),
                done.getString("reason"));
    }

    private static String done(CredentialEvent change) {
        return switch (change) {
            case CredentialEvent.Issued _ -> "certificate-issued";
            case CredentialEvent.Expired _ -> "certificate-expired";
            case CredentialEvent.Revoked _ -> "certificate-revoked";
            case CredentialEvent.Superseded(var _, ReissueReason reason, var _) ->
                reason == ReissueReason.VALIDITY_EXTENDED ? "certificate-extended" : "certificate-reissued";
        };
    }

    @Override
    public boolean save(CredentialEvent.Expired end) {
        return save(end, List.of());
    }

    private boolean save(CredentialEvent change, List<Bson> more) {
        Credential changed = change.credential();
        Bson previous = and(
                eq(CredentialDocuments.ID, changed.id().value()),
                eq(CredentialDocuments.REVISION, changed.revision() - 1),
                Outbox.hasRoom());
        List<Bson> updates = new ArrayList<>(more);
        updates.add(set(CredentialDocuments.STATE, CredentialDocuments.document(changed.state())));
        updates.add(set(CredentialDocuments.REVISION, changed.revision()));
        updates.add(Outbox.push(List.of(CredentialMessages.envelope(change)), clock.instant()));
        if (credentials.updateOne(previous, combine(updates)).getModifiedCount() == 0) {
            return false;
        }
        wake.accept(changed.id().value());
        return true;
    }

    private static Document document(CredentialEvent change, Act act) {
        Document document = new Document("at", Date.from(change.at()))
                .append("actor", act.actor())
                .append("act", CredentialMessages.envelope(change).type())
                .append("note", act.note())
                .append("request", act.request());
        return switch (change) {
            case CredentialEvent.Issued _, CredentialEvent.Expired _ -> document;
            case CredentialEvent.Revoked(var _, var _, RevocationReason reason) ->
                document.append("reason", CredentialMessages.text(reason));
            case CredentialEvent.Superseded(var _, ReissueReason reason, var _) ->
                document.append("reason", CredentialMessages.text(reason));
        };
    }

    @Override
    public boolean save(CredentialId id, Visibility chosen) {
        Bson first = Filters.exists(CredentialDocuments.VISIBILITY, false);
        Bson before = eq(VISIBILITY_REVISION, chosen.revision() - 1);
        return credentials
                        .updateOne(
                                and(
                                        eq(CredentialDocuments.ID, id.value()),
                                        chosen.revision() == 1 ? or(first, before) : before),
                                set(CredentialDocuments.VISIBILITY, CredentialDocuments.document(chosen)))
                        .getModifiedCount()
                == 1;
    }

    @Override
    public List<Credential> ended(Instant now, int limit) {
        return credentials
                .find(and(
                        eq(STATE_KIND, CredentialDocuments.ACTIVE),
                        lte(CredentialDocuments.VALID_UNTIL, Date.from(now))))
                .sort(ascending(CredentialDocuments.VALID_UNTIL))
                .limit(limit)
                .map(CredentialDocuments::credential)
                .into(new ArrayList<>());
    }

    @Override
    public List<Owed> owed(int limit) {
        return credentials
                .find(Filters.exists(OWED_SINCE))
                .sort(ascending(OWED_SINCE))
                .limit(limit)
                .map(CredentialDocuments::owed)
                .into(new ArrayList<>());
    }

    @Override
    public void settle(CredentialId before) {
        credentials.updateOne(eq(CredentialDocuments.ID, before.value()), unset(CredentialDocuments.OWES));
    }

    @Override
    public Optional<BitSet> of(int list) {
        Bson ofList = eq(CredentialDocuments.STATUS_LIST, list);
        if (credentials.find(ofList).projection(include(CredentialDocuments.ID)).first() == null) {
            return Optional.empty();
        }
        BitSet bits = new BitSet(StatusPosition.LENGTH);
        credentials
                .find(and(ofList, in(STATE_KIND, CredentialDocuments.REVOKED, CredentialDocuments.SUPERSEDED)))
                .projection(include(CredentialDocuments.STATUS_INDEX))
                .forEach(document -> bits.set(document.getInteger(CredentialDocuments.STATUS_INDEX)));
        return Optional.of(bits);
    }
}
