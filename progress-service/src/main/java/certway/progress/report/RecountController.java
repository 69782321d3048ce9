package certway.progress.report;

import certway.platform.security.CurrentUser;
import certway.platform.web.Cursor;
import certway.platform.web.Page;
import certway.platform.web.Problems;
import certway.progress.report.CounterCheck.Difference;
import certway.progress.report.Recount.Outcome;
import certway.progress.report.RecountJob.Asked;
import certway.progress.study.model.JobKey;
import certway.progress.study.model.Reason;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
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

/** Operators have reports added up anew from the events, and see what was wrong with them. */
@RestController
@RequestMapping("/api/admin/recounts")
class RecountController {

    private static final int MOST = 100;

    private final RunRecounts run;
    private final Recounts recounts;
    private final InstantSource clock;

    RecountController(RunRecounts run, Recounts recounts, InstantSource clock) {
        this.run = run;
        this.recounts = recounts;
        this.clock = clock;
    }

    record Request(@Nullable String reason) {}

    /**
     * A recount.
     *
     * @param state see {@link RecountJob#state}
     * @param failure why it came to no end
     */
    record RecountView(
            String id,
            String state,
            String actor,
            String reason,
            Instant at,
            @Nullable Instant finishedAt,
            @Nullable Result result,
            @Nullable String failure) {

        static RecountView of(RecountJob job, Instant now) {
            return new RecountView(
                    job.id(),
                    job.state(now),
                    job.asked().actor(),
                    job.asked().reason(),
                    job.asked().at(),
                    job.finishedAt(),
                    job.outcome() == null ? null : Result.of(job.outcome()),
                    job.failure());
        }
    }

    /**
     * What came of it.
     *
     * @param events that were read from the archive
     * @param facts that were added up
     * @param missed that nobody had counted, or had counted otherwise
     * @param counters that were compared
     * @param difference how many numbers were wrong and are right now
     * @param differences the first 200 of these
     */
    record Result(long events, long facts, long missed, int counters, int difference, List<Difference> differences) {

        static Result of(Outcome outcome) {
            return new Result(
                    outcome.events(),
                    outcome.facts(),
                    outcome.missed(),
                    outcome.counters(),
                    outcome.differing(),
                    outcome.differences());
        }
    }

    @PostMapping
    @Operation(operationId = "startRecount", summary = "Add up all reports anew from the events and set them right")
    ResponseEntity<RecountView> start(
            @RequestHeader(name = JobKey.HEADER, required = false) @Nullable String named,
            @RequestBody Request request,
            @AuthenticationPrincipal Jwt token) {
        String key = JobKey.parse(named)
                .orElseThrow(() -> Problems.invalid(JobKey.HEADER, JobKey.RULE))
                .value();
        String reason = Reason.parse(request.reason())
                .orElseThrow(() -> Problems.invalid("/reason", Reason.RULE))
                .text();
        boolean isNew = run.start(key, new Asked(CurrentUser.of(token).id(), reason, clock.instant()));
        RecountView view = view(recounts.find(key).orElseThrow());
        return isNew
                ? ResponseEntity.created(URI.create("/api/admin/recounts/" + key))
                        .cacheControl(CacheControl.noStore())
                        .body(view)
                : own(view);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getRecount", summary = "Whether a recount is finished, and what was wrong")
    ResponseEntity<RecountView> recount(@PathVariable String id) {
        return own(recounts.find(id)
                .map(this::view)
                .orElseThrow(() -> Problems.failure(
                        Problems.problem(HttpStatus.NOT_FOUND, "unknown-recount", "There is no such recount"))));
    }

    /** Where a page begins: before this. */
    record Before(Instant at) {}

    @GetMapping
    @Operation(operationId = "listRecounts", summary = "Every recount, the newest first")
    ResponseEntity<Page<RecountView>> list(
            @RequestParam(defaultValue = "20") int limit, @RequestParam(required = false) @Nullable String cursor) {
        Before before = Cursor.read(cursor, Before.class);
        List<RecountJob> found = recounts.list(before == null ? null : before.at(), Page.limit(limit, MOST) + 1);
        return own(Page.of(
                found, limit, this::view, last -> new Before(last.asked().at())));
    }

    private RecountView view(RecountJob job) {
        return RecountView.of(job, clock.instant());
    }

    private static <T> ResponseEntity<T> own(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
