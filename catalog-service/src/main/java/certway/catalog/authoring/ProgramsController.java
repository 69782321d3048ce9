package certway.catalog.authoring;

import certway.catalog.authoring.CreateDraft.NewProgram;
import certway.catalog.program.ProgramId;
import certway.catalog.program.Programs;
import certway.catalog.revision.Revisions;
import certway.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** All programs, published or not, as the people see them who look after the catalog. */
@Tag(name = "Programs (admin)")
@RestController
@RequestMapping(path = "/api/admin/programs", produces = MediaType.APPLICATION_JSON_VALUE)
class ProgramsController {

    private final ProgramList list;
    private final Programs programs;
    private final CreateDraft createDraft;
    private final AuditLog auditLog;

    ProgramsController(ProgramList list, Programs programs, CreateDraft createDraft, AuditLog auditLog) {
        this.list = list;
        this.programs = programs;
        this.createDraft = createDraft;
        this.auditLog = auditLog;
    }

    @Operation(operationId = "listAdminPrograms", summary = "All programs with the state of their drafts")
    @GetMapping
    ResponseEntity<Object> list(
            @RequestParam(defaultValue = "20") int limit, @RequestParam(required = false) @Nullable String cursor) {
        return DraftAnswers.fresh(list.page(cursor, Paging.limit(limit)));
    }

    @Operation(operationId = "createProgram", summary = "Begin the draft of a new program")
    @PostMapping
    ResponseEntity<Object> create(@AuthenticationPrincipal Jwt token, @RequestBody @Nullable JsonNode body) {
        NewProgram wanted = AuthorInput.read(body, NewProgram.class);
        return switch (createDraft.run(wanted, CurrentUser.of(token).id())) {
            case DraftOutcome.Saved(Draft draft) ->
                ResponseEntity.created(URI.create("/api/admin/programs/%s/draft".formatted(wanted.programId())))
                        .eTag(Revisions.tag(draft.state().revision()))
                        .body(DraftBody.of(draft.state(), null));
            case DraftOutcome other -> DraftAnswers.answer(other);
        };
    }

    @Operation(operationId = "getAdminProgram", summary = "A program with its published versions")
    @GetMapping("/{programId}")
    ResponseEntity<Object> get(@PathVariable String programId) {
        return ProgramId.parse(programId)
                .flatMap(programs::find)
                .map(AdminProgram::answer)
                .orElseGet(DraftAnswers::noProgram);
    }

    @Operation(operationId = "getProgramAudit", summary = "Who did what to a program, the latest first")
    @GetMapping("/{programId}/audit")
    ResponseEntity<Object> audit(
            @PathVariable String programId,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Paging.limit(limit);
        return ProgramId.parse(programId)
                .map(id -> auditLog.page(id, cursor, most))
                .filter(page -> cursor != null || !page.items().isEmpty())
                .map(DraftAnswers::fresh)
                .orElseGet(DraftAnswers::noProgram);
    }
}
