package certway.catalog.file;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * The bytes of files in pieces that a document can hold. A piece is named by the digest of the whole file and its place in it,
 * so that writing it twice writes the same. Who knows that all pieces were written is the business of others.
 */
final class Chunks {

    static final String COLLECTION = "file_chunks";
    static final int BYTES = 512 * 1024;

    private static final String ID = "_id";
    private static final String DATA = "data";

    private final MongoCollection<Document> chunks;

    Chunks(MongoDatabase database) {
        this.chunks = database.getCollection(COLLECTION);
    }

    /**
     * Writes all pieces of a file.
     *
     * @throws IOException if the bytes are not those of the digest
     */
    void write(String sha256, InputStream in) throws IOException {
        MessageDigest digest = Sha256.start();
        int number = 0;
        for (byte[] piece = in.readNBytes(BYTES); piece.length > 0; piece = in.readNBytes(BYTES)) {
            digest.update(piece);
            write(id(sha256, number), piece);
            number++;
        }
        if (!Sha256.hex(digest).equals(sha256)) {
            throw new IOException("the file changed while it was read");
        }
    }

    private void write(String id, byte[] piece) {
        try {
            chunks.insertOne(new Document(ID, id).append(DATA, new Binary(piece)));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    InputStream open(StoredFile file) {
        return new ChunkStream(number -> read(id(file.sha256(), number)), file.bytes());
    }

    private byte[] read(String id) throws IOException {
        Document chunk = chunks.find(eq(ID, id)).first();
        if (chunk == null) {
            throw new IOException("the store has no " + id);
        }
        return chunk.get(DATA, Binary.class).getData();
    }

    private static String id(String sha256, int number) {
        return "%s/%d".formatted(sha256, number);
    }
}
