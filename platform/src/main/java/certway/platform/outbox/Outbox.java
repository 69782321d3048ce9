package certway.platform.outbox;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.pushEach;

import certway.platform.event.EventEnvelope;
import certway.platform.event.EventJson;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Events that wait inside the document whose change they state, so that state and events are one write. {@code outbox} holds
 * them in order; {@code pendingSince} is there as long as it is not empty.
 */
public final class Outbox {

    /** More waiting events than this and the document takes no further change: see {@link #hasRoom()}. */
    public static final int CAPACITY = 200;

    static final String ENTRIES = "outbox";
    static final String PENDING_SINCE = "pendingSince";

    private Outbox() {}

    /** Fields to put into a document that is inserted together with its first events. */
    public static Document initial(List<EventEnvelope> events, Instant now) {
        Document fields =
                new Document(ENTRIES, events.stream().map(Outbox::entry).toList());
        return events.isEmpty() ? fields : fields.append(PENDING_SINCE, Date.from(now));
    }

    /** The update to combine with the update of the state; {@code events} may not be empty. */
    public static Bson push(List<EventEnvelope> events, Instant now) {
        return combine(
                pushEach(ENTRIES, events.stream().map(Outbox::entry).toList()), min(PENDING_SINCE, Date.from(now)));
    }

    /** A filter for conditional writes: matches while there is room for more events. */
    public static Bson hasRoom() {
        return not(exists("%s.%d".formatted(ENTRIES, CAPACITY - 1)));
    }

    /** Whether the document as read has no room, which tells a full outbox from a lost race. */
    public static boolean isFull(Document document) {
        return document.getList(ENTRIES, Document.class, List.of()).size() >= CAPACITY;
    }

    /** Serves the relay's search for documents with waiting events. */
    public static IndexModel index() {
        return new IndexModel(Indexes.ascending(PENDING_SINCE), new IndexOptions().sparse(true));
    }

    static Document entry(EventEnvelope event) {
        Document entry = new Document("id", event.id())
                .append("type", event.type())
                .append("topic", event.topic())
                .append("key", event.key())
                .append("source", event.source())
                .append("subject", event.subject())
                .append("time", Date.from(event.time()))
                .append("data", EventJson.text(event.data()));
        return event.traceparent() == null ? entry : entry.append("traceparent", event.traceparent());
    }

    static EventEnvelope event(Document entry) {
        return new EventEnvelope(
                entry.getString("id"),
                entry.getString("type"),
                entry.getString("topic"),
                entry.getString("key"),
                entry.getString("source"),
                entry.getString("subject"),
                entry.getDate("time").toInstant(),
                EventJson.parse(entry.getString("data")),
                entry.getString("traceparent"));
    }
}
