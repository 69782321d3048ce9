package certway.progress.parked;

import certway.platform.security.CurrentUser;
import certway.platform.web.Cursor;
import certway.platform.web.Page;
import certway.platform.web.Problems;
import certway.progress.parked.ParkedList.Listed;
import certway.progress.parked.ParkedList.Question;
import certway.progress.parked.ParkedList.Waiting;
import certway.progress.parked.ParkedRecord.Outcome;
import certway.progress.parked.SettleParked.Decision;
import certway.progress.parked.SettleParked.Redriven;
import certway.progress.study.model.Reason;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Operators see which records could never be handled, and do something about them. */
@RestController
@RequestMapping("/api/admin/parked-records")
class ParkedController {

    private static final int MOST = 200;

    private final ParkedList list;
    private final ParkedTopics topics;
    private final SettleParked settle;

    ParkedController(ParkedList list, ParkedTopics topics, SettleParked settle) {
        this.list = list;
        this.topics = topics;
        this.settle = settle;
    }

    /** Where a page ended. */
    record After(String order) {}

    /** Why an operator does it. */
    record ReasonRequest(@Nullable String reason) {}

    /** Which records are meant, and why an operator does it. */
    record RedriveRequest(
            @Nullable String group,
            @Nullable String topic,
            @Nullable String reason) {}

    /** What waits, by group and topic. */
    record Groups(List<Waiting> items) {
        Groups {
            items = List.copyOf(items);
        }
    }

    @GetMapping
    @Operation(
            operationId = "listParkedRecords",
            summary = "Parked records: open ones the oldest first, settled ones the newest first")
    ResponseEntity<Page<ParkedBody>> records(
            @RequestParam(defaultValue = ParkedList.OPEN) String state,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit, MOST);
        if (!ParkedList.STATES.contains(state)) {
            throw Problems.invalid("state", "is one of " + String.join(", ", ParkedList.STATES));
        }
        After after = Cursor.read(cursor, After.class);
        List<Listed> found =
                list.list(new Question(state, group, topic), after == null ? null : after.order(), most + 1);
        return own(Page.of(found, most, one -> ParkedBody.of(one.record()), last -> new After(last.order())));
    }

    @GetMapping("/groups")
    @Operation(
            operationId = "listParkedGroups",
            summary = "How many parked records wait, by the group that could not handle them and by topic")
    ResponseEntity<Groups> groups() {
        return own(new Groups(list.waiting()));
    }

    @GetMapping("/{parkedId}")
    @Operation(operationId = "getParkedRecord", summary = "A parked record with what is in it, as long as Kafka has it")
    ResponseEntity<ParkedBody.WithContent> record(@PathVariable String parkedId) {
        ParkedRecord record = find(parkedId);
        try (ParkedTopics.Reader reader = topics.reader()) {
            ParkedBody.Content content =
                    reader.read(record.place()).map(ParkedBody.Content::of).orElse(null);
            return own(new ParkedBody.WithContent(ParkedBody.of(record), content));
        }
    }

    @PostMapping("/{parkedId}/redrive")
    @Operation(
            operationId = "redriveParkedRecord",
            summary = "Send a parked record to its topic again, where everybody who reads it gets it once more")
    ResponseEntity<ParkedBody> redrive(
            @PathVariable String parkedId, @RequestBody ReasonRequest request, @AuthenticationPrincipal Jwt token) {
        Decision decision = decision(token, request.reason());
        Outcome outcome = settle.redrive(find(parkedId), decision).orElseThrow(ParkedController::settled);
        if (outcome == Outcome.EXPIRED) {
            throw conflict("parked-record-expired", "Kafka has deleted this record");
        }
        return own(ParkedBody.of(find(parkedId)));
    }

    @PostMapping("/{parkedId}/dismiss")
    @Operation(operationId = "dismissParkedRecord", summary = "Say that a parked record need not take effect")
    ResponseEntity<ParkedBody> dismiss(
            @PathVariable String parkedId, @RequestBody ReasonRequest request, @AuthenticationPrincipal Jwt token) {
        Decision decision = decision(token, request.reason());
        if (!settle.dismiss(find(parkedId), decision)) {
            throw settled();
        }
        return own(ParkedBody.of(find(parkedId)));
    }

    @PostMapping("/redrive")
    @Operation(
            operationId = "redriveParkedRecords",
            summary = "Send parked records of a group and topic again, the oldest first, up to 200 of them")
    ResponseEntity<Redriven> redriveAll(@RequestBody RedriveRequest request, @AuthenticationPrincipal Jwt token) {
        return own(settle.redriveAll(
                present(request.group(), "/group"),
                present(request.topic(), "/topic"),
                decision(token, request.reason())));
    }

    private ParkedRecord find(String id) {
        return list.find(id)
                .orElseThrow(() -> Problems.failure(Problems.problem(
                        HttpStatus.NOT_FOUND, "parked-record-not-found", "There is no such parked record")));
    }

    private static String present(@Nullable String text, String pointer) {
        if (text == null) {
            throw Problems.invalid(pointer, "is missing");
        }
        return text;
    }

    private static Decision decision(Jwt token, @Nullable String reason) {
        return new Decision(
                CurrentUser.of(token).id(),
                Reason.parse(reason).orElseThrow(() -> Problems.invalid("/reason", Reason.RULE)));
    }

    private static ErrorResponseException settled() {
        return conflict("parked-record-settled", "Somebody has done something about this record already");
    }

    private static ErrorResponseException conflict(String name, String title) {
        return Problems.failure(Problems.problem(HttpStatus.CONFLICT, name, title));
    }

    private static <T> ResponseEntity<T> own(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
