package certway.catalog.exchange.job;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;

import certway.platform.mongo.IndexPlan;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.springframework.stereotype.Repository;

/** Uploads in pieces in the database, where every instance finds them, also after the one that took them has ended. */
@Repository
class Uploads {

    static final String COLLECTION = "import_uploads";

    private static final int PIECE = 1024 * 1024;
    private static final String ID = "_id";
    private static final String UPLOAD = "upload";
    private static final String AT = "at";
    private static final String BYTES = "bytes";

    private final MongoCollection<Document> pieces;
    private final InstantSource clock;

    /** An upload that is complete. */
    record Kept(String id, long bytes, String sha256) {}

    Uploads(MongoDatabase database, InstantSource clock) {
        this.pieces = database.getCollection(COLLECTION);
        this.clock = clock;
    }

    static IndexPlan index() {
        return new IndexPlan(
                COLLECTION, new IndexModel(Indexes.ascending(AT)), "the sweep looks for uploads that nobody imports");
    }

    /** Keeps everything that the stream gives; what it kept of a stream that breaks is swept later. */
    Kept keep(InputStream in) throws IOException {
        String id = UUID.randomUUID().toString();
        MessageDigest digest = sha256();
        long bytes = 0;
        int count = 0;
        for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
            digest.update(piece);
            bytes += piece.length;
            pieces.insertOne(new Document(ID, "%s/%06d".formatted(id, count))
                    .append(UPLOAD, id)
                    .append(AT, Date.from(clock.instant()))
                    .append(BYTES, new Binary(piece)));
            count++;
        }
        return new Kept(id, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    byte[] read(String id) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Document piece : pieces.find(of(id)).sort(new Document(ID, 1))) {
            all.writeBytes(piece.get(BYTES, Binary.class).getData());
        }
        return all.toByteArray();
    }

    void remove(String id) {
        pieces.deleteMany(of(id));
    }

    /** Removes what is older and not among the uploads that are still needed. */
    void sweep(Duration age, Set<String> needed) {
        Instant before = clock.instant().minus(age);
        Set<String> forgotten = new TreeSet<>();
        for (Document piece : pieces.find(lt(AT, Date.from(before))).projection(include(UPLOAD))) {
            forgotten.add(piece.getString(UPLOAD));
        }
        forgotten.removeAll(needed);
        forgotten.forEach(this::remove);
    }

    /** The pieces by the beginning of their ids. */
    private static Bson of(String id) {
        return and(gte(ID, id + "/"), lt(ID, id + "0"));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
