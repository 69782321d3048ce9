package certway.catalog.authoring;

import certway.catalog.revision.Revisions;
import certway.platform.web.Problems;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** What changes of drafts came to, as HTTP answers. */
final class DraftAnswers {

    private DraftAnswers() {}

    static ResponseEntity<Object> answer(DraftOutcome outcome) {
        return switch (outcome) {
            case DraftOutcome.Saved(Draft draft) -> ok(draft, () -> DraftBody.of(draft.state(), draft.program()));
            case DraftOutcome.NoProgram() -> noProgram();
            case DraftOutcome.Stale(DraftState now) -> stale(now);
            case DraftOutcome.NoPlace(String what) ->
                problem(HttpStatus.NOT_FOUND, "place-not-found", "The draft has no such place", "There is no " + what);
            case DraftOutcome.IdTaken(String id) ->
                problem(
                        HttpStatus.CONFLICT,
                        "id-taken",
                        "The id is taken",
                        "The program has a %s already".formatted(id));
            case DraftOutcome.TooLarge(String what) ->
                problem(HttpStatus.UNPROCESSABLE_CONTENT, "draft-too-large", "The draft would be too large", what);
            case DraftOutcome.NotNow(String name, String why) ->
                problem(HttpStatus.CONFLICT, name, "The draft is not in the state for this", why);
            case DraftOutcome.Faulty faulty -> {
                ProblemDetail problem = Problems.problem(
                        HttpStatus.UNPROCESSABLE_CONTENT, "draft-faulty", "The draft has faults; nothing was changed");
                problem.setProperty("errors", faulty.faults());
                yield Problems.answer(problem);
            }
        };
    }

    static ResponseEntity<Object> ok(Draft draft, Supplier<Object> body) {
        return ResponseEntity.ok()
                .eTag(Revisions.tag(draft.state().revision()))
                .cacheControl(CacheControl.noStore())
                .body(body.get());
    }

    static ResponseEntity<Object> fresh(Object body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }

    static ResponseEntity<Object> noProgram() {
        return Problems.answer(Problems.problem(HttpStatus.NOT_FOUND, "program-not-found", "There is no such program"));
    }

    private static ResponseEntity<Object> stale(DraftState now) {
        ProblemDetail problem = Problems.problem(
                HttpStatus.PRECONDITION_FAILED, "draft-changed", "The draft was changed in the meantime");
        problem.setProperty("now", StateBody.of(now));
        return Problems.answer(problem);
    }

    static ResponseEntity<Object> problem(HttpStatus status, String name, String title, String detail) {
        ProblemDetail problem = Problems.problem(status, name, title);
        problem.setDetail(detail);
        return Problems.answer(problem);
    }
}
