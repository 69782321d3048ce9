package certway.bench;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.bson.RawBsonDocument;

/** The bound: what the driver alone does in the same read and the same conditional write, on copies of real studies. */
final class BareDriver implements AutoCloseable {

    private static final int COPIES_AT_ONCE = 1_000;

    /** What is on its way out of a study. */
    private static final List<String> NO_STATE = List.of("outbox", "pendingSince", "trail", "trailSince");

    private final MongoClient client;
    private final MongoCollection<Document> studies;
    private final MongoCollection<Document> copies;

    BareDriver(String connectionString) {
        client = MongoClients.create(connectionString);
        studies = client.getDatabase("progress").getCollection("studies");
        copies = client.getDatabase("bench").getCollection("studies");
    }

    /** The largest study, in bytes of BSON. */
    long largest() {
        return studies.withDocumentClass(RawBsonDocument.class).find().into(new ArrayList<>()).stream()
                .mapToLong(document -> document.getByteBuffer().remaining())
                .max()
                .orElse(0);
    }

    /** How many units are completed in all studies of a program. */
    long completedUnits(String programId) {
        return studies.find(eq("programId", programId)).into(new ArrayList<>()).stream()
                .flatMap(study -> study.get("units", Document.class).values().stream())
                .filter(unit -> ((Document) unit).containsKey("completedAt"))
                .count();
    }

    /** Copies all studies with their indexes, and returns the ids of so many. */
    List<String> copy(int number) {
        copies.drop();
        studies.listIndexes()
                .forEach(index -> copies.createIndex(
                        index.get("key", Document.class),
                        new IndexOptions()
                                .unique(index.getBoolean("unique", false))
                                .sparse(index.getBoolean("sparse", false))));
        List<Document> all = studies.find().projection(exclude(NO_STATE)).into(new ArrayList<>());
        copies.insertMany(all);
        return all.stream().limit(number).map(study -> study.getString("_id")).toList();
    }

    /** Adds copies of a study of this program until there are so many. */
    void fill(String programId, int number) {
        Document study = Objects.requireNonNull(studies.find(eq("programId", programId))
                .projection(exclude(NO_STATE))
                .first());
        long there = studies.countDocuments(eq("programId", programId));
        for (long from = there; from < number; from += COPIES_AT_ONCE) {
            List<Document> some = new ArrayList<>();
            for (long n = from; n < Math.min(number, from + COPIES_AT_ONCE); n++) {
                some.add(new Document(study)
                        .append(
                                "_id",
                                UUID.nameUUIDFromBytes(Long.toString(n).getBytes(UTF_8))
                                        .toString()));
            }
            studies.insertMany(some);
        }
    }

    /** Reads a study and writes the state of a unit, an event and a step of its history into it if nobody did meanwhile. */
    void completeUnit(String id, int unit) {
        Document study = Objects.requireNonNull(
                copies.find(eq("_id", id)).projection(exclude(NO_STATE)).first());
        long revision = Objects.requireNonNull(study.getLong("revision"));
        Instant now = Instant.now();
        copies.updateOne(
                and(
                        eq("_id", id),
                        eq("learnerId", study.getString("learnerId")),
                        eq("revision", revision),
                        not(exists("outbox.199"))),
                combine(
                        set("revision", revision + 1),
                        set("status", "active"),
                        set("resumeUnit", StudyNeighbours.unit(unit)),
                        set(
                                "units." + StudyNeighbours.unit(unit),
                                new Document("visitedAt", now).append("completedAt", now)),
                        set("outbox", List.of(new Document("event", "x".repeat(700)))),
                        set("pendingSince", now),
                        set("trail", List.of(new Document("at", now).append("what", "unit-completed"))),
                        set("trailSince", now)));
    }

    @Override
    public void close() {
        client.close();
    }
}
