package certway.catalog.exchange.export;

import certway.catalog.file.Inspection.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip that says nothing but its content: every entry has the same time. */
final class ZipWriter {

    /** The first that a zip can say. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;

    ZipWriter(OutputStream out) {
        this.zip = new ZipOutputStream(out);
    }

    void folder(String folder, SortedMap<String, Bytes> files) throws IOException {
        for (Map.Entry<String, Bytes> file : files.entrySet()) {
            ZipEntry entry = new ZipEntry(folder + file.getKey());
            entry.setTimeLocal(NO_TIME);
            zip.putNextEntry(entry);
            try (InputStream in = file.getValue().open()) {
                in.transferTo(zip);
            }
            zip.closeEntry();
        }
    }

    /** Without this the zip has no end, so that nobody takes what broke off in the middle for all there is. */
    void finish() throws IOException {
        zip.finish();
        zip.flush();
    }
}
