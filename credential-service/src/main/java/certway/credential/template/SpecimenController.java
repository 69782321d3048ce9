package certway.credential.template;

import certway.credential.template.Programs.Known;
import certway.credential.template.model.CertificateWords;
import certway.credential.template.model.Design;
import certway.credential.template.model.Fault;
import certway.credential.template.model.Specimens;
import certway.credential.template.model.TemplateId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a certificate would look like, before anything is saved. */
@RestController
@RequestMapping("/api/admin/certificate-templates/{templateId}")
@Tag(name = "Certificate templates", description = "For registrars")
@ApiResponse(responseCode = "400", ref = "Problem")
@ApiResponse(responseCode = "401", ref = "Problem")
@ApiResponse(responseCode = "403", ref = "Problem")
@ApiResponse(responseCode = "404", ref = "Problem")
@ApiResponse(responseCode = "503", ref = "Problem")
final class SpecimenController {

    private final SaveTemplate saving;
    private final Programs programs;
    private final Specimens specimens;

    SpecimenController(SaveTemplate saving, Programs programs, Specimens specimens) {
        this.saving = saving;
        this.programs = programs;
        this.specimens = specimens;
    }

    @PostMapping("/specimen")
    @Operation(
            operationId = "printSpecimen",
            summary = "A specimen of a certificate as a PDF; nothing is saved",
            description = "With facts of nobody, marked, and with nothing that can be checked.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.APPLICATION_PDF_VALUE, schema = @Schema(type = "string")))
    ResponseEntity<?> pdf(@PathVariable String templateId, @Valid @RequestBody TemplateRequest request) {
        return specimen(templateId, request, MediaType.APPLICATION_PDF, specimens::pdf);
    }

    @PostMapping("/specimen.png")
    @Operation(operationId = "drawSpecimen", summary = "The same as a picture")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.IMAGE_PNG_VALUE, schema = @Schema(type = "string")))
    ResponseEntity<?> picture(@PathVariable String templateId, @Valid @RequestBody TemplateRequest request) {
        return specimen(templateId, request, MediaType.IMAGE_PNG, specimens::picture);
    }

    private ResponseEntity<?> specimen(
            String templateId, TemplateRequest request, MediaType type, BiFunction<Design, String, byte[]> print) {
        Optional<TemplateId> id = TemplateId.parse(templateId);
        if (id.isEmpty()) {
            return TemplateDeskController.unknown();
        }
        Design design = new Design(id.get().language(), CertificateWords.LATEST, request.content());
        List<Fault> faults = saving.faults(design.content());
        return faults.isEmpty()
                ? ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .contentType(type)
                        .body(print.apply(design, program(id.get(), design)))
                : TemplateDeskController.refused(faults);
    }

    /** The program's title where it is known, and the font can show it. */
    private String program(TemplateId id, Design design) {
        return Optional.ofNullable(TemplateBody.program(id))
                .flatMap(programs::find)
                .map(Known::title)
                .filter(specimens::shows)
                .orElseGet(() -> design.certificateWords().text("specimen.program"));
    }
}
