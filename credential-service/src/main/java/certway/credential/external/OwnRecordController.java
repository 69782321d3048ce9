package certway.credential.external;

import certway.credential.external.ExternalRecords.Audited;
import certway.credential.external.ExternalRecords.Position;
import certway.credential.external.ExternalRecords.Wanted;
import certway.credential.external.model.ExternalRecord;
import certway.credential.external.model.RecordFacts;
import certway.credential.external.model.Verification;
import certway.credential.issuing.model.LearnerId;
import certway.credential.personal.model.Erased;
import certway.credential.revision.Revisions;
import certway.platform.event.EventIds;
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
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a learner holds from elsewhere, written by the learner. */
@RestController
@RequestMapping("/api/records")
@Tag(name = "External records", description = "Certifications, licences, degrees and hours that others granted or saw")
@ApiResponse(responseCode = "401", ref = "Problem")
@ApiResponse(responseCode = "403", ref = "Problem")
@ApiResponse(responseCode = "503", ref = "Problem")
final class OwnRecordController {

    static final int LONGEST_PAGE = 100;

    private static final int LONGEST_KEY = 200;

    private final ExternalRecords records;
    private final Erased erased;
    private final InstantSource clock;

    OwnRecordController(ExternalRecords records, Erased erased, InstantSource clock) {
        this.records = records;
        this.erased = erased;
        this.clock = clock;
    }

    @GetMapping
    @Operation(operationId = "listRecords", summary = "One's own records, the latest first")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "400", ref = "Problem")
    ResponseEntity<Page<RecordBody>> list(
            @AuthenticationPrincipal Jwt token,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        List<Audited> found = records.page(
                new Wanted(learner(token), null),
                Cursor.read(cursor, Position.class),
                Page.limit(limit, LONGEST_PAGE) + 1);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Page.of(found, limit, one -> RecordBody.own(one.external()), Position::behind));
    }

    @PostMapping
    @Operation(operationId = "addRecord", summary = "State something that one holds from elsewhere", description = """
                    It is self-reported until a registrar verified it. The same Idempotency-Key is the same record; once that \
                    was removed, 409 record-removed. 410 account-erased after an erasure.""")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = RecordBody.class)))
    @ApiResponse(responseCode = "400", ref = "Problem")
    @ApiResponse(responseCode = "409", ref = "Problem")
    @ApiResponse(responseCode = "410", ref = "Problem")
    ResponseEntity<?> add(
            @AuthenticationPrincipal Jwt token,
            @RequestHeader("Idempotency-Key") String key,
            @Valid @RequestBody RecordRequest request) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Problems.invalid("Idempotency-Key", "has from 1 to %d characters".formatted(LONGEST_KEY));
        }
        LearnerId learner = learner(token);
        RecordFacts facts = request.facts(today());
        ExternalRecord external = new ExternalRecord(
                EventIds.of("external-record", learner.value(), key),
                learner,
                facts,
                new Verification.SelfReported(),
                List.of(),
                now(),
                1);
        if (erased.contains(learner.value())) {
            return refused(HttpStatus.GONE, "account-erased", "This account is being erased");
        }
        if (!records.add(external)) {
            return refused(HttpStatus.CONFLICT, "records-full", "There can be no more records of this learner");
        }
        return records.find(external.id())
                .map(Audited::external)
                .<ResponseEntity<?>>map(kept -> ResponseEntity.created(URI.create("/api/records/" + kept.id()))
                        .eTag(Revisions.tag(kept.revision()))
                        .body(RecordBody.own(kept)))
                .orElseGet(() -> refused(
                        HttpStatus.CONFLICT, "record-removed", "The record with this Idempotency-Key was removed"));
    }

    private static ResponseEntity<?> refused(HttpStatus status, String name, String title) {
        return Problems.answer(Problems.problem(status, name, title));
    }

    @GetMapping("/{recordId}")
    @Operation(operationId = "getRecord", summary = "One of one's own records")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RecordBody.class)))
    @ApiResponse(responseCode = "404", ref = "Problem")
    ResponseEntity<?> get(@AuthenticationPrincipal Jwt token, @PathVariable String recordId) {
        return own(token, recordId)
                .<ResponseEntity<?>>map(OwnRecordController::answer)
                .orElseGet(OwnRecordController::notFound);
    }

    @PutMapping("/{recordId}")
    @Operation(
            operationId = "changeRecord",
            summary = "Correct one of one's own records",
            description = "If-Match: its ETag. A record that was verified is self-reported again.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RecordBody.class)))
    @ApiResponse(responseCode = "400", ref = "Problem")
    @ApiResponse(responseCode = "404", ref = "Problem")
    @ApiResponse(responseCode = "412", ref = "Problem")
    @ApiResponse(responseCode = "428", ref = "Problem")
    ResponseEntity<?> change(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String recordId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody RecordRequest request) {
        long seen = Revisions.seen(ifMatch);
        RecordFacts facts = request.facts(today());
        Optional<ExternalRecord> found = own(token, recordId);
        if (found.isEmpty()) {
            return notFound();
        }
        if (found.get().revision() != seen) {
            return Revisions.stale();
        }
        Optional<ExternalRecord> changed = found.get().changed(facts, now());
        if (changed.isPresent() && !records.save(changed.get(), null)) {
            return Revisions.stale();
        }
        return answer(changed.orElse(found.get()));
    }

    @DeleteMapping("/{recordId}")
    @Operation(
            operationId = "removeRecord",
            summary = "Remove one of one's own records",
            description = "If-Match: its ETag. Nothing of it is kept but that staff verified it, if they did.")
    @ApiResponse(responseCode = "204", content = @Content)
    @ApiResponse(responseCode = "404", ref = "Problem")
    @ApiResponse(responseCode = "412", ref = "Problem")
    @ApiResponse(responseCode = "428", ref = "Problem")
    ResponseEntity<?> remove(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String recordId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        long seen = Revisions.seen(ifMatch);
        Optional<ExternalRecord> found = own(token, recordId);
        if (found.isEmpty()) {
            return notFound();
        }
        boolean removed = found.get().revision() == seen && records.remove(found.get());
        return removed ? ResponseEntity.noContent().build() : Revisions.stale();
    }

    private Optional<ExternalRecord> own(Jwt token, String recordId) {
        LearnerId learner = learner(token);
        return records.find(recordId)
                .map(Audited::external)
                .filter(found -> found.learner().equals(learner));
    }

    static ResponseEntity<?> answer(ExternalRecord external) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .eTag(Revisions.tag(external.revision()))
                .body(RecordBody.own(external));
    }

    static ResponseEntity<Object> notFound() {
        return Problems.answer(Problems.problem(HttpStatus.NOT_FOUND, "record-not-found", "There is no such record"));
    }

    private static LearnerId learner(Jwt token) {
        return new LearnerId(CurrentUser.of(token).id());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
