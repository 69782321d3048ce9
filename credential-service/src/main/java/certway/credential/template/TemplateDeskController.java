package certway.credential.template;

import certway.credential.revision.Revisions;
import certway.credential.template.SaveTemplate.Outcome;
import certway.credential.template.Templates.Head;
import certway.credential.template.model.Fault;
import certway.credential.template.model.Template;
import certway.credential.template.model.TemplateId;
import certway.platform.security.CurrentUser;
import certway.platform.web.Cursor;
import certway.platform.web.Page;
import certway.platform.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What registrars let certificates say. Who saved what and when is kept with the template. */
@RestController
@RequestMapping("/api/admin/certificate-templates")
@Tag(name = "Certificate templates", description = "For registrars")
@ApiResponse(responseCode = "401", ref = "Problem")
@ApiResponse(responseCode = "403", ref = "Problem")
@ApiResponse(responseCode = "503", ref = "Problem")
final class TemplateDeskController {

    private static final int LONGEST_PAGE = 100;

    private final Templates templates;
    private final FindTemplate finding;
    private final SaveTemplate saving;
    private final InstantSource clock;

    /** Where a page ended. */
    record Position(String id) {}

    TemplateDeskController(Templates templates, FindTemplate finding, SaveTemplate saving, InstantSource clock) {
        this.templates = templates;
        this.finding = finding;
        this.saving = saving;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            operationId = "listTemplates",
            summary = "The templates that people made, by their ids",
            description = "Besides there are default.en and default.es, which come with the platform.")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "400", ref = "Problem")
    ResponseEntity<Page<TemplateBody.Line>> list(
            @RequestParam(defaultValue = "20") int limit, @RequestParam(required = false) @Nullable String cursor) {
        Position after = Cursor.read(cursor, Position.class);
        List<Head> found = templates.page(after == null ? "" : after.id(), Page.limit(limit, LONGEST_PAGE) + 1);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Page.of(
                        found,
                        limit,
                        TemplateBody.Line::of,
                        last -> new Position(last.id().text())));
    }

    @GetMapping("/{templateId}")
    @Operation(
            operationId = "getTemplate",
            summary = "A template as it is now, with what was done to it",
            description = "Ids: default.en, issuer.en, program.<programId>.en; es in place of en.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TemplateBody.class)))
    @ApiResponse(responseCode = "404", ref = "Problem")
    ResponseEntity<?> get(@PathVariable String templateId) {
        return TemplateId.parse(templateId)
                .flatMap(finding::find)
                .<ResponseEntity<?>>map(template -> answer(HttpStatus.OK, template, template.latest()))
                .orElseGet(TemplateDeskController::unknown);
    }

    @GetMapping("/{templateId}/versions/{version}")
    @Operation(operationId = "getTemplateVersion", summary = "A version of a template, as it stays")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TemplateBody.class)))
    @ApiResponse(responseCode = "400", ref = "Problem")
    @ApiResponse(responseCode = "404", ref = "Problem")
    ResponseEntity<?> version(@PathVariable String templateId, @PathVariable int version) {
        return TemplateId.parse(templateId)
                .flatMap(finding::find)
                .flatMap(template -> template.version(version)
                        .<ResponseEntity<?>>map(found -> answer(HttpStatus.OK, template, found)))
                .orElseGet(TemplateDeskController::unknown);
    }

    @PutMapping("/{templateId}")
    @Operation(
            operationId = "saveTemplate",
            summary = "Save a template, which makes a version of it",
            description =
                    "If-Match: the ETag of what was changed; If-None-Match: * for a new one."
                            + " Certificates that were issued keep their version. To save what it says already changes nothing.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TemplateBody.class)))
    @ApiResponse(responseCode = "400", ref = "Problem")
    @ApiResponse(responseCode = "404", ref = "Problem")
    @ApiResponse(responseCode = "409", ref = "Problem")
    @ApiResponse(responseCode = "412", ref = "Problem")
    @ApiResponse(responseCode = "428", ref = "Problem")
    ResponseEntity<?> save(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String templateId,
            @RequestHeader HttpHeaders headers,
            @Valid @RequestBody TemplateRequest request) {
        long seen = Revisions.seenOrNothing(headers);
        Template.Edit edit =
                new Template.Edit(CurrentUser.of(token).id(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return TemplateId.parse(templateId)
                .<ResponseEntity<?>>map(id -> answer(saving.save(id, seen, request.content(), edit)))
                .orElseGet(TemplateDeskController::unknown);
    }

    private static ResponseEntity<?> answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Saved(Template template) -> answer(HttpStatus.OK, template, template.latest());
            case Outcome.Refused(List<Fault> faults) -> refused(faults);
            case Outcome.Stale() ->
                Problems.answer(Problems.problem(
                        HttpStatus.PRECONDITION_FAILED, "changed-meanwhile", "It was changed meanwhile"));
            case Outcome.UnknownProgram() -> unknownProgram();
            case Outcome.Fixed() ->
                Problems.answer(Problems.problem(
                        HttpStatus.CONFLICT, "template-fixed", "This template comes with the platform"));
            case Outcome.Full() ->
                Problems.answer(Problems.problem(
                        HttpStatus.CONFLICT, "template-full", "There can be no more versions of this template"));
        };
    }

    static ResponseEntity<Object> refused(List<Fault> faults) {
        return Problems.answer(Problems.invalid(faults.stream()
                .map(fault -> new Problems.FieldFault(fault.pointer(), fault.message()))
                .toList()));
    }

    private static ResponseEntity<?> answer(HttpStatus status, Template template, Template.Version version) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .eTag(Revisions.tag(version.number()))
                .body(TemplateBody.of(template, version));
    }

    static ResponseEntity<Object> unknown() {
        return Problems.answer(Problems.problem(HttpStatus.NOT_FOUND, "template-unknown", "There is no such template"));
    }

    static ResponseEntity<Object> unknownProgram() {
        return Problems.answer(
                Problems.problem(HttpStatus.NOT_FOUND, "program-unknown", "The catalog told of no such program"));
    }
}
