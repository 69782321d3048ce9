package certway.catalog.file;

import certway.catalog.file.Inspection.Accepted;
import certway.catalog.file.Inspection.Refused;
import certway.platform.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes files from authors, who then name them in the files of a draft. */
@Tag(name = "Files")
@RestController
class UploadController {

    /** What a draft says of the file. */
    record Kept(String sha256, String type, long bytes, String url) {}

    private final StoredFiles files;

    UploadController(StoredFiles files) {
        this.files = files;
    }

    @Operation(
            operationId = "uploadFile",
            summary = "Keep a file that a draft will use",
            description = "The body is the file. Twice is once: a file is named by its content.")
    @Parameter(name = "name", description = "Its name; the extension must be that of its type")
    @PostMapping(path = "/api/admin/files", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> upload(@RequestParam String name, HttpServletRequest request) throws IOException {
        Path received = Files.createTempFile("upload", null);
        try {
            Files.copy(request.getInputStream(), received, StandardCopyOption.REPLACE_EXISTING);
            return switch (files.keep(name, () -> Files.newInputStream(received))) {
                case Accepted accepted -> kept(accepted);
                case Refused(String reason) -> refused(reason);
            };
        } finally {
            Files.delete(received);
        }
    }

    private static ResponseEntity<Object> kept(Accepted accepted) {
        String url = FileController.FILES + accepted.sha256();
        return ResponseEntity.created(URI.create(url))
                .body(new Kept(accepted.sha256(), accepted.type().mediaType(), accepted.bytes(), url));
    }

    private static ResponseEntity<Object> refused(String reason) {
        ProblemDetail problem =
                Problems.problem(HttpStatus.UNPROCESSABLE_CONTENT, "file-refused", "The file cannot be used");
        problem.setDetail(reason);
        return Problems.answer(problem);
    }
}
