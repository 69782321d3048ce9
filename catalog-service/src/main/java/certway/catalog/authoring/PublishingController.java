package certway.catalog.authoring;

import certway.catalog.program.Program;
import certway.catalog.program.ProgramAct;
import certway.catalog.publishing.Cause;
import certway.catalog.publishing.RetireProgram;
import certway.catalog.publishing.Retirement;
import certway.platform.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What catalog-admins do to a program as a whole. The body may be left out; it can have a reason. */
@Tag(name = "Programs (admin)")
@RestController
@RequestMapping(path = "/api/admin/programs/{programId}", produces = MediaType.APPLICATION_JSON_VALUE)
class PublishingController {

    private final PublishDraft publishDraft;
    private final RetireProgram retireProgram;

    PublishingController(PublishDraft publishDraft, RetireProgram retireProgram) {
        this.publishDraft = publishDraft;
        this.retireProgram = retireProgram;
    }

    @Operation(
            operationId = "publishDraft",
            summary = "Publish the draft as the next version",
            description = "If-Match is the draft's revision. With dryRun=true it only tells what would come of it.")
    @PostMapping("/publish")
    ResponseEntity<Object> publish(
            Target target,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestBody(required = false) @Nullable JsonNode body) {
        String reason = Reason.read(body);
        return switch (dryRun ? publishDraft.check(target) : publishDraft.publish(target, reason)) {
            case PublishDraft.Outcome.Published(Program program) -> AdminProgram.answer(program);
            case PublishDraft.Outcome.NotPublished(DraftOutcome why) -> DraftAnswers.answer(why);
            case PublishDraft.Outcome.Checked(PublishingReport report) -> DraftAnswers.fresh(report);
        };
    }

    @Operation(
            operationId = "retireProgram",
            summary = "Take a program out of the catalog",
            description = "If-Match is the program's revision. Who is enrolled goes on studying.")
    @PostMapping("/retire")
    ResponseEntity<Object> retire(Target target, @RequestBody(required = false) @Nullable JsonNode body) {
        Cause cause = new Cause(ProgramAct.Kind.RETIRE, target.author(), Reason.read(body));
        return answer(retireProgram.retire(target.program(), target.revision(), cause));
    }

    @Operation(
            operationId = "unretireProgram",
            summary = "Put a retired program back into the catalog",
            description = "If-Match is the program's revision. Learners can enrol in its latest version again.")
    @PostMapping("/unretire")
    ResponseEntity<Object> unretire(Target target, @RequestBody(required = false) @Nullable JsonNode body) {
        Cause cause = new Cause(ProgramAct.Kind.UNRETIRE, target.author(), Reason.read(body));
        return answer(retireProgram.unretire(target.program(), target.revision(), cause));
    }

    private static ResponseEntity<Object> answer(Retirement retirement) {
        return switch (retirement) {
            case Retirement.Done(Program program) -> AdminProgram.answer(program);
            case Retirement.NotFound() -> DraftAnswers.noProgram();
            case Retirement.Stale(Program now) -> {
                ProblemDetail problem = Problems.problem(
                        HttpStatus.PRECONDITION_FAILED, "program-changed", "The program was changed in the meantime");
                problem.setProperty("revision", now.revision());
                problem.setProperty("status", now.status());
                problem.setProperty("version", now.latest().number());
                yield Problems.answer(problem);
            }
        };
    }
}
