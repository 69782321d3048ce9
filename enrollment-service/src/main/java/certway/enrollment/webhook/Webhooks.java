package certway.enrollment.webhook;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import certway.desk.audit.Unlogged;
import certway.desk.audit.model.AuditEntry;
import certway.desk.audit.model.AuditLog;
import certway.desk.paging.LatestFirst;
import certway.enrollment.webhook.Webhook.Cause;
import certway.enrollment.webhook.Webhook.Replay;
import certway.enrollment.webhook.Webhook.Secret;
import certway.enrollment.webhook.Webhook.Stop;
import certway.enrollment.webhook.Webhook.Target;
import certway.platform.web.Page;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The webhooks. One that was deleted stays, so that what was done to it gets into the audit log, and is found by nobody. */
@Component
final class Webhooks {

    static final String COLLECTION = "webhooks";
    static final AuditLog.Source SOURCE = new AuditLog.Source(COLLECTION);
    static final String CREATED_AT = "createdAt";
    static final String SPONSOR = "sponsorId";
    static final String SERVICE = "serviceId";

    /** Longer than a poll of Kafka and what is done with what it brings. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    private static final String ID = "_id";
    private static final String DELETED = "deletedAt";
    private static final String REVISION = "revision";
    private static final String LEASED_UNTIL = "replayLeasedUntil";

    private final MongoCollection<Document> webhooks;
    private final AuditLog audit;
    private final InstantSource clock;

    Webhooks(MongoDatabase database, AuditLog audit, InstantSource clock) {
        this.webhooks = database.getCollection(COLLECTION);
        this.audit = audit;
        this.clock = clock;
    }

    /** False if there is one of that id, or was. */
    boolean add(Webhook webhook, AuditEntry entry) {
        try {
            webhooks.insertOne(Unlogged.with(entry, WebhookDocuments.document(webhook)));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
        audit.wake(SOURCE, webhook.id());
        return true;
    }

    Optional<Webhook> find(String id) {
        return Optional.ofNullable(
                webhooks.find(there(id)).map(WebhookDocuments::webhook).first());
    }

    /** Of these owners, or all if they are null. */
    <T> Page<T> page(@Nullable List<Owner> owners, LatestFirst.Request request, Function<Webhook, T> body) {
        List<Bson> filters = new ArrayList<>(List.of(exists(DELETED, false)));
        if (owners != null) {
            // One that is nobody's, so that who owns none sees none.
            filters.add(or(
                    Stream.concat(Stream.of(in(ID, List.of())), owners.stream().map(Webhooks::of))
                            .toList()));
        }
        return new LatestFirst(webhooks, CREATED_AT)
                .page(filters, request, document -> body.apply(WebhookDocuments.webhook(document)));
    }

    long count(Owner owner) {
        return webhooks.countDocuments(and(exists(DELETED, false), of(owner)));
    }

    private static Bson of(Owner owner) {
        return and(eq(SPONSOR, owner.sponsor()), eq(SERVICE, owner.service()));
    }

    long stopped(Cause cause) {
        return webhooks.countDocuments(and(exists(DELETED, false), eq("stop.cause", cause.name())));
    }

    List<Webhook> all() {
        return webhooks.find(exists(DELETED, false))
                .map(WebhookDocuments::webhook)
                .into(new ArrayList<>());
    }

    /** Empty if it has another revision by now. */
    Optional<Webhook> change(Webhook seen, Target target, AuditEntry entry) {
        return changed(and(there(seen.id()), eq(REVISION, seen.revision())), WebhookDocuments.target(target), entry);
    }

    Optional<Webhook> pause(String id, AuditEntry entry) {
        Stop stop = new Stop(Cause.PAUSED, entry.at());
        return changed(
                and(there(id), exists(WebhookDocuments.STOP, false)),
                set(WebhookDocuments.STOP, WebhookDocuments.document(stop)),
                entry);
    }

    Optional<Webhook> resume(String id, AuditEntry entry) {
        return changed(
                and(there(id), exists(WebhookDocuments.STOP)),
                combine(unset(WebhookDocuments.STOP), unset(WebhookDocuments.FAILING_SINCE)),
                entry);
    }

    /** Gives it a new secret; the one before signs, too, until then. */
    Optional<Webhook> rotate(Webhook seen, String secret, Instant until, AuditEntry entry) {
        List<Secret> secrets = new ArrayList<>(List.of(new Secret(secret, null)));
        seen.secrets().stream()
                .limit(1)
                .map(old -> new Secret(old.text(), until))
                .forEach(secrets::add);
        return changed(and(there(seen.id()), eq(REVISION, seen.revision())), WebhookDocuments.secrets(secrets), entry);
    }

    /** Empty if something is being told again already. */
    Optional<Webhook> replay(String id, Replay replay, AuditEntry entry) {
        return changed(
                and(there(id), exists(WebhookDocuments.REPLAY, false)),
                combine(
                        set(WebhookDocuments.REPLAY, WebhookDocuments.document(replay)),
                        set(LEASED_UNTIL, Date.from(Instant.EPOCH))),
                entry);
    }

    boolean delete(String id, AuditEntry entry) {
        return changed(
                        there(id),
                        combine(
                                set(DELETED, Date.from(entry.at())),
                                unset(WebhookDocuments.SECRETS),
                                unset(WebhookDocuments.REPLAY),
                                unset(LEASED_UNTIL)),
                        entry)
                .isPresent();
    }

    private Optional<Webhook> changed(Bson filter, Bson update, AuditEntry entry) {
        Document after = webhooks.findOneAndUpdate(
                filter,
                combine(update, inc(REVISION, 1L), Unlogged.push(entry)),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        if (after == null) {
            return Optional.empty();
        }
        audit.wake(SOURCE, after.getString(ID));
        return Optional.of(WebhookDocuments.webhook(after));
    }

    /** It took something. */
    void succeeded(String id) {
        webhooks.updateOne(eq(ID, id), unset(WebhookDocuments.FAILING_SINCE));
    }

    void failed(String id) {
        webhooks.updateOne(there(id), min(WebhookDocuments.FAILING_SINCE, Date.from(clock.instant())));
    }

    /** Nobody tells it any more, until somebody takes it up again. */
    void disable(String id, Cause cause) {
        webhooks.updateOne(
                and(there(id), exists(WebhookDocuments.STOP, false)),
                combine(
                        set(WebhookDocuments.STOP, WebhookDocuments.document(new Stop(cause, clock.instant()))),
                        inc(REVISION, 1L)));
    }

    /** One to which something must be told again, of which nobody else takes care. */
    Optional<Webhook> takeReplay() {
        Date now = Date.from(clock.instant());
        return Optional.ofNullable(webhooks.findOneAndUpdate(
                        lt(LEASED_UNTIL, now),
                        set(LEASED_UNTIL, Date.from(clock.instant().plus(LEASE))),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                .map(WebhookDocuments::webhook);
    }

    /** Goes on with a replay; false if there is nothing to go on with. */
    boolean keepReplay(String id, Replay replay) {
        return webhooks.updateOne(
                                replaying(id, replay),
                                set(LEASED_UNTIL, Date.from(clock.instant().plus(LEASE))))
                        .getMatchedCount()
                == 1;
    }

    void endReplay(String id, Replay replay) {
        webhooks.updateOne(replaying(id, replay), combine(unset(WebhookDocuments.REPLAY), unset(LEASED_UNTIL)));
    }

    private static Bson replaying(String id, Replay replay) {
        return and(there(id), eq(WebhookDocuments.REPLAY + ".id", replay.id()));
    }

    private static Bson there(String id) {
        return and(eq(ID, id), exists(DELETED, false));
    }
}
