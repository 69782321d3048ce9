package certway.catalog.exchange.job;

import certway.catalog.exchange.job.ImportJob.Mode;
import certway.catalog.exchange.job.ImportJob.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps a zip and queues its import. */
@Component
class TakeImport {

    private static final int WAITING = 50;

    private final Imports imports;
    private final Uploads uploads;
    private final ImportLoop loop;

    TakeImport(Imports imports, Uploads uploads, ImportLoop loop) {
        this.imports = imports;
        this.uploads = uploads;
        this.loop = loop;
    }

    /** What became of a zip. */
    sealed interface Outcome permits Taken, Empty, Busy, OtherContent {}

    /** It is queued, now or since earlier. */
    record Taken(ImportJob job) implements Outcome {}

    /** There is no zip. */
    record Empty() implements Outcome {}

    /** Too many imports wait already. */
    record Busy() implements Outcome {}

    /** The key stands for the import of another zip. */
    record OtherContent() implements Outcome {}

    Outcome take(String actor, Mode mode, @Nullable String key, InputStream zip) throws IOException {
        if (imports.unfinished() >= WAITING) {
            return new Busy();
        }
        Uploads.Kept kept = uploads.keep(zip);
        if (kept.bytes() == 0) {
            return new Empty();
        }
        String id = key == null ? UUID.randomUUID().toString() : id(actor, key);
        Upload upload = new Upload(kept.id(), mode, actor, kept.bytes(), kept.sha256());
        if (imports.add(id, upload)) {
            loop.wake();
            return new Taken(imports.find(id).orElseThrow());
        }
        uploads.remove(kept.id());
        ImportJob earlier = imports.find(id).orElseThrow();
        boolean same = earlier.upload().sha256().equals(kept.sha256())
                && earlier.upload().mode() == mode;
        return same ? new Taken(earlier) : new OtherContent();
    }

    /** The same key of the same person is the same import. */
    private static String id(String actor, String key) {
        return UUID.nameUUIDFromBytes("%s/%s".formatted(actor, key).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
