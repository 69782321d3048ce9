package certway.progress.study;

import certway.progress.practicum.model.Supervision;
import certway.progress.practicum.model.Supervisions;
import certway.progress.study.model.Logbook;
import certway.progress.study.model.ReadProgress;
import certway.progress.study.model.Refusal;
import certway.progress.study.model.Study;
import certway.progress.study.model.UnitId;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A learner sees who looks after their log by an account, and may end that. */
@RestController
@RequestMapping("/api/studies/{enrollmentId}/units/{unitId}/supervisors")
class SupervisorController {

    private final Supervisions supervisions;
    private final ReadProgress read;

    SupervisorController(Supervisions supervisions, ReadProgress read) {
        this.supervisions = supervisions;
        this.read = read;
    }

    record SupervisorView(String id, String name, Instant since) {}

    record Supervisors(List<SupervisorView> items) {}

    @GetMapping
    @Operation(operationId = "listSupervisors", summary = "Who signs this log by their account")
    ResponseEntity<Supervisors> list(
            @PathVariable String enrollmentId, @PathVariable String unitId, @AuthenticationPrincipal Jwt token) {
        List<SupervisorView> items = of(enrollmentId, unitId, token).stream()
                .map(one -> new SupervisorView(one.id(), one.supervisor().name(), one.since()))
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Supervisors(items));
    }

    @DeleteMapping("/{supervisionId}")
    @Operation(operationId = "removeSupervisor", summary = "Somebody signs this log by their account no more")
    ResponseEntity<Void> remove(
            @PathVariable String enrollmentId,
            @PathVariable String unitId,
            @PathVariable String supervisionId,
            @AuthenticationPrincipal Jwt token) {
        Supervision found = of(enrollmentId, unitId, token).stream()
                .filter(one -> one.id().equals(supervisionId))
                .findFirst()
                .orElseThrow(() -> Refusals.failure(Refusal.UNKNOWN_SUPERVISION));
        supervisions.end(found.id());
        return ResponseEntity.noContent().build();
    }

    private List<Supervision> of(String enrollmentId, String unitId, Jwt token) {
        UnitId unit = StudyController.unit(unitId);
        Study study = read.of(StudyController.key(enrollmentId, token))
                .orElseThrow(() -> Refusals.failure(Refusal.UNKNOWN_STUDY))
                .study();
        return supervisions.ofLog(Logbook.id(study, unit));
    }
}
