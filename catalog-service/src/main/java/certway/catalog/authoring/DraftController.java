package certway.catalog.authoring;

import certway.catalog.program.About;
import certway.catalog.program.Classification;
import certway.catalog.program.CompletionRule;
import certway.catalog.program.ModuleOrder;
import certway.catalog.program.ProgramContent;
import certway.catalog.program.ProgramId;
import certway.catalog.program.Slug;
import certway.catalog.program.StoredContent;
import certway.catalog.program.Terms;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A draft and its sections. For authors, so it has the answer keys. */
@Tag(name = "Drafts")
@RestController
@RequestMapping(path = "/api/admin/programs/{programId}/draft", produces = MediaType.APPLICATION_JSON_VALUE)
class DraftController {

    /** A draft with its content in the stored form. */
    record WholeDraft(DraftBody draft, JsonNode content) {}

    record Address(Slug slug) {}

    record Completion(ModuleOrder moduleOrder, CompletionRule completion) {}

    private final OpenDraft openDraft;
    private final EditDraft editDraft;

    DraftController(OpenDraft openDraft, EditDraft editDraft) {
        this.openDraft = openDraft;
        this.editDraft = editDraft;
    }

    @Operation(operationId = "getDraft", summary = "The draft of a program with everything in it")
    @GetMapping
    ResponseEntity<Object> get(@PathVariable String programId) {
        return ProgramId.parse(programId)
                .flatMap(openDraft::open)
                .map(draft -> DraftAnswers.ok(draft, () -> whole(draft)))
                .orElseGet(DraftAnswers::noProgram);
    }

    private static Object whole(Draft draft) {
        JsonNode content =
                JsonMapper.shared().readTree(StoredContent.of(draft.content()).json());
        return new WholeDraft(DraftBody.of(draft.state(), draft.program()), content);
    }

    @Operation(operationId = "putDraftAddress", summary = "Change the public address")
    @PutMapping("/address")
    ResponseEntity<Object> address(Target target, @RequestBody @Nullable JsonNode body) {
        Slug slug = AuthorInput.read(body, Address.class).slug();
        return section(target, Edit.of("address", "", change(content -> Sections.with(content, slug))));
    }

    @Operation(operationId = "putDraftAbout", summary = "Change what the program says about itself")
    @PutMapping("/about")
    ResponseEntity<Object> about(Target target, @RequestBody @Nullable JsonNode body) {
        About about = AuthorInput.read(body, About.class);
        return section(target, Edit.of("about", "/about", change(content -> Sections.with(content, about))));
    }

    @Operation(operationId = "putDraftClassification", summary = "Change what the program is found by")
    @PutMapping("/classification")
    ResponseEntity<Object> classification(Target target, @RequestBody @Nullable JsonNode body) {
        Classification next = AuthorInput.read(body, Classification.class);
        return section(
                target, Edit.of("classification", "/classification", change(content -> Sections.with(content, next))));
    }

    @Operation(operationId = "putDraftTerms", summary = "Change price, credits, access, validity and prerequisites")
    @PutMapping("/terms")
    ResponseEntity<Object> terms(Target target, @RequestBody @Nullable JsonNode body) {
        Terms terms = AuthorInput.read(body, Terms.class);
        return section(target, Edit.of("terms", "/terms", change(content -> Sections.with(content, terms))));
    }

    @Operation(operationId = "putDraftCompletion", summary = "Change the order of the modules and the completion rule")
    @PutMapping("/completion")
    ResponseEntity<Object> completion(Target target, @RequestBody @Nullable JsonNode body) {
        Completion next = AuthorInput.read(body, Completion.class);
        return section(
                target,
                Edit.of(
                        "completion",
                        "/curriculum",
                        change(content -> Sections.with(content, next.moduleOrder(), next.completion()))));
    }

    private ResponseEntity<Object> section(Target target, Edit edit) {
        return DraftAnswers.answer(editDraft.run(target, edit));
    }

    private static Function<ProgramContent, Change> change(UnaryOperator<ProgramContent> section) {
        return content -> new Change.Changed(section.apply(content));
    }
}
