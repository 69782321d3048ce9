package certway.catalog.file;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/**
 * The files of all programs, by their digests. A file is there when its document is, which is written after all of its bytes;
 * nothing is ever changed. The files within HTML packages are apart: they are served on an origin of their own only.
 */
@Repository
public class StoredFiles {

    private static final String FILES = "files";
    private static final String PACKAGES = "packages";
    private static final String ID = "_id";
    private static final String TYPE = "type";
    private static final String BYTES = "bytes";
    private static final String ENTRIES = "entries";
    private static final String PATH = "path";
    private static final String SHA_256 = "sha256";

    private final MongoCollection<Document> files;
    private final MongoCollection<Document> packages;
    private final Chunks chunks;

    StoredFiles(MongoDatabase database) {
        this.files = database.getCollection(FILES);
        this.packages = database.getCollection(PACKAGES);
        this.chunks = new Chunks(database);
    }

    /** Looks into a file and keeps it unless it must be refused; twice is once. */
    public Inspection keep(String name, Inspection.Bytes bytes) {
        Inspection inspection = Inspection.of(name, bytes);
        if (inspection instanceof Inspection.Accepted accepted) {
            keep(accepted, bytes);
        }
        return inspection;
    }

    /** Keeps a file that was looked into; twice is once. */
    public void keep(Inspection.Accepted accepted, Inspection.Bytes bytes) {
        if (find(accepted.sha256()).isPresent()) {
            return;
        }
        try {
            if (accepted.type() == FileType.ZIP) {
                keepPackage(accepted.sha256(), bytes);
            }
            try (InputStream in = bytes.open()) {
                chunks.write(accepted.sha256(), in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the file " + accepted.sha256(), e);
        }
        insert(
                files,
                new Document(ID, accepted.sha256())
                        .append(TYPE, accepted.type().mediaType())
                        .append(BYTES, accepted.bytes()));
    }

    private void keepPackage(String sha256, Inspection.Bytes bytes) throws IOException {
        List<Document> entries = new ArrayList<>();
        try (InputStream in = bytes.open()) {
            PackageZip.unpack(in, (path, content) -> {
                String digest = Sha256.of(content);
                chunks.write(digest, new ByteArrayInputStream(content));
                entries.add(new Document(PATH, path).append(SHA_256, digest).append(BYTES, (long) content.length));
            });
        }
        insert(packages, new Document(ID, sha256).append(ENTRIES, entries));
    }

    public Optional<StoredFile> find(String sha256) {
        return Optional.ofNullable(files.find(eq(ID, sha256)).first())
                .map(document -> new StoredFile(sha256, document.getString(TYPE), document.getLong(BYTES)));
    }

    /** Those of the digests that the store does not have. */
    public Set<String> missing(Collection<String> digests) {
        Set<String> missing = new TreeSet<>(digests);
        files.find(in(ID, digests)).projection(include(ID)).forEach(document -> missing.remove(document.getString(ID)));
        return missing;
    }

    public InputStream open(StoredFile file) {
        return chunks.open(file);
    }

    /** The files of an HTML package by path; nothing if there is no such package. */
    Optional<Map<String, StoredFile>> within(String sha256) {
        return Optional.ofNullable(packages.find(eq(ID, sha256)).first()).map(document -> {
            Map<String, StoredFile> entries = new LinkedHashMap<>();
            for (Document entry : document.getList(ENTRIES, Document.class)) {
                String path = entry.getString(PATH);
                entries.put(path, new StoredFile(entry.getString(SHA_256), WebType.of(path), entry.getLong(BYTES)));
            }
            return entries;
        });
    }

    private static void insert(MongoCollection<Document> collection, Document document) {
        try {
            collection.insertOne(document);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }
}
