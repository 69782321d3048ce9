package certway.credential.external;

import certway.credential.external.ExternalRecords.Act;
import certway.credential.external.ExternalRecords.Audited;
import certway.credential.external.ExternalRecords.Position;
import certway.credential.external.ExternalRecords.Wanted;
import certway.credential.external.model.ExternalRecord;
import certway.credential.issuing.model.LearnerId;
import certway.credential.revision.Revisions;
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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Registrars verify what learners state, and take that back; who did it, when and why is kept with the record. */
@RestController
@RequestMapping("/api/admin/records")
@Tag(name = "Record desk", description = "For registrars")
@ApiResponse(responseCode = "400", ref = "Problem")
@ApiResponse(responseCode = "401", ref = "Problem")
@ApiResponse(responseCode = "403", ref = "Problem")
@ApiResponse(responseCode = "503", ref = "Problem")
final class RecordDeskController {

    private final ExternalRecords records;
    private final InstantSource clock;

    /** Which proof was seen, or why it is doubted. */
    record ReasonRequest(
            @NotBlank(message = "is missing") @Size(max = 1000, message = "has at most 1000 characters")
            String reason) {}

    RecordDeskController(ExternalRecords records, InstantSource clock) {
        this.records = records;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            operationId = "listAllRecords",
            summary = "Records of all learners or of one, the latest first",
            description = "state: self-reported or verified; left out: both.")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    ResponseEntity<Page<RecordBody>> list(
            @RequestParam(required = false) @Nullable String learnerId,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        List<Audited> found = records.page(
                wanted(learnerId, state),
                Cursor.read(cursor, Position.class),
                Page.limit(limit, OwnRecordController.LONGEST_PAGE) + 1);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Page.of(found, limit, RecordBody::audited, Position::behind));
    }

    private static Wanted wanted(@Nullable String learnerId, @Nullable String state) {
        boolean known = state == null || state.equals("verified") || state.equals("self-reported");
        if (!known) {
            throw Problems.invalid("state", "is self-reported or verified");
        }
        if (learnerId != null && (learnerId.isBlank() || learnerId.length() > 255)) {
            throw Problems.invalid("learnerId", "is no id of a learner");
        }
        return new Wanted(
                learnerId == null ? null : new LearnerId(learnerId),
                state == null ? null : (Boolean) state.equals("verified"));
    }

    @GetMapping("/{recordId}")
    @Operation(operationId = "getAnyRecord", summary = "A record with what staff did to it")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RecordBody.class)))
    @ApiResponse(responseCode = "404", ref = "Problem")
    ResponseEntity<?> get(@PathVariable String recordId) {
        return records.find(recordId)
                .<ResponseEntity<?>>map(RecordDeskController::answer)
                .orElseGet(OwnRecordController::notFound);
    }

    @PostMapping("/{recordId}/verify")
    @Operation(
            operationId = "verifyRecord",
            summary = "Say that the proof was seen",
            description = "If-Match: the ETag of what was seen. Verifying again changes nothing.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RecordBody.class)))
    @ApiResponse(responseCode = "404", ref = "Problem")
    @ApiResponse(responseCode = "412", ref = "Problem")
    @ApiResponse(responseCode = "428", ref = "Problem")
    ResponseEntity<?> verify(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String recordId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ReasonRequest request) {
        Act act = act(token, "verify", request);
        return decide(recordId, ifMatch, act, found -> found.verified(act.at()));
    }

    @PostMapping("/{recordId}/unverify")
    @Operation(
            operationId = "unverifyRecord",
            summary = "Take a verification back",
            description = "If-Match: the ETag of what was seen. The record is self-reported again.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RecordBody.class)))
    @ApiResponse(responseCode = "404", ref = "Problem")
    @ApiResponse(responseCode = "412", ref = "Problem")
    @ApiResponse(responseCode = "428", ref = "Problem")
    ResponseEntity<?> unverify(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String recordId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ReasonRequest request) {
        return decide(recordId, ifMatch, act(token, "unverify", request), ExternalRecord::unverified);
    }

    /** Changes the record as it was seen; a change that comes to nothing is none. */
    private ResponseEntity<?> decide(
            String recordId,
            @Nullable String ifMatch,
            Act act,
            Function<ExternalRecord, Optional<ExternalRecord>> change) {
        long seen = Revisions.seen(ifMatch);
        return records.find(recordId)
                .<ResponseEntity<?>>map(found -> save(found, seen, change.apply(found.external()), act))
                .orElseGet(OwnRecordController::notFound);
    }

    private ResponseEntity<?> save(Audited found, long seen, Optional<ExternalRecord> changed, Act act) {
        if (found.external().revision() != seen) {
            return Revisions.stale();
        }
        if (changed.isEmpty()) {
            return answer(found);
        }
        if (!records.save(changed.get(), act)) {
            return Revisions.stale();
        }
        return records.find(changed.get().id())
                .<ResponseEntity<?>>map(RecordDeskController::answer)
                .orElseGet(OwnRecordController::notFound);
    }

    static ResponseEntity<?> answer(Audited audited) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .eTag(Revisions.tag(audited.external().revision()))
                .body(RecordBody.audited(audited));
    }

    private Act act(Jwt token, String act, ReasonRequest request) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Act(now, CurrentUser.of(token).id(), act, request.reason().strip());
    }
}
