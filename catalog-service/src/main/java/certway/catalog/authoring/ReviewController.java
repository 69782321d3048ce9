package certway.catalog.authoring;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What authors and reviewers say about a draft. The body may be left out; it can have a reason. */
@Tag(name = "Drafts")
@RestController
@RequestMapping(path = "/api/admin/programs/{programId}/draft", produces = MediaType.APPLICATION_JSON_VALUE)
class ReviewController {

    private final ReviewDraft reviewDraft;

    ReviewController(ReviewDraft reviewDraft) {
        this.reviewDraft = reviewDraft;
    }

    @Operation(operationId = "submitDraft", summary = "Hand the draft to the reviewers")
    @PostMapping("/submit")
    ResponseEntity<Object> submit(Target target, @RequestBody(required = false) @Nullable JsonNode body) {
        return DraftAnswers.answer(reviewDraft.submit(target, note(body)));
    }

    @Operation(
            operationId = "approveDraft",
            summary = "Approve exactly this state of the draft",
            description = "By a reviewer who is not the author of its last change. Any change takes the approval back.")
    @PostMapping("/approve")
    ResponseEntity<Object> approve(Target target, @RequestBody(required = false) @Nullable JsonNode body) {
        return DraftAnswers.answer(reviewDraft.approve(target, note(body)));
    }

    @Operation(operationId = "returnDraft", summary = "Give a submitted draft back to its author")
    @PostMapping("/return")
    ResponseEntity<Object> giveBack(Target target, @RequestBody(required = false) @Nullable JsonNode body) {
        return DraftAnswers.answer(reviewDraft.giveBack(target, note(body)));
    }

    private static String note(@Nullable JsonNode body) {
        String reason = Reason.read(body);
        return reason == null ? "" : reason;
    }
}
