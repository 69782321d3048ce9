package certway.credential.external;

import certway.credential.external.ExternalRecords.Audited;
import certway.credential.external.model.ExternalRecord;
import certway.credential.personal.model.Erased;
import certway.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The files by which a learner proves what he holds. */
@RestController
@Tag(name = "External records")
@ApiResponse(responseCode = "401", ref = "Problem")
@ApiResponse(responseCode = "403", ref = "Problem")
@ApiResponse(responseCode = "404", ref = "Problem")
@ApiResponse(responseCode = "503", ref = "Problem")
final class OwnEvidenceController {

    /** Without the record in it: larger bodies than usual are let through by exact paths. */
    static final String UPLOADS = "/api/record-files";

    private static final String FILE = "/api/records/{recordId}/files/{fileId}";

    private final ExternalRecords records;
    private final KeepEvidence keep;
    private final MongoEvidence evidence;
    private final Erased erased;

    OwnEvidenceController(ExternalRecords records, KeepEvidence keep, MongoEvidence evidence, Erased erased) {
        this.records = records;
        this.keep = keep;
        this.evidence = evidence;
        this.erased = erased;
    }

    @PostMapping(path = UPLOADS, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "addRecordFile",
            summary = "Add a file that proves one of one's own records",
            description = EvidenceAnswers.UPLOADING + " 409 record-verified once a registrar verified the record.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                                            schema = @Schema(type = "string", format = "binary"))))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RecordBody.class)))
    @ApiResponse(responseCode = "400", ref = "Problem")
    @ApiResponse(responseCode = "409", ref = "Problem")
    @ApiResponse(responseCode = "413", ref = "Problem")
    @ApiResponse(responseCode = "415", ref = "Problem")
    ResponseEntity<?> add(
            @AuthenticationPrincipal Jwt token,
            @RequestParam String recordId,
            @RequestParam String name,
            HttpServletRequest request)
            throws IOException {
        KeepEvidence.Handed handed = EvidenceAnswers.handed(name, request);
        Optional<ExternalRecord> found = own(token, recordId);
        if (found.isEmpty() || erased.contains(found.get().learner().value())) {
            return OwnRecordController.notFound();
        }
        return EvidenceAnswers.answer(keep.add(found.get(), handed, null), OwnRecordController::answer);
    }

    @GetMapping(FILE)
    @Operation(operationId = "getRecordFile", summary = "A file of one of one's own records")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.ALL_VALUE, schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<?> get(
            @AuthenticationPrincipal Jwt token, @PathVariable String recordId, @PathVariable String fileId) {
        return own(token, recordId)
                .flatMap(external -> external.file(fileId))
                .flatMap(file -> evidence.bytes(file.id()).<ResponseEntity<?>>map(it -> EvidenceAnswers.file(file, it)))
                .orElseGet(OwnRecordController::notFound);
    }

    @DeleteMapping(FILE)
    @Operation(
            operationId = "removeRecordFile",
            summary = "Take a file out of one of one's own records",
            description = "409 record-verified once a registrar verified the record with this file in it.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RecordBody.class)))
    @ApiResponse(responseCode = "409", ref = "Problem")
    ResponseEntity<?> remove(
            @AuthenticationPrincipal Jwt token, @PathVariable String recordId, @PathVariable String fileId) {
        return own(token, recordId)
                .flatMap(external -> external.file(fileId).map(file -> keep.remove(external, file)))
                .<ResponseEntity<?>>map(outcome -> EvidenceAnswers.answer(outcome, OwnRecordController::answer))
                .orElseGet(OwnRecordController::notFound);
    }

    private Optional<ExternalRecord> own(Jwt token, String recordId) {
        String person = CurrentUser.of(token).id();
        return records.find(recordId)
                .map(Audited::external)
                .filter(found -> found.learner().value().equals(person));
    }
}
