package certway.platform.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import certway.platform.Worker;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bson.BsonDateTime;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves events from the outboxes of one collection to the broker: at least once, in order within a document, and out of the
 * outbox only after the broker has confirmed and the archive holds them. Writers {@linkplain #wake announce} their documents;
 * a scan finds what a crash or another instance left behind. One thread; a second relay on the same collection is harmless.
 */
public final class OutboxRelay implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final int BATCH = 200;
    private static final int ANNOUNCED_CAPACITY = 10_000;
    private static final BsonDateTime ANY_TIME = new BsonDateTime(0);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(500);

    /** While so many documents have events, more will soon: what comes in this time is moved together. */
    static final int MANY = 4;

    static final Duration GATHERING = Duration.ofMillis(50);

    private final MongoCollection<Document> documents;
    private final EventArchive archive;
    private final Supplier<EventSender> senders;
    private final InstantSource clock;
    private final Duration scanInterval;
    private final LinkedBlockingQueue<Object> announced = new LinkedBlockingQueue<>(ANNOUNCED_CAPACITY);
    private final Worker worker;

    /** Touched by the relay's thread only. */
    private @Nullable EventSender sender;

    private Instant nextScan = Instant.MIN;
    private volatile RelayState state = new RelayState(0, null);

    public OutboxRelay(
            MongoDatabase database,
            String collection,
            Supplier<EventSender> senders,
            InstantSource clock,
            Duration scanInterval) {
        this.documents = database.getCollection(collection);
        this.archive = new EventArchive(database);
        this.senders = senders;
        this.clock = clock;
        this.scanInterval = scanInterval;
        this.worker = new Worker("outbox-relay-" + collection, PAUSE_AFTER_FAILURE, this::stepped);
    }

    public void start() {
        worker.start();
    }

    /** Says that the document has new events; returns at once. An announcement that finds no room is left to the scan. */
    public void wake(Object documentId) {
        boolean ignored = announced.offer(documentId);
    }

    /** What waits, and what went wrong last. */
    public RelayState state() {
        return state;
    }

    private boolean stepped() throws InterruptedException {
        try {
            step();
            return true;
        } catch (RuntimeException e) {
            recover(e);
            return false;
        }
    }

    /** One pass over what was announced, or over what the scan finds; waits for an announcement if there is nothing to do. */
    void step() throws InterruptedException {
        List<Document> pending = pending();
        if (pending.isEmpty()) {
            return;
        }
        List<List<Document>> confirmed = publish(pending);
        List<Document> entries = confirmed.stream().flatMap(List::stream).toList();
        if (entries.isEmpty()) {
            throw new IllegalStateException("the broker confirmed nothing");
        }
        archive.append(entries);
        remove(pending, confirmed);
        if (pending.size() >= MANY && pending.size() < BATCH) {
            Thread.sleep(GATHERING);
        }
    }

    private List<Document> pending() throws InterruptedException {
        Instant now = clock.instant();
        if (!now.isBefore(nextScan)) {
            List<Document> found = find(gt(Outbox.PENDING_SINCE, ANY_TIME));
            note(found, now);
            // A full batch means that more may wait: scan again at once.
            nextScan = found.size() < BATCH ? now.plus(scanInterval) : now;
            return found;
        }
        Object first = announced.poll(Duration.between(now, nextScan).toMillis() + 1, TimeUnit.MILLISECONDS);
        if (first == null) {
            return List.of();
        }
        Set<Object> ids = new LinkedHashSet<>(List.of(first));
        announced.drainTo(ids, BATCH - 1);
        return find(in("_id", ids));
    }

    private List<Document> find(Bson filter) {
        List<Document> found = documents
                .find(filter)
                .projection(include(Outbox.ENTRIES, Outbox.PENDING_SINCE))
                .sort(ascending(Outbox.PENDING_SINCE, "_id"))
                .limit(BATCH)
                .into(new ArrayList<>());
        // Of two relays each may leave it to the other to say that nothing waits any more.
        found.stream()
                .filter(document -> entries(document).isEmpty() && document.containsKey(Outbox.PENDING_SINCE))
                .map(document -> and(eq("_id", document.get("_id")), size(Outbox.ENTRIES, 0)))
                .forEach(empty -> documents.updateOne(empty, unset(Outbox.PENDING_SINCE)));
        return found.stream().filter(document -> !entries(document).isEmpty()).toList();
    }

    /**
     * Sends the first event of every document, then the second of those whose first was confirmed, and so on: a failure never
     * lets a later event of a document overtake an earlier one.
     */
    private List<List<Document>> publish(List<Document> pending) throws InterruptedException {
        List<List<Document>> confirmed =
                pending.stream().<List<Document>>map(d -> new ArrayList<>()).toList();
        boolean more = true;
        for (int round = 0; more; round++) {
            more = sendRound(openSender(), pending, confirmed, round);
        }
        return confirmed;
    }

    private boolean sendRound(EventSender current, List<Document> pending, List<List<Document>> confirmed, int round)
            throws InterruptedException {
        record Sent(int document, Document entry, Future<?> confirmation) {}
        List<Sent> sent = new ArrayList<>();
        for (int i = 0; i < pending.size(); i++) {
            List<Document> entries = entries(pending.get(i));
            if (entries.size() > round && confirmed.get(i).size() == round) {
                Document entry = entries.get(round);
                sent.add(new Sent(i, entry, current.send(Outbox.event(entry))));
            }
        }
        for (Sent one : sent) {
            try {
                one.confirmation().get();
                confirmed.get(one.document()).add(one.entry());
            } catch (ExecutionException e) {
                log.warn("An event was not confirmed and stays in its outbox", e.getCause());
                closeSender();
                nextScan = clock.instant();
                return false;
            }
        }
        return !sent.isEmpty();
    }

    /** In one command for all of them, whether or not more was added to some meanwhile. */
    private void remove(List<Document> pending, List<List<Document>> confirmed) {
        List<UpdateOneModel<Document>> removed = new ArrayList<>();
        for (int i = 0; i < pending.size(); i++) {
            if (!confirmed.get(i).isEmpty()) {
                removed.add(emptied(pending.get(i), confirmed.get(i)));
                removed.add(shortened(pending.get(i), confirmed.get(i)));
            }
        }
        documents.bulkWrite(removed, UNORDERED);
    }

    /**
     * Entries are appended behind and removed in front: if the last confirmed one still is the last of as many, nothing else is in
     * the outbox.
     */
    private static UpdateOneModel<Document> emptied(Document document, List<Document> confirmed) {
        int count = confirmed.size();
        return new UpdateOneModel<>(
                and(
                        eq("_id", document.get("_id")),
                        size(Outbox.ENTRIES, count),
                        eq(
                                "%s.%d.id".formatted(Outbox.ENTRIES, count - 1),
                                confirmed.getLast().get("id"))),
                combine(set(Outbox.ENTRIES, List.of()), unset(Outbox.PENDING_SINCE)));
    }

    /** Does nothing where the outbox is empty already. */
    private static UpdateOneModel<Document> shortened(Document document, List<Document> confirmed) {
        Bson those = in("id", confirmed.stream().map(entry -> entry.get("id")).toList());
        return new UpdateOneModel<>(
                and(eq("_id", document.get("_id")), elemMatch(Outbox.ENTRIES, those)), pull(Outbox.ENTRIES, those));
    }

    private void note(List<Document> found, Instant now) {
        Date oldest = found.isEmpty() ? null : found.getFirst().getDate(Outbox.PENDING_SINCE);
        state = new RelayState(found.size(), oldest == null ? null : Duration.between(oldest.toInstant(), now));
    }

    private void recover(RuntimeException failure) {
        log.warn("The outbox relay tries again: {}", failure.toString());
        closeSender();
        nextScan = clock.instant();
        announced.clear();
    }

    private EventSender openSender() {
        if (sender == null) {
            sender = senders.get();
        }
        return sender;
    }

    private void closeSender() {
        if (sender != null) {
            sender.close();
            sender = null;
        }
    }

    private static List<Document> entries(Document document) {
        return document.getList(Outbox.ENTRIES, Document.class, List.of());
    }

    @Override
    public void close() {
        worker.close();
        closeSender();
    }
}
