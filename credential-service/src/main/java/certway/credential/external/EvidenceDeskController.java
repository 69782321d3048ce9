package certway.credential.external;

import certway.credential.external.ExternalRecords.Act;
import certway.credential.external.ExternalRecords.Audited;
import certway.credential.external.model.ExternalRecord;
import certway.platform.security.CurrentUser;
import certway.platform.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Registrars look at the files that prove a record, and add what they were handed on paper. */
@RestController
@Tag(name = "Record desk")
@ApiResponse(responseCode = "401", ref = "Problem")
@ApiResponse(responseCode = "403", ref = "Problem")
@ApiResponse(responseCode = "404", ref = "Problem")
@ApiResponse(responseCode = "503", ref = "Problem")
final class EvidenceDeskController {

    /** Without the record in it: larger bodies than usual are let through by exact paths. */
    static final String UPLOADS = "/api/admin/record-files";

    private static final int LONGEST_REASON = 1_000;

    private final ExternalRecords records;
    private final KeepEvidence keep;
    private final MongoEvidence evidence;
    private final InstantSource clock;

    EvidenceDeskController(ExternalRecords records, KeepEvidence keep, MongoEvidence evidence, InstantSource clock) {
        this.records = records;
        this.keep = keep;
        this.evidence = evidence;
        this.clock = clock;
    }

    @PostMapping(path = UPLOADS, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "addFileToAnyRecord",
            summary = "Add a file that proves a record of a learner",
            description = EvidenceAnswers.UPLOADING + " The reason is kept with the record, for registrars only.",
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
            @RequestParam String reason,
            HttpServletRequest request)
            throws IOException {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Problems.invalid("reason", "has from 1 to %d characters".formatted(LONGEST_REASON));
        }
        KeepEvidence.Handed handed = EvidenceAnswers.handed(name, request);
        Optional<ExternalRecord> found = records.find(recordId).map(Audited::external);
        if (found.isEmpty()) {
            return OwnRecordController.notFound();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Act act = new Act(now, CurrentUser.of(token).id(), "attach", reason.strip());
        return EvidenceAnswers.answer(
                keep.add(found.get(), handed, act),
                external -> records.find(external.id())
                        .<ResponseEntity<?>>map(RecordDeskController::answer)
                        .orElseGet(OwnRecordController::notFound));
    }

    @GetMapping("/api/admin/records/{recordId}/files/{fileId}")
    @Operation(operationId = "getFileOfAnyRecord", summary = "A file that proves a record of a learner")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.ALL_VALUE, schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<?> get(@PathVariable String recordId, @PathVariable String fileId) {
        return records.find(recordId)
                .flatMap(audited -> audited.external().file(fileId))
                .flatMap(file -> evidence.bytes(file.id()).<ResponseEntity<?>>map(it -> EvidenceAnswers.file(file, it)))
                .orElseGet(OwnRecordController::notFound);
    }
}
