package certway.progress.attempt;

import certway.platform.security.CurrentUser;
import certway.platform.web.Problems;
import certway.progress.attempt.model.OpenAttempt;
import certway.progress.attempt.model.QuestionId;
import certway.progress.attempt.model.Quiz;
import certway.progress.study.model.Change;
import certway.progress.study.model.ChangeStudy;
import certway.progress.study.model.ChangeStudy.Outcome;
import certway.progress.study.model.Decision;
import certway.progress.study.model.Outlines;
import certway.progress.study.model.Progress;
import certway.progress.study.model.ReadProgress;
import certway.progress.study.model.Refusal;
import certway.progress.study.model.Studies.Asked;
import certway.progress.study.model.Study;
import certway.progress.study.model.StudyKey;
import certway.progress.study.model.UnitId;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A learner's attempts at a quiz. */
@RestController
@RequestMapping("/api/studies/{enrollmentId}/units/{unitId}/attempts")
class AttemptController {

    private static final int LONGEST_KEY = 200;

    private final ChangeStudy change;
    private final ReadProgress read;
    private final Outlines outlines;
    private final AnswerQuestion answering;
    private final ReadAttempt reading;
    private final RandomGenerator random;

    AttemptController(
            ChangeStudy change,
            ReadProgress read,
            Outlines outlines,
            AnswerQuestion answering,
            ReadAttempt reading,
            RandomGenerator random) {
        this.change = change;
        this.read = read;
        this.outlines = outlines;
        this.answering = answering;
        this.reading = reading;
        this.random = random;
    }

    /** These requests say everything in their address. */
    record Nothing() {}

    @PostMapping
    @Operation(operationId = "startAttempt", summary = "Start an attempt, or find the one that is open")
    ResponseEntity<Object> start(
            @PathVariable String enrollmentId,
            @PathVariable String unitId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody(required = false) @Nullable Nothing nothing,
            @AuthenticationPrincipal Jwt token) {
        if (key != null && key.length() > LONGEST_KEY) {
            throw Problems.invalid("Idempotency-Key", "is too long");
        }
        UnitId unit = unit(unitId);
        Outcome outcome = change.run(key(enrollmentId, token), progress -> progress.start(unit, key, random));
        return switch (outcome.decision()) {
            case Decision.Started(Change _, OpenAttempt attempt) -> created(enrollmentId, unit, outcome, attempt);
            case Decision.Existing(int number) -> existing(unit, outcome, number);
            case Decision.Refused(Refusal refusal) when refusal == Refusal.COOL_DOWN -> wait(outcome, unit);
            case Decision.Refused(Refusal refusal) -> Problems.answer(Refusals.problem(refusal));
            case Decision.Accepted _, Decision.Graded _, Decision.Unchanged _ ->
                throw new IllegalStateException("starting an attempt was decided as " + outcome.decision());
        };
    }

    /** Says when it may be tried again: to people in the body, to programs in the header too. */
    private static ResponseEntity<Object> wait(Outcome outcome, UnitId unit) {
        Progress progress = outcome.progress().orElseThrow();
        Instant next =
                progress.outline().place(unit).flatMap(progress::nextAttemptAt).orElseThrow();
        ProblemDetail problem = Refusals.problem(Refusal.COOL_DOWN);
        problem.setProperty("nextAttemptAt", next);
        long seconds = Duration.between(progress.now(), next).plusMillis(999).toSeconds();
        return ResponseEntity.status(problem.getStatus())
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
                .body(problem);
    }

    private static ResponseEntity<Object> created(
            String enrollmentId, UnitId unit, Outcome outcome, OpenAttempt attempt) {
        Quiz quiz = outcome.progress()
                .flatMap(progress -> progress.outline().place(unit).flatMap(place -> progress.quiz(place.unit())))
                .orElseThrow();
        URI address = URI.create(
                "/api/studies/%s/units/%s/attempts/%d".formatted(enrollmentId, unit.value(), attempt.number()));
        return ResponseEntity.created(address)
                .cacheControl(CacheControl.noStore())
                .body(AttemptView.of(quiz, attempt));
    }

