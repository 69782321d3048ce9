package certway.catalog.file;

import java.io.InputStream;
import org.springframework.core.io.AbstractResource;

/** A stored file as Spring sends it: whole or in ranges, one piece in memory at a time. */
final class FileResource extends AbstractResource {

    private final StoredFile file;
    private final StoredFiles files;

    FileResource(StoredFile file, StoredFiles files) {
        this.file = file;
        this.files = files;
    }

    @Override
    public InputStream getInputStream() {
        return files.open(file);
    }

    @Override
    public long contentLength() {
        return file.bytes();
    }

    @Override
    public String getDescription() {
        return "file " + file.sha256();
    }
}
