package certway.catalog.file;

import certway.platform.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves the files of programs: who knows the digest of a file may have it. */
@Tag(name = "Files")
@RestController
class FileController {

    static final String FILES = "/api/files/";

    static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    /** Nothing that a file says is run, should somebody open it as a page. */
    static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private static final int NAME_LENGTH = 12;

    private final StoredFiles files;

    FileController(StoredFiles files) {
        this.files = files;
    }

    @Operation(operationId = "getFile", summary = "A file that a program uses, whole or in ranges")
    @GetMapping(FILES + "{sha256}")
    ResponseEntity<Object> file(@PathVariable String sha256) {
        Optional<StoredFile> found = Sha256.isDigest(sha256) ? files.find(sha256) : Optional.empty();
        if (found.isEmpty()) {
            return Problems.answer(Problems.problem(HttpStatus.NOT_FOUND, "file-not-found", "There is no such file"));
        }
        StoredFile file = found.get();
        return ResponseEntity.ok()
                .eTag("\"" + sha256 + "\"")
                .cacheControl(FOR_EVER)
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file).toString())
                .header("Content-Security-Policy", POLICY)
                .body(new FileResource(file, files));
    }

    private static ContentDisposition disposition(StoredFile file) {
        FileType type = FileType.of(file.mediaType()).orElseThrow();
        ContentDisposition.Builder builder =
                type == FileType.ZIP ? ContentDisposition.attachment() : ContentDisposition.inline();
        return builder.filename("%s.%s"
                        .formatted(
                                file.sha256().substring(0, NAME_LENGTH),
                                type.extensions().getFirst()))
                .build();
    }
}
