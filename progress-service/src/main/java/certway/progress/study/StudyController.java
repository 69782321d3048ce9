package certway.progress.study;

import certway.platform.security.CurrentUser;
import certway.platform.web.Problems;
import certway.progress.study.StudyView.UnitLine;
import certway.progress.study.model.ChangeStudy;
import certway.progress.study.model.ChangeStudy.Outcome;
import certway.progress.study.model.Decision;
import certway.progress.study.model.Outline.Place;
import certway.progress.study.model.Progress;
import certway.progress.study.model.ReadProgress;
import certway.progress.study.model.Refusal;
import certway.progress.study.model.StudyKey;
import certway.progress.study.model.UnitId;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A learner's own studies. */
@RestController
@RequestMapping("/api/studies/{enrollmentId}")
class StudyController {

    private final ReadProgress read;
    private final ChangeStudy change;

    StudyController(ReadProgress read, ChangeStudy change) {
        this.read = read;
        this.change = change;
    }

    /** These requests say everything in their address. */
    record Nothing() {}

    /** Where the learner is after a unit was opened or done. */
    record Step(
            UnitLine unit,
            String status,
            int percent,
            int unitsDone,
            int unitsTotal,
            @Nullable String resumeUnit) {}

    @GetMapping
    @Operation(operationId = "getStudy", summary = "The outline of a study with the state of every unit")
    ResponseEntity<StudyView> study(@PathVariable String enrollmentId, @AuthenticationPrincipal Jwt token) {
        return own(StudyView.of(progress(key(enrollmentId, token))));
    }

    @GetMapping("/requirements")
    @Operation(operationId = "getRequirements", summary = "Every completion rule: met or not, evidence, next action")
    ResponseEntity<RequirementsView> requirements(
            @PathVariable String enrollmentId, @AuthenticationPrincipal Jwt token) {
        return own(RequirementsView.of(progress(key(enrollmentId, token))));
    }

    @GetMapping("/units/{unitId}")
    @Operation(operationId = "getUnit", summary = "The content of a reading, or the terms of a quiz and its attempts")
    ResponseEntity<UnitView> unit(
            @PathVariable String enrollmentId, @PathVariable String unitId, @AuthenticationPrincipal Jwt token) {
        Progress progress = progress(key(enrollmentId, token));
        UnitId unit = unit(unitId);
        progress.refusal(unit).ifPresent(refusal -> {
            throw Refusals.failure(refusal);
        });
        return own(UnitView.of(progress, place(progress, unit)));
    }

    @PostMapping("/units/{unitId}/visit")
    @Operation(operationId = "visitUnit", summary = "Open a unit; studying resumes there")
    ResponseEntity<Object> visit(
            @PathVariable String enrollmentId,
            @PathVariable String unitId,
            @RequestBody(required = false) @Nullable Nothing nothing,
            @AuthenticationPrincipal Jwt token) {
        UnitId unit = unit(unitId);
        return answer(change.run(key(enrollmentId, token), progress -> progress.visit(unit)), unit);
    }

    @PostMapping("/units/{unitId}/complete")
    @Operation(operationId = "completeUnit", summary = "Mark a unit as done, where its kind allows that")
    ResponseEntity<Object> complete(
            @PathVariable String enrollmentId,
            @PathVariable String unitId,
            @RequestBody(required = false) @Nullable Nothing nothing,
            @AuthenticationPrincipal Jwt token) {
        UnitId unit = unit(unitId);
        return answer(change.run(key(enrollmentId, token), progress -> progress.complete(unit)), unit);
    }

    static ResponseEntity<Object> answer(Outcome outcome, UnitId unit) {
        return switch (outcome.decision()) {
            case Decision.Refused(Refusal refusal) when refusal == Refusal.TOO_EARLY -> tooEarly(outcome, unit);
            case Decision.Refused(Refusal refusal) -> Problems.answer(Refusals.problem(refusal));
            case Decision.Accepted _,
                    Decision.Started _,
                    Decision.Graded _,
                    Decision.Unchanged _,
                    Decision.Existing _ ->
                ResponseEntity.ok(step(outcome.progress().orElseThrow(), unit));
        };
    }

    private static ResponseEntity<Object> tooEarly(Outcome outcome, UnitId unit) {
        Progress progress = outcome.progress().orElseThrow();
        int seconds = progress.secondsLeft(place(progress, unit).unit());
        ProblemDetail problem = Refusals.problem(Refusal.TOO_EARLY);
        problem.setProperty("secondsLeft", seconds);
        return ResponseEntity.status(problem.getStatus())
                .header(HttpHeaders.RETRY_AFTER, Integer.toString(seconds))
                .body(problem);
    }

    private static Step step(Progress progress, UnitId unit) {
        return new Step(
                StudyView.line(progress, place(progress, unit)),
                StudyView.word(progress.study().status()),
                progress.percent(),
                progress.unitsDone(),
                progress.outline().units().size(),
                progress.resumeUnit().map(UnitId::value).orElse(null));
    }

    static StudyKey key(String enrollmentId, Jwt token) {
        return StudyKey.parse(enrollmentId, CurrentUser.of(token).id())
                .orElseThrow(() -> Refusals.failure(Refusal.UNKNOWN_STUDY));
    }

    static UnitId unit(String unitId) {
        return UnitId.parse(unitId).orElseThrow(() -> Refusals.failure(Refusal.UNKNOWN_UNIT));
    }

    static Place place(Progress progress, UnitId unit) {
        return progress.outline().place(unit).orElseThrow(() -> Refusals.failure(Refusal.UNKNOWN_UNIT));
    }

    private Progress progress(StudyKey key) {
        return read.of(key).orElseThrow(() -> Refusals.failure(Refusal.UNKNOWN_STUDY));
    }

    private static <T> ResponseEntity<T> own(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
