package certway.progress.practicum;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static java.util.stream.Collectors.toMap;

import certway.progress.practicum.model.Entries;
import certway.progress.practicum.model.Entry;
import certway.progress.practicum.model.LogId;
import certway.progress.practicum.model.Reference;
import certway.progress.practicum.model.Signature;
import certway.progress.practicum.model.Signature.Verdict;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.bson.Document;

/** Entries and signatures in MongoDB: only ever inserted. */
final class MongoEntries implements Entries {

    private static final String ID = "_id";
    private static final String REFERENCE = "reference";
    private static final String FIELDS = "fields";
    private static final String CORRECTS = "corrects";
    private static final String AT = "at";
    private static final String CONFIRMED = "confirmed";
    private static final String NAME = "name";
    private static final String ACCOUNT = "supervisorId";
    private static final String COMMENT = "comment";

    private final MongoCollection<Document> entries;
    private final MongoCollection<Document> signatures;

    MongoEntries(MongoDatabase database) {
        this.entries = database.getCollection("practicumEntries");
        this.signatures = database.getCollection("practicumSignatures");
    }

    @Override
    public Entry keep(LogId log, Entry entry) {
        Document document = new Document(ID, log.of(entry.id()))
                .append(REFERENCE, entry.id().value())
                .append(FIELDS, new Document(new HashMap<>(entry.fields())))
                .append(AT, Date.from(entry.at()));
        if (entry.corrects() != null) {
            document.append(CORRECTS, entry.corrects());
        }
        if (inserted(entries, document)) {
            return entry;
        }
        return entry(Objects.requireNonNull(
                entries.find(eq(ID, log.of(entry.id()))).first(), "entries are never deleted"));
    }

    @Override
    public Map<Reference, Entry> entries(LogId log, Collection<Reference> ids) {
        return all(entries, log, ids).stream().map(MongoEntries::entry).collect(toMap(Entry::id, Function.identity()));
    }

    @Override
    public void keep(LogId log, Signature signature) {
        Document document = new Document(ID, log.of(signature.id()))
                .append(REFERENCE, signature.id().value())
                .append(CONFIRMED, signature.verdict() == Verdict.CONFIRMED)
                .append(NAME, signature.name())
                .append(AT, Date.from(signature.at()));
        if (signature.account() != null) {
            document.append(ACCOUNT, signature.account());
        }
        if (signature.comment() != null) {
            document.append(COMMENT, signature.comment());
        }
        inserted(signatures, document);
    }

    @Override
    public Map<Reference, Signature> signatures(LogId log, Collection<Reference> ids) {
        return all(signatures, log, ids).stream()
                .map(MongoEntries::signature)
                .collect(toMap(Signature::id, Function.identity()));
    }

    /** False if one of that id is there already, which stays as it is. */
    static boolean inserted(MongoCollection<Document> collection, Document document) {
        try {
            collection.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }

    private static List<Document> all(MongoCollection<Document> collection, LogId log, Collection<Reference> ids) {
        List<String> names = ids.stream().map(log::of).toList();
        return names.isEmpty() ? List.of() : collection.find(in(ID, names)).into(new ArrayList<>());
    }

    private static Entry entry(Document document) {
        Map<String, String> fields = new HashMap<>();
        document.get(FIELDS, Document.class).forEach((field, value) -> fields.put(field, (String) value));
        return new Entry(
                new Reference(document.getString(REFERENCE)),
                fields,
                document.getInteger(CORRECTS),
                document.getDate(AT).toInstant());
    }

    private static Signature signature(Document document) {
        return new Signature(
                new Reference(document.getString(REFERENCE)),
                document.getBoolean(CONFIRMED) ? Verdict.CONFIRMED : Verdict.REFUSED,
                document.getString(NAME),
                document.getString(ACCOUNT),
                document.getString(COMMENT),
                document.getDate(AT).toInstant());
    }
}
