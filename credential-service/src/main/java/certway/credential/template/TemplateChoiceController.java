package certway.credential.template;

import certway.credential.issuing.model.TemplateRef;
import certway.credential.template.ChooseTemplate.Order;
import certway.credential.template.Programs.Known;
import certway.credential.template.Templates.Head;
import certway.credential.template.model.CertificateWords;
import certway.credential.template.model.TemplateId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Which template counts for a program, and why not another one. */
@RestController
@Tag(name = "Certificate templates", description = "For registrars")
final class TemplateChoiceController {

    private final ChooseTemplate choosing;
    private final Programs programs;

    /**
     * The templates for a program, in the order in which they count.
     *
     * @param language of the program, in which its certificates are printed
     */
    record Choice(String programId, String title, String language, List<Candidate> templates) {}

    /**
     * One of them.
     *
     * @param state counts, unneeded (one before it counts), not-in-use or missing
     * @param version none where it is missing
     */
    record Candidate(
            String templateId, String state, @Nullable Integer version) {}

    TemplateChoiceController(ChooseTemplate choosing, Programs programs) {
        this.choosing = choosing;
        this.programs = programs;
    }

    @GetMapping("/api/admin/certificate-template-choices/{programId}")
    @Operation(operationId = "getTemplateChoice", summary = "Which template counts for a program")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Choice.class)))
    @ApiResponse(responseCode = "401", ref = "Problem")
    @ApiResponse(responseCode = "403", ref = "Problem")
    @ApiResponse(responseCode = "404", ref = "Problem")
    @ApiResponse(responseCode = "503", ref = "Problem")
    ResponseEntity<?> choice(@PathVariable String programId) {
        return programs.find(programId)
                .<ResponseEntity<?>>map(known -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .body(choice(known, choosing.order(known))))
                .orElseGet(TemplateDeskController::unknownProgram);
    }

    private static Choice choice(Known known, Order order) {
        return new Choice(
                known.programId(),
                known.title(),
                order.language().tag(),
                order.ids().stream().map(id -> candidate(id, order)).toList());
    }

    private static Candidate candidate(TemplateId id, Order order) {
        TemplateRef counting = order.counting();
        if (counting.id().equals(id.text())) {
            return new Candidate(id.text(), "counts", counting.version());
        }
        return switch (id) {
            case TemplateId.Default _ -> new Candidate(id.text(), "unneeded", CertificateWords.LATEST);
            case TemplateId.OfIssuer _, TemplateId.OfProgram _ ->
                made(id, order.found().get(id));
        };
    }

    private static Candidate made(TemplateId id, @Nullable Head head) {
        if (head == null) {
            return new Candidate(id.text(), "missing", null);
        }
        return new Candidate(id.text(), head.inUse() ? "unneeded" : "not-in-use", head.version());
    }
}
