package certway.progress.completion;

import certway.platform.web.Cursor;
import certway.platform.web.Page;
import certway.platform.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The digests of days, with which a subscriber proves that it missed none of their completions. */
@RestController
class DigestController {

    private static final int MOST = 366;

    /** Where a page of days ended. */
    record After(LocalDate day) {}

    private final ClosedDays days;
    private final CountDay count;
    private final InstantSource clock;

    DigestController(ClosedDays days, CountDay count, InstantSource clock) {
        this.days = days;
        this.count = count;
        this.clock = clock;
    }

    @GetMapping("/api/completions/digests")
    @Operation(operationId = "listDigests", summary = "The digests of closed days, the earliest first")
    ResponseEntity<Page<ClosedDay>> digests(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(defaultValue = "31") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        After position = Cursor.read(cursor, After.class);
        LocalDate first = from == null ? LocalDate.EPOCH : from;
        List<ClosedDay> found =
                days.after(position == null ? first.minusDays(1) : position.day(), Page.limit(limit, MOST) + 1);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Page.of(found, limit, day -> day, last -> new After(last.day())));
    }

    @GetMapping("/api/completions/digests/{day}")
    @Operation(
            operationId = "getDigest",
            summary =
                    "The digest of a day (UTC), or so far if the day is not closed yet: then without closedAt and total")
    ResponseEntity<?> digest(@PathVariable LocalDate day) {
        return days.find(day)
                .or(() -> open(day))
                .<ResponseEntity<?>>map(found ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(found))
                .orElseGet(() -> Problems.answer(Problems.problem(
                        HttpStatus.NOT_FOUND, "digest-not-found", "The platform has no completions of that day")));
    }

    private Optional<ClosedDay> open(LocalDate day) {
        boolean began = !day.isAfter(Days.of(clock.instant()));
        Optional<LocalDate> first = began ? count.first() : Optional.empty();
        return first.filter(beginning -> !day.isBefore(beginning))
                .map(_ -> ClosedDay.open(count.count(day).digest()));
    }
}
