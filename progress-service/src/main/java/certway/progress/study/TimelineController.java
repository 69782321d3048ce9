package certway.progress.study;

import certway.platform.security.CurrentUser;
import certway.platform.web.Cursor;
import certway.platform.web.Page;
import certway.platform.web.Problems;
import certway.progress.study.Timelines.Happened;
import certway.progress.study.Timelines.Look;
import certway.progress.study.model.EnrollmentId;
import certway.progress.study.model.Reason;
import certway.progress.study.model.Refusal;
import certway.progress.study.model.Studies;
import io.swagger.v3.oas.annotations.Operation;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
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

/**
 * A learner's study for those who help them. Looking is an act with a reason and is kept, so it is a POST: nothing that only reads
 * writes anything.
 */
@RestController
@RequestMapping("/api/admin/studies/{enrollmentId}")
class TimelineController {

    private static final int MOST = 200;

    private final Timelines timelines;
    private final Studies studies;
    private final InstantSource clock;

    TimelineController(Timelines timelines, Studies studies, InstantSource clock) {
        this.timelines = timelines;
        this.studies = studies;
        this.clock = clock;
    }

    /** Why somebody looks. */
    record Why(@Nullable String reason) {}

    /** Where a page begins: after this. */
    record After(String id) {}

    @PostMapping("/timeline")
    @Operation(
            operationId = "lookAtTimeline",
            summary = "Everything that changed in a study; looking is kept with its reason")
    ResponseEntity<Page<Happened>> timeline(
            @PathVariable String enrollmentId,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestBody Why why,
            @AuthenticationPrincipal Jwt token) {
        int most = Page.limit(limit, MOST);
        ObjectId after = after(cursor);
        String enrollment = known(enrollmentId);
        timelines.look(enrollment, CurrentUser.of(token).id(), reason(why), clock.instant());
        return page(timelines.history(enrollment, after, most + 1), most, Happened::id);
    }

    @GetMapping("/looks")
    @Operation(operationId = "listLooks", summary = "Who looked at a study, when and why")
    ResponseEntity<Page<Look>> looks(
            @PathVariable String enrollmentId,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit, MOST);
        return page(timelines.looks(known(enrollmentId), after(cursor), most + 1), most, Look::id);
    }

    private String known(String enrollment) {
        return EnrollmentId.parse(enrollment)
                .filter(studies::exists)
                .orElseThrow(() -> Refusals.failure(Refusal.UNKNOWN_STUDY))
                .value();
    }

    private static String reason(Why why) {
        return Reason.parse(why.reason())
                .orElseThrow(() -> Problems.invalid("/reason", Reason.RULE))
                .text();
    }

    private static @Nullable ObjectId after(@Nullable String cursor) {
        After after = Cursor.read(cursor, After.class);
        if (after != null && !ObjectId.isValid(after.id())) {
            throw Problems.invalid("cursor", "is not a cursor of this list");
        }
        return after == null ? null : new ObjectId(after.id());
    }

    private static <T> ResponseEntity<Page<T>> page(List<T> found, int limit, Function<T, String> id) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Page.of(found, limit, one -> one, last -> new After(id.apply(last))));
    }
}
