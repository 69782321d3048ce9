package certway.progress.study;

import certway.platform.web.Problems;
import certway.platform.web.Problems.FieldFault;
import certway.progress.practicum.model.Entries;
import certway.progress.practicum.model.LinkSecret;
import certway.progress.practicum.model.Log;
import certway.progress.practicum.model.SignatureLink;
import certway.progress.study.model.Logbook;
import certway.progress.study.model.Progress;
import certway.progress.study.model.ReadProgress;
import certway.progress.study.model.Refusal;
import certway.progress.study.model.Study;
import certway.progress.study.model.Unit;
import certway.progress.study.model.UnitId;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
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

/** A learner's log of a practicum. */
@RestController
@RequestMapping("/api/studies/{enrollmentId}/units/{unitId}/entries")
class PracticumController {

    private static final int LONGEST_KEY = 200;
    private static final int MOST_FIELDS = 50;

    private final WriteEntry writing;
    private final MakeLink linking;
    private final ReadProgress read;
    private final Entries entries;

    PracticumController(WriteEntry writing, MakeLink linking, ReadProgress read, Entries entries) {
        this.writing = writing;
        this.linking = linking;
        this.read = read;
        this.entries = entries;
    }

    record EntryBody(
            @Nullable Map<String, @Nullable String> fields,
            @Nullable Integer corrects) {}

    /** These requests say everything in their address. */
    record Nothing() {}

    /**
     * What a learner hands to their supervisor.
     *
     * @param token the secret of the link; it is shown this once
     */
    record LinkView(String token, Instant expiresAt) {}

    @PostMapping
    @Operation(
            operationId = "addEntry",
            summary = "Add an entry to the log of a practicum; it never changes afterwards")
    ResponseEntity<Object> add(
            @PathVariable String enrollmentId,
            @PathVariable String unitId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody EntryBody body,
            @AuthenticationPrincipal Jwt token) {
        if (key != null && key.length() > LONGEST_KEY) {
            throw Problems.invalid("Idempotency-Key", "is too long");
        }
        UnitId unit = StudyController.unit(unitId);
        WriteEntry.Draft draft = new WriteEntry.Draft(fields(body.fields()), body.corrects(), key);
        return switch (writing.write(StudyController.key(enrollmentId, token), unit, draft)) {
            case WriteEntry.Outcome.Written(Study study, int number, boolean isNew)
            when isNew ->
                ResponseEntity.created(URI.create(
                                "/api/studies/%s/units/%s/entries/%d".formatted(enrollmentId, unitId, number)))
                        .body(view(study, unit, number));
            case WriteEntry.Outcome.Written(Study study, int number, boolean _) ->
                ResponseEntity.ok(view(study, unit, number));
            case WriteEntry.Outcome.NoEntry(var faults) ->
                Problems.answer(Problems.invalid(faults.stream()
                        .map(fault -> new FieldFault(fault.pointer(), fault.message()))
                        .toList()));
            case WriteEntry.Outcome.Refused(Refusal refusal) -> Problems.answer(Refusals.problem(refusal));
        };
    }

    private static Map<String, String> fields(@Nullable Map<String, @Nullable String> given) {
        if (given == null || given.size() > MOST_FIELDS) {
            throw Problems.invalid("/fields", "has the fields of the log, at most %d".formatted(MOST_FIELDS));
        }
        Map<String, String> fields = new HashMap<>();
        given.forEach((field, value) -> {
            if (value != null) {
                fields.put(field, value.strip());
            }
        });
        return fields;
    }

    @GetMapping
    @Operation(operationId = "listEntries", summary = "The log of a practicum, from its last entry to its first")
    ResponseEntity<Object> list(
            @PathVariable String enrollmentId,
            @PathVariable String unitId,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @AuthenticationPrincipal Jwt token) {
        UnitId unit = StudyController.unit(unitId);
        Study study = progress(enrollmentId, unit, token).study();
        Log log = Logbook.log(study, unit);
        return own(EntryView.page(entries, Logbook.id(study, unit), log, new EntryView.Slice(limit, cursor)));
    }

    @GetMapping("/{number}")
    @Operation(operationId = "getEntry", summary = "An entry, with what a supervisor said to it")
    ResponseEntity<Object> entry(
            @PathVariable String enrollmentId,
            @PathVariable String unitId,
            @PathVariable int number,
            @AuthenticationPrincipal Jwt token) {
        UnitId unit = StudyController.unit(unitId);
        return own(view(progress(enrollmentId, unit, token).study(), unit, number));
    }

    @PostMapping("/{number}/signature-link")
    @Operation(
            operationId = "makeSignatureLink",
            summary = "Make the link by which a supervisor signs this entry once; an earlier link ends with that")
    ResponseEntity<Object> link(
            @PathVariable String enrollmentId,
            @PathVariable String unitId,
            @PathVariable int number,
            @RequestBody(required = false) @Nullable Nothing nothing,
            @AuthenticationPrincipal Jwt token) {
        UnitId unit = StudyController.unit(unitId);
        Progress progress = progress(enrollmentId, unit, token);
        Log.Line line = line(progress.study(), unit, number);
        return switch (linking.make(progress, unit, line.entry(), name(token))) {
            case MakeLink.Outcome.Made(LinkSecret secret, SignatureLink link) ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .cacheControl(CacheControl.noStore())
                        .body(new LinkView(secret.value(), link.expiresAt()));
            case MakeLink.Outcome.Refused(Refusal refusal) -> Problems.answer(Refusals.problem(refusal));
        };
    }

    /** As the supervisor knows the learner; what identifies them stays their subject. */
    static @Nullable String name(Jwt token) {
        return Stream.of("name", "given_name", "preferred_username")
                .flatMap(claim -> Stream.ofNullable(token.getClaimAsString(claim)))
                .findFirst()
                .orElse(null);
    }

    private Progress progress(String enrollmentId, UnitId unit, Jwt token) {
        Progress progress = read.of(StudyController.key(enrollmentId, token))
                .orElseThrow(() -> Refusals.failure(Refusal.UNKNOWN_STUDY));
        if (!(StudyController.place(progress, unit).unit() instanceof Unit.Practicum)) {
            throw Refusals.failure(Refusal.WRONG_KIND);
        }
        return progress;
    }

    private static Log.Line line(Study study, UnitId unit, int number) {
        return Logbook.log(study, unit).line(number).orElseThrow(() -> Refusals.failure(Refusal.UNKNOWN_ENTRY));
    }

    private EntryView view(Study study, UnitId unit, int number) {
        Log log = Logbook.log(study, unit);
        if (log.line(number).isEmpty()) {
            throw Refusals.failure(Refusal.UNKNOWN_ENTRY);
        }
        return EntryView.of(entries, Logbook.id(study, unit), log, List.of(number))
                .getFirst();
    }

    private static ResponseEntity<Object> own(Object body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
