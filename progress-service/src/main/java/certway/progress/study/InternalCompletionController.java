package certway.progress.study;

import certway.platform.web.Problems;
import certway.progress.study.model.Completion;
import certway.progress.study.model.Outlines;
import certway.progress.study.model.ProgressEvent;
import certway.progress.study.model.Studies;
import certway.progress.study.model.Study;
import certway.progress.study.model.StudyKey;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * Confirms a completion to another service from the study itself. The feed of completions cannot: it follows the topic, and
 * believes whoever may write there.
 */
@RestController
final class InternalCompletionController {

    private final Studies studies;
    private final Outlines outlines;

    InternalCompletionController(Studies studies, Outlines outlines) {
        this.studies = studies;
        this.outlines = outlines;
    }

    @GetMapping("/internal/completions/{enrollmentId}")
    @Operation(
            operationId = "confirmCompletion",
            summary = "The completion of an enrollment, the same as its event's data; 404 while it is not completed")
    ResponseEntity<?> completion(@PathVariable String enrollmentId, @RequestParam String learnerId) {
        return StudyKey.parse(enrollmentId, learnerId)
                .flatMap(studies::find)
                .flatMap(this::completed)
                .<ResponseEntity<?>>map(fact ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(fact))
                .orElseGet(InternalCompletionController::notFound);
    }

    private Optional<JsonNode> completed(Study study) {
        Completion completion = study.completion();
        if (completion == null) {
            return Optional.empty();
        }
        ProgressEnvelopes envelopes =
                new ProgressEnvelopes(study, outlines.of(study.enrollment().program()));
        return Optional.of(
                envelopes.of(new ProgressEvent.ProgramCompleted(completion)).data());
    }

    private static ResponseEntity<Object> notFound() {
        return Problems.answer(
                Problems.problem(HttpStatus.NOT_FOUND, "completion-not-found", "There is no such completion"));
    }
}
