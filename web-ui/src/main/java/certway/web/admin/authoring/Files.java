package certway.web.admin.authoring;

import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/** The catalog's store of files, and what it makes of files with questions. */
final class Files {

    /** What a draft says of a file. */
    record Kept(String sha256) {}

    private final RestClient catalog;

    Files(RestClient catalog) {
        this.catalog = catalog;
    }

    Kept keep(String name, Resource file) {
        Kept kept = catalog.post()
                .uri("/api/admin/files?name={name}", name)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(file)
                .retrieve()
                .body(Kept.class);
        return Objects.requireNonNull(kept, "the catalog says how it keeps a file");
    }

    /** The questions that are in a file of another system. */
    QuestionReport questions(MediaType type, Resource file) {
        QuestionReport report = catalog.post()
                .uri("/api/admin/question-imports")
                .contentType(type)
                .body(file)
                .retrieve()
                .body(QuestionReport.class);
        return Objects.requireNonNull(report, "the catalog reports on every import");
    }
}
