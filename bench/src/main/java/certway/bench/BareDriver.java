package certway.bench;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
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

    /** Copies so many studies, and returns their ids. */
    List<String> copy(int number) {
        copies.drop();
        List<Document> all = studies.find().limit(number).into(new ArrayList<>());
        all.forEach(study -> study.append("outbox", List.of()));
        copies.insertMany(all);
        return all.stream().map(study -> study.getString("_id")).toList();
    }

    /** Adds copies of a study of this program until there are so many. */
    void fill(String programId, int number) {
        Document study = Objects.requireNonNull(studies.find(eq("programId", programId))
                .projection(exclude("outbox", "pendingSince"))
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

    /** Reads a study and writes the state of a unit and an event into it if nobody did meanwhile. */
    void completeUnit(String id, int unit) {
        Document study = Objects.requireNonNull(
                copies.find(eq("_id", id)).projection(exclude("outbox")).first());
        long revision = Objects.requireNonNull(study.getLong("revision"));
        Instant now = Instant.now();
        copies.updateOne(
                and(eq("_id", id), eq("learnerId", study.getString("learnerId")), eq("revision", revision)),
                combine(
                        set("revision", revision + 1),
                        set("status", "active"),
                        set("resumeUnit", StudyNeighbours.unit(unit)),
                        set(
                                "units." + StudyNeighbours.unit(unit),
                                new Document("visitedAt", now).append("completedAt", now)),
                        set("outbox", List.of(new Document("event", "x".repeat(700))))));
    }

    @Override
    public void close() {
        client.close();
    }
}
