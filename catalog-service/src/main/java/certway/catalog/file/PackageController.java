package certway.catalog.file;

import certway.platform.web.Problems;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves what is in HTML packages. Their scripts are strangers: the sandbox gives every page an origin that is nobody's, and the
 * gateway serves them on a host of their own.
 */
@Hidden
@RestController
class PackageController {

    private static final String SANDBOX = "sandbox allow-scripts allow-forms";

    private final StoredFiles files;

    PackageController(StoredFiles files) {
        this.files = files;
    }

    @GetMapping("/packages/{sha256}/{*path}")
    ResponseEntity<Object> page(@PathVariable String sha256, @PathVariable String path) {
        Optional<Map<String, StoredFile>> entries = Sha256.isDigest(sha256) ? files.within(sha256) : Optional.empty();
        StoredFile file = entries.orElse(Map.of()).get(path.substring(1));
        if (file == null) {
            return Problems.answer(Problems.problem(HttpStatus.NOT_FOUND, "file-not-found", "There is no such file"));
        }
        return ResponseEntity.ok()
                .eTag("\"" + file.sha256() + "\"")
                .cacheControl(FileController.FOR_EVER)
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header("Content-Security-Policy", SANDBOX)
                .body(new FileResource(file, files));
    }
}
