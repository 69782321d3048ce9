package certway.catalog.authoring;

import certway.catalog.program.Markdown;
import certway.catalog.program.ProgramId;
import certway.catalog.program.Programs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** A draft as others will see it, and what of it may be untrue. */
@Tag(name = "Drafts")
@RestController
@RequestMapping(path = "/api/admin/programs/{programId}/draft", produces = MediaType.APPLICATION_JSON_VALUE)
class PreviewController {

    record Warnings(List<ClaimWarning> warnings) {}

    /**
     * A text that is being written.
     *
     * @param place the claim check's name for where it stands: description, audience, or text for anything in units
     */
    record Written(String place, String markdown) {}

    record Texts(List<Written> texts) {}

    /** A text as learners would see it, and what of it may be untrue. */
    record Rendered(String html, List<ClaimWarning> warnings) {}

    record RenderedTexts(List<Rendered> texts) {}

    private final OpenDraft openDraft;
    private final ClaimCheck claimCheck;
    private final DraftChecks checks;
    private final Programs programs;

    PreviewController(OpenDraft openDraft, ClaimCheck claimCheck, DraftChecks checks, Programs programs) {
        this.openDraft = openDraft;
        this.claimCheck = claimCheck;
        this.checks = checks;
        this.programs = programs;
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

    @Operation(
            operationId = "checkDraft",
            summary = "What stands in the way of publishing, and what publishing would change",
            description = "The same as a dry run of publishing, for everybody who may read the draft.")
    @GetMapping("/checks")
    ResponseEntity<Object> checks(@PathVariable String programId) {
        return ProgramId.parse(programId)
                .flatMap(openDraft::open)
                .map(draft -> DraftAnswers.ok(draft, () -> checks.report(draft, programs.all())))
                .orElseGet(DraftAnswers::noProgram);
    }

    @Operation(
            operationId = "renderTexts",
            summary = "Texts that are being written, as learners would see them",
            description = "With the pictures of the draft's files. Nothing is stored.")
    @PostMapping("/render")
    ResponseEntity<Object> render(@PathVariable String programId, @RequestBody @Nullable JsonNode body) {
        List<Written> texts = AuthorInput.read(body, Texts.class).texts();
        return ProgramId.parse(programId)
                .flatMap(openDraft::open)
                .map(draft -> DraftAnswers.ok(draft, () -> rendered(draft, texts)))
                .orElseGet(DraftAnswers::noProgram);
    }

    private Object rendered(Draft draft, List<Written> texts) {
        return new RenderedTexts(texts.stream()
                .map(text -> new Rendered(
                        Markdown.html(text.markdown(), draft.content().files()),
                        claimCheck.warnings("", text.place(), text.markdown())))
                .toList());
    }
}
