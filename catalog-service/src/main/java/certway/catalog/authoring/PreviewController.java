package certway.catalog.authoring;

import certway.catalog.program.ProgramId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A draft as others will see it, and what of it may be untrue. */
@Tag(name = "Drafts")
@RestController
@RequestMapping(path = "/api/admin/programs/{programId}/draft", produces = MediaType.APPLICATION_JSON_VALUE)
class PreviewController {

    record Warnings(List<ClaimWarning> warnings) {}

    private final OpenDraft openDraft;
    private final ClaimCheck claimCheck;

    PreviewController(OpenDraft openDraft, ClaimCheck claimCheck) {
        this.openDraft = openDraft;
        this.claimCheck = claimCheck;
    }

    @Operation(
            operationId = "previewDraft",
            summary = "The program's page and its units as a learner would see them",
            description = "Without answer keys; whatever the texts say, the HTML is safe to show.")
    @GetMapping("/preview")
    ResponseEntity<Object> preview(@PathVariable String programId) {
        return ProgramId.parse(programId)
                .flatMap(openDraft::open)
                .map(draft -> DraftAnswers.ok(draft, () -> Preview.of(draft.content())))
                .orElseGet(DraftAnswers::noProgram);
    }

    @Operation(
            operationId = "lintDraft",
            summary = "Words that promise more than the program gives",
            description = "Certification, licence or degree for a certificate; wages and job figures without a fact.")
    @GetMapping("/lint")
    ResponseEntity<Object> lint(@PathVariable String programId) {
        return ProgramId.parse(programId)
                .flatMap(openDraft::open)
                .map(draft -> DraftAnswers.ok(draft, () -> new Warnings(claimCheck.warnings(draft.content()))))
                .orElseGet(DraftAnswers::noProgram);
    }
}