    private ResponseEntity<Object> existing(UnitId unit, Outcome outcome, int number) {
        Progress progress = outcome.progress().orElseThrow();
        return ok(view(progress, unit, number));
    }

    @PutMapping("/{number}/answers/{questionId}")
    @Operation(operationId = "answerQuestion", summary = "Save the answer to one question of an open attempt")
    ResponseEntity<Object> answer(
            @PathVariable String enrollmentId,
            @PathVariable String unitId,
            @PathVariable int number,
            @PathVariable String questionId,
            @RequestBody AnswerBody body,
            @AuthenticationPrincipal Jwt token) {
        QuestionId question =
                QuestionId.parse(questionId).orElseThrow(() -> Refusals.failure(Refusal.UNKNOWN_QUESTION));
        Asked asked = new Asked(unit(unitId), number, question);
        return switch (answering.answer(key(enrollmentId, token), asked, body.answer())) {
            case AnswerQuestion.Outcome.Saved _ -> ResponseEntity.noContent().build();
            case AnswerQuestion.Outcome.NoAnswer(var fault) ->
                Problems.answer(
                        Problems.invalid(fault.pointer(), fault.message()).getBody());
            case AnswerQuestion.Outcome.Refused(var refusal) -> Problems.answer(Refusals.problem(refusal));
        };
    }

    @PostMapping("/{number}/submit")
    @Operation(operationId = "submitAttempt", summary = "Hand in an attempt; it is graded at once")
    ResponseEntity<Object> submit(
            @PathVariable String enrollmentId,
            @PathVariable String unitId,
            @PathVariable int number,
            @RequestBody(required = false) @Nullable Nothing nothing,
            @AuthenticationPrincipal Jwt token) {
        UnitId unit = unit(unitId);
        Outcome outcome = change.run(key(enrollmentId, token), progress -> progress.submit(unit, number, outlines));
        return switch (outcome.decision()) {
            case Decision.Graded graded -> ok(result(outcome.progress().orElseThrow(), unit, graded));
            case Decision.Refused(Refusal refusal) -> Problems.answer(Refusals.problem(refusal));
            case Decision.Accepted _, Decision.Started _, Decision.Unchanged _, Decision.Existing _ ->
                throw new IllegalStateException("submitting was decided as " + outcome.decision());
        };
    }

    private ResultView result(Progress progress, UnitId unit, Decision.Graded graded) {
        Quiz quiz = progress.quiz(unit, graded.attempt().program(), outlines).orElseThrow();
        Study study = progress.study();
        return ResultView.of(quiz, study, study.unit(unit), graded.summary(), graded.attempt());
    }

    @GetMapping("/{number}")
    @Operation(operationId = "getAttempt", summary = "An attempt as it was shown, answered and graded")
    ResponseEntity<Object> attempt(
            @PathVariable String enrollmentId,
            @PathVariable String unitId,
            @PathVariable int number,
            @AuthenticationPrincipal Jwt token) {
        Progress progress =
                read.of(key(enrollmentId, token)).orElseThrow(() -> Refusals.failure(Refusal.UNKNOWN_STUDY));
        return ok(view(progress, unit(unitId), number));
    }

    private AttemptView view(Progress progress, UnitId unit, int number) {
        return reading.view(progress, unit, number).orElseThrow(() -> Refusals.failure(Refusal.UNKNOWN_ATTEMPT));
    }

    private static ResponseEntity<Object> ok(Object body) {
        return ResponseEntity.status(HttpStatus.OK)
                .cacheControl(CacheControl.noStore())
                .body(body);
    }

    private static StudyKey key(String enrollmentId, Jwt token) {
        return StudyKey.parse(enrollmentId, CurrentUser.of(token).id())
                .orElseThrow(() -> Refusals.failure(Refusal.UNKNOWN_STUDY));
    }

    private static UnitId unit(String unitId) {
        return UnitId.parse(unitId).orElseThrow(() -> Refusals.failure(Refusal.UNKNOWN_UNIT));
    }
}
