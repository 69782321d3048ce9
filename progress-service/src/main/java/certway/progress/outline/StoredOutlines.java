package certway.progress.outline;

import static com.mongodb.client.model.Filters.eq;

import certway.platform.DependencyUnavailable;
import certway.platform.event.EventJson;
import certway.progress.study.model.Outline;
import certway.progress.study.model.Outlines;
import certway.progress.study.model.ProgramVersion;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.HttpClientErrorException;
import tools.jackson.databind.JsonNode;

/**
 * Program versions never change, so a copy that is here is good for ever: in memory, else in the database, else from the
 * catalog. Any thread may ask; two that ask at once for something new do the same work twice, which is harmless.
 */
final class StoredOutlines implements Outlines {

    private static final int IN_MEMORY = 200;
    private static final String ID = "_id";
    private static final String CONTENT = "content";

    private final MongoCollection<Document> outlines;
    private final CatalogClient catalog;
    private final ConcurrentHashMap<ProgramVersion, Outline> memory = new ConcurrentHashMap<>();

    StoredOutlines(MongoDatabase database, CatalogClient catalog) {
        this.outlines = database.getCollection("outlines");
        this.catalog = catalog;
    }

    @Override
    public Outline of(ProgramVersion program) {
        Outline remembered = memory.get(program);
        return remembered == null ? remember(program, load(program)) : remembered;
    }

    private Outline remember(ProgramVersion program, Outline outline) {
        if (memory.size() >= IN_MEMORY) {
            // Rare, and the database has it: whichever goes will do.
            memory.keySet().stream().findAny().ifPresent(memory::remove);
        }
        memory.put(program, outline);
        return outline;
    }

    private Outline load(ProgramVersion program) {
        JsonNode stored = stored(program);
        if (stored != null) {
            return OutlineReader.read(stored);
        }
        JsonNode fetched = fetch(program);
        Outline outline = OutlineReader.read(fetched);
        if (!outline.program().equals(program)) {
            throw new UnsupportedProgram("the catalog answered %s for %s".formatted(outline.program(), program));
        }
        store(program, fetched);
        return outline;
    }

    private @Nullable JsonNode stored(ProgramVersion program) {
        Document document = outlines.find(eq(ID, id(program))).first();
        return document == null ? null : EventJson.parse(document.getString(CONTENT));
    }

    private JsonNode fetch(ProgramVersion program) {
        try {
            return catalog.programVersion(program.programId(), program.version());
        } catch (HttpClientErrorException.NotFound e) {
            // Somebody is enrolled in it or it was announced: it exists, and the catalog is not as far yet.
            throw new DependencyUnavailable("The catalog", e);
        }
    }

    private void store(ProgramVersion program, JsonNode content) {
        try {
            outlines.insertOne(new Document(ID, id(program)).append(CONTENT, EventJson.text(content)));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    private static String id(ProgramVersion program) {
        return "%s/%d".formatted(program.programId(), program.version());
    }
}
