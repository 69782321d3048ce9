package certway.enrollment.webhook;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import certway.desk.paging.LatestFirst;
import certway.enrollment.webhook.Delivery.Attempt;
import certway.enrollment.webhook.Delivery.Kind;
import certway.enrollment.webhook.Delivery.State;
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
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is sent and what was sent, kept for thirty days. Whoever takes one that is due has it for a minute: if nobody says by then what
 * came of it, it is due again.
 */
@Component
final class Deliveries {

    static final String COLLECTION = "webhookDeliveries";
    static final String WEBHOOK = "webhookId";
    static final String AT = "at";
    static final String NEXT_AT = "nextAt";
    static final String LEARNER = "learnerId";

    /** Longer than sending takes. */
    private static final Duration TAKEN = Duration.ofMinutes(1);

    private static final Duration KEPT = Duration.ofDays(30);
    private static final String ID = "_id";
    private static final String STATE = "state";
    private static final String KIND = "kind";

    private final MongoCollection<Document> deliveries;
    private final InstantSource clock;

    Deliveries(MongoDatabase database, InstantSource clock) {
        this.deliveries = database.getCollection(COLLECTION);
        this.clock = clock;
    }

    /** Adds it, unless it is there. */
    void add(Delivery delivery) {
        try {
            deliveries.insertOne(DeliveryDocuments.document(delivery));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    Optional<Delivery> find(String webhook, String id) {
        return Optional.ofNullable(deliveries
                .find(and(eq(ID, id), eq(WEBHOOK, webhook)))
                .map(DeliveryDocuments::delivery)
                .first());
    }

    <T> Page<T> page(String webhook, @Nullable State state, LatestFirst.Request request, Function<Delivery, T> body) {
        List<Bson> filters = new ArrayList<>(List.of(eq(WEBHOOK, webhook)));
        if (state != null) {
            filters.add(eq(STATE, state.name()));
        }
        return new LatestFirst(deliveries, AT)
                .page(filters, request, document -> body.apply(DeliveryDocuments.delivery(document)));
    }

    /** Takes the one that is due first; of a webhook that is stopped only somebody's test. */
    Optional<Delivery> take(Webhook webhook) {
        Date now = Date.from(clock.instant());
        return Optional.ofNullable(deliveries.findOneAndUpdate(
                        due(webhook, now),
                        set(NEXT_AT, Date.from(now.toInstant().plus(TAKEN))),
                        new FindOneAndUpdateOptions().sort(ascending(NEXT_AT)).returnDocument(ReturnDocument.AFTER)))
                .map(DeliveryDocuments::delivery);
    }

    int due(Webhook webhook, int most) {
        return deliveries
                .find(due(webhook, Date.from(clock.instant())))
                .limit(most)
                .into(new ArrayList<>())
                .size();
    }

    private static Bson due(Webhook webhook, Date now) {
        Bson due = and(eq(WEBHOOK, webhook.id()), lte(NEXT_AT, now));
        return webhook.stop() == null ? due : and(due, eq(KIND, Kind.TEST.name()));
    }

    void delivered(Delivery delivery, Attempt attempt) {
        settle(delivery, attempt, combine(set(STATE, State.DELIVERED.name()), unset(NEXT_AT)));
    }

    /**
     * It was not taken.
     *
     * @param nextAt null if it is tried no more
     */
    void failed(Delivery delivery, Attempt attempt, @Nullable Instant nextAt) {
        settle(
                delivery,
                attempt,
                nextAt == null
                        ? combine(inc("tries", 1), set(STATE, State.FAILED.name()), unset(NEXT_AT))
                        : combine(inc("tries", 1), set(NEXT_AT, Date.from(nextAt))));
    }

    /** Only for who has it: it may have been taken by another since. */
    private void settle(Delivery delivery, Attempt attempt, Bson update) {
        deliveries.updateOne(
                and(eq(ID, delivery.id()), eq(NEXT_AT, Date.from(Objects.requireNonNull(delivery.nextAt(), "nextAt")))),
                combine(update, push(DeliveryDocuments.ATTEMPTS, DeliveryDocuments.document(attempt))));
    }

    /** What waits for another try is due now; what somebody is just sending is not. */
    void hurry(String webhook) {
        Instant now = clock.instant();
        deliveries.updateMany(
                and(eq(WEBHOOK, webhook), gt(NEXT_AT, Date.from(now.plus(TAKEN)))), set(NEXT_AT, Date.from(now)));
    }

    /** Begins anew with one that is on its way no more; false if it still is. */
    boolean resend(Delivery delivery) {
        return deliveries
                        .updateOne(
                                and(eq(ID, delivery.id()), exists(NEXT_AT, false)),
                                combine(
                                        set(STATE, State.WAITING.name()),
                                        set("tries", 0),
                                        set(NEXT_AT, Date.from(clock.instant()))))
                        .getModifiedCount()
                == 1;
    }

    void forget(String webhook) {
        deliveries.deleteMany(eq(WEBHOOK, webhook));
    }

    /** Forgets what is old. */
    void sweep() {
        deliveries.deleteMany(lt(AT, Date.from(clock.instant().minus(KEPT))));
    }

    /** When the oldest came that was never tried, though it is due. */
    Optional<Instant> oldestUntried() {
        return Optional.ofNullable(deliveries
                        .find(and(lt(NEXT_AT, Date.from(clock.instant())), eq("tries", 0)))
                        .sort(ascending(AT))
                        .first())
                .map(document -> document.getDate(AT).toInstant());
    }
}
