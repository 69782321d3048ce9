package certway.catalog.exchange.foreign;

import certway.catalog.authoring.BeginDraft;
import certway.catalog.exchange.foreign.CartridgeReport.Item;
import certway.catalog.exchange.foreign.ImportQuestions.Unreadable;
import certway.catalog.exchange.foreign.QuestionReport.Outcome;
import certway.catalog.program.ProgramId;
import certway.catalog.program.Slug;
import certway.platform.DependencyUnavailable;
import certway.platform.security.CurrentUser;
import certway.platform.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes courses of other systems as Common Cartridges. */
@Tag(name = "Imports")
@RestController
@RequestMapping(path = "/api/admin/cartridge-imports", produces = MediaType.APPLICATION_JSON_VALUE)
class CartridgeController {

    private final ImportCartridge importCartridge;

    /** A cartridge is held in memory with all that is in it. */
    private final Semaphore slot = new Semaphore(1);

    /** How many items came to what. */
    record Counts(int read, int imported, int changed, int skipped) {}

    record CartridgeBody(String programId, long revision, Counts counts, List<Item> items) {}

    CartridgeController(ImportCartridge importCartridge) {
        this.importCartridge = importCartridge;
    }

    @Operation(
            operationId = "importCartridge",
            summary = "The draft of a new program of a Common Cartridge, with a report per item")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CartridgeBody.class)))
    @ApiResponse(responseCode = "409", ref = "Problem")
    @ApiResponse(responseCode = "422", ref = "Problem")
    @PostMapping(consumes = "application/zip")
    ResponseEntity<Object> start(
            @AuthenticationPrincipal Jwt token,
            @RequestParam String programId,
            @RequestParam String slug,
            @RequestBody byte[] zip) {
        ProgramId id = ProgramId.parse(programId).orElseThrow(() -> Problems.invalid("programId", "is not an id"));
        Slug address = Slug.parse(slug).orElseThrow(() -> Problems.invalid("slug", "is not an address"));
        if (!slot.tryAcquire()) {
            throw new DependencyUnavailable("The import, which is busy with another cartridge,", null);
        }
        try {
            ImportCartridge.Wanted wanted = new ImportCartridge.Wanted(
                    id, address, CurrentUser.of(token).id());
            return answer(id, importCartridge.run(zip, wanted));
        } catch (Unreadable e) {
            return refused("The cartridge cannot be read", e.faults());
        } finally {
            slot.release();
        }
    }

    private static ResponseEntity<Object> answer(ProgramId id, ImportCartridge.Result result) {
        return switch (result.outcome()) {
            case BeginDraft.Begun(long revision) ->
                ResponseEntity.created(URI.create("/api/admin/programs/%s/draft".formatted(id)))
                        .body(new CartridgeBody(
                                id.value(),
                                revision,
                                counts(result.report()),
                                result.report().items()));
            case BeginDraft.Taken(String what) -> {
                ProblemDetail problem = Problems.problem(
                        HttpStatus.CONFLICT, "program-exists", "There is a program with this id or this address");
                problem.setDetail(what);
                yield Problems.answer(problem);
            }
            case BeginDraft.Malformed malformed ->
                refused("The cartridge has content that no draft may have", malformed.faults());
        };
    }

    private static Counts counts(CartridgeReport report) {
        return new Counts(
                report.items().size(),
                report.count(Outcome.IMPORTED),
                report.count(Outcome.CHANGED),
                report.count(Outcome.SKIPPED));
    }

    private static ResponseEntity<Object> refused(String title, List<?> errors) {
        ProblemDetail problem = Problems.problem(HttpStatus.UNPROCESSABLE_CONTENT, "import-refused", title);
        problem.setProperty("errors", errors);
        return Problems.answer(problem);
    }
}
