package certway.desk.paging;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.descending;

import certway.platform.web.Cursor;
import certway.platform.web.Page;
import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Pages of documents whose ids are texts, the latest first by a date in them, and by the id where that is the same. */
public final class LatestFirst {

    private static final int LONGEST_PAGE = 100;
    private static final int AT_ONCE = 1_000;
    private static final String ID = "_id";

    private final MongoCollection<Document> documents;
    private final String dateField;

    /** What a client asks for: up to a hundred documents behind the cursor, which is null at the start. */
    public record Request(int limit, @Nullable String cursor) {

        public Request {
            Page.limit(limit, LONGEST_PAGE);
        }
    }

    /** Where a page ends. */
    private record Position(@Nullable Instant at, @Nullable String id) {

        private Position {
            if (at == null || id == null) {
                throw new IllegalArgumentException("a position has an instant and an id");
            }
        }
    }

    public LatestFirst(MongoCollection<Document> documents, String dateField) {
        this.documents = documents;
        this.dateField = dateField;
    }

    public <T> Page<T> page(List<Bson> filters, Request request, Function<Document, T> body) {
        List<Document> found = find(filters, Cursor.read(request.cursor(), Position.class), request.limit() + 1);
        return Page.of(found, request.limit(), body, this::position);
    }

    /** All of them, however many: each question to the database is a short one. */
    public void each(List<Bson> filters, Consumer<Document> action) {
        List<Document> some = find(filters, null, AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(action);
            some = some.size() < AT_ONCE ? List.of() : find(filters, position(some.getLast()), AT_ONCE);
        }
    }

    private List<Document> find(List<Bson> filters, @Nullable Position after, int limit) {
        List<Bson> all = new ArrayList<>(filters);
        if (after != null) {
            all.add(behind(after));
        }
        return documents
                .find(all.isEmpty() ? new Document() : and(all))
                .sort(descending(dateField, ID))
                .limit(limit)
                .into(new ArrayList<>());
    }

    private Position position(Document last) {
        return new Position(last.getDate(dateField).toInstant(), last.getString(ID));
    }

    private Bson behind(Position position) {
        Date at = Date.from(position.at());
        return or(lt(dateField, at), and(eq(dateField, at), lt(ID, position.id())));
    }
}
