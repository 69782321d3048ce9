package certway.catalog.exchange.export;

import certway.catalog.file.Inspection.Bytes;
import certway.catalog.file.StoredFiles;
import certway.catalog.program.Program;
import certway.catalog.program.ProgramContent;
import certway.catalog.program.ProgramFile;
import certway.catalog.program.ProgramId;
import certway.catalog.program.Programs;
import certway.platform.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives programs in the program format, answer keys and all. */
@Tag(name = "Exports")
@RestController
@RequestMapping("/api/admin")
class ExportController {

    private static final String ZIP = "application/zip";

    private final Programs programs;
    private final StoredFiles files;

    ExportController(Programs programs, StoredFiles files) {
        this.programs = programs;
        this.files = files;
    }

    @Operation(
            operationId = "exportProgram",
            summary = "A version of a program in the program format; the latest where none is named",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary"))))
    @GetMapping("/programs/{programId}/export")
    void program(
            @PathVariable String programId,
            @RequestParam(required = false) @Nullable Integer version,
            HttpServletResponse response)
            throws IOException {
        Program program = ProgramId.parse(programId)
                .flatMap(programs::find)
                .orElseThrow(() -> notFound("program-not-found", "There is no such program"));
        Program.Version chosen = program.version(
                        version == null ? program.latest().number() : version)
                .orElseThrow(() -> notFound("program-version-not-found", "The program has no such version"));
        ProgramContent content = programs.content(program.id(), chosen.digest());
        ZipWriter zip = start(response, "%s-v%d.zip".formatted(content.slug(), chosen.number()));
        write(content, zip);
        zip.finish();
    }

    @Operation(
            operationId = "exportCatalog",
            summary = "Every published program that is not retired, in the program format",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary"))))
    @GetMapping("/exports")
    void catalog(HttpServletResponse response) throws IOException {
        List<Program> published = programs.all().stream()
                .filter(program -> program.status() == Program.Status.PUBLISHED)
                .sorted(Comparator.comparing(program -> program.slug().value()))
                .toList();
        ZipWriter zip = start(response, "catalog.zip");
        for (Program program : published) {
            write(programs.content(program.id(), program.latest().digest()), zip);
        }
        zip.finish();
    }

    private void write(ProgramContent content, ZipWriter zip) throws IOException {
        zip.folder("programs/%s/".formatted(content.slug()), ProgramFiles.of(content, this::open));
    }

    private Bytes open(ProgramFile file) {
        return () -> files.open(files.find(file.sha256())
                .orElseThrow(() -> new IllegalStateException("the file %s is not there".formatted(file.sha256()))));
    }

    private static ZipWriter start(HttpServletResponse response, String name) throws IOException {
        response.setContentType(ZIP);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return new ZipWriter(response.getOutputStream());
    }

    private static ErrorResponseException notFound(String name, String title) {
        return Problems.failure(Problems.problem(HttpStatus.NOT_FOUND, name, title));
    }
}
