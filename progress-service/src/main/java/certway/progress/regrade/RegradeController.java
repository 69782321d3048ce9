package certway.progress.regrade;

import certway.platform.security.CurrentUser;
import certway.platform.web.Cursor;
import certway.platform.web.Page;
import certway.platform.web.Problems;
import certway.progress.attempt.model.QuestionId;
import certway.progress.regrade.Regrade.Asked;
import certway.progress.regrade.Regrade.Progressed;
import certway.progress.regrade.Regrade.Wanted;
import certway.progress.study.model.JobKey;
import certway.progress.study.model.Reason;
import certway.progress.study.model.UnitId;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Registrars have a question graded anew that was wrong. Nobody loses by it: of each mark the better one counts. */
@RestController
@RequestMapping("/api/admin/regrades")
class RegradeController {

    private static final int MOST = 100;
    private static final Pattern PROGRAM = Pattern.compile("[0-9A-Za-z._-]{1,80}");

    private final Regrades regrades;
    private final GradeAnew grade;
    private final InstantSource clock;

    RegradeController(Regrades regrades, GradeAnew grade, InstantSource clock) {
        this.regrades = regrades;
        this.grade = grade;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param questionVersion the version that was wrong, as the item analysis names it
     * @param correctedIn the program version with the corrected question
     * @param dryRun whether only to count what would change
     */
    record Request(
            @Nullable String programId,
            @Nullable String unit,
            @Nullable String question,
            @Nullable String questionVersion,
            @Nullable Integer correctedIn,
            @Nullable String reason,
            @Nullable Boolean dryRun) {}

    record RegradeView(
            String id,
            String state,
            Wanted wanted,
            String actor,
            String reason,
            Instant at,
            int studiesLookedAt,
            int attemptsChanged,
            int attemptsPassed,
            @Nullable Instant finishedAt) {

        static RegradeView of(Regrade regrade) {
            Progressed progressed = regrade.progressed();
            return new RegradeView(
                    regrade.id(),
                    progressed.isFinished() ? "finished" : "running",
                    regrade.wanted(),
                    regrade.asked().actor(),
                    regrade.asked().reason(),
                    regrade.asked().at(),
                    progressed.looked(),
                    progressed.changed(),
                    progressed.passed(),
                    progressed.finishedAt());
        }
    }

    @PostMapping
    @Operation(
            operationId = "startRegrade",
            summary = "Grade a corrected question anew in every attempt that showed it")
    ResponseEntity<RegradeView> start(
            @RequestHeader(name = JobKey.HEADER, required = false) @Nullable String named,
            @RequestBody Request request,
            @AuthenticationPrincipal Jwt token) {
        String key = JobKey.parse(named)
                .orElseThrow(() -> Problems.invalid(JobKey.HEADER, JobKey.RULE))
                .value();
        Wanted wanted = wanted(request);
        Asked asked = new Asked(CurrentUser.of(token).id(), reason(request.reason()), clock.instant());
        Regrade regrade = new Regrade(key, wanted, asked, Progressed.NOTHING);
        if (regrades.insert(regrade)) {
            return ResponseEntity.created(URI.create("/api/admin/regrades/" + key))
                    .cacheControl(CacheControl.noStore())
                    .body(RegradeView.of(regrade));
        }
        Regrade known = regrades.find(key).orElseThrow();
        if (!known.wanted().equals(wanted)) {
            throw Problems.failure(Problems.problem(
                    HttpStatus.CONFLICT, "key-used-otherwise", "This Idempotency-Key stands for another regrade"));
        }
        return own(RegradeView.of(known));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getRegrade", summary = "How far a regrade is")
    ResponseEntity<RegradeView> regrade(@PathVariable String id) {
        return own(regrades.find(id).map(RegradeView::of).orElseThrow(RegradeController::unknown));
    }

    /** Where a page begins: before this. */
    record Before(Instant at) {}

    @GetMapping
    @Operation(operationId = "listRegrades", summary = "Every regrade, the newest first")
    ResponseEntity<Page<RegradeView>> list(
            @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) @Nullable String cursor) {
        Before before = Cursor.read(cursor, Before.class);
        List<Regrade> found = regrades.list(before == null ? null : before.at(), Page.limit(limit, MOST) + 1);
        return own(Page.of(
                found, limit, RegradeView::of, last -> new Before(last.asked().at())));
    }

    private Wanted wanted(Request request) {
        String program = text(request.programId(), "/programId");
        if (!PROGRAM.matcher(program).matches()) {
            throw Problems.invalid("/programId", "is no id of a program");
        }
        String unit = text(request.unit(), "/unit");
        String question = text(request.question(), "/question");
        if (UnitId.parse(unit).isEmpty()) {
            throw Problems.invalid("/unit", "is no id of a unit");
        }
        if (QuestionId.parse(question).isEmpty()) {
            throw Problems.invalid("/question", "is no id of a question");
        }
        Integer version = request.correctedIn();
        if (version == null || version < 1) {
            throw Problems.invalid("/correctedIn", "is the number of a program version");
        }
        Wanted wanted = new Wanted(
                program,
                unit,
                question,
                text(request.questionVersion(), "/questionVersion"),
                version,
                Boolean.TRUE.equals(request.dryRun()));
        if (grade.corrected(wanted).isEmpty()) {
            throw Problems.invalid("/question", "is not in that version of the program");
        }
        return wanted;
    }

    private static String text(@Nullable String text, String pointer) {
        if (text == null || text.isBlank() || text.length() > 80) {
            throw Problems.invalid(pointer, "is missing or too long");
        }
        return text;
    }

    private static String reason(@Nullable String reason) {
        return Reason.parse(reason)
                .orElseThrow(() -> Problems.invalid("/reason", Reason.RULE))
                .text();
    }

    private static ErrorResponseException unknown() {
        return Problems.failure(Problems.problem(HttpStatus.NOT_FOUND, "unknown-regrade", "There is no such regrade"));
    }

    private static <T> ResponseEntity<T> own(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
