package certway.progress.study;

import certway.platform.event.EventEnvelope;
import certway.platform.event.EventIds;
import certway.platform.event.EventJson;
import certway.platform.web.Correlation;
import certway.progress.attempt.model.AttemptSummary;
import certway.progress.study.model.Completion;
import certway.progress.study.model.Completion.FinalScore;
import certway.progress.study.model.Credit;
import certway.progress.study.model.Enrollment;
import certway.progress.study.model.Outline;
import certway.progress.study.model.ProgressEvent;
import certway.progress.study.model.Study;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What happened in a study, as the contract's messages. */
final class ProgressEnvelopes {

    static final String PROGRESS = "certway.progress";
    static final String COMPLETIONS = "certway.completions";

    private static final String SOURCE = "/progress-service";

    private record AttemptGraded(
            String enrollmentId,
            String learnerId,
            String programId,
            int version,
            int cycle,
            String moduleId,
            String unitId,
            int attempt,
            int points,
            int maximumPoints,
            int percent,
            int passMark,
            boolean passed,
            Instant startedAt,
            Instant submittedAt) {}

    private record UnitCompleted(
            String enrollmentId,
            String learnerId,
            String programId,
            int version,
            int cycle,
            String moduleId,
            String unitId,
            String kind,
            Instant completedAt) {}

    private record ModuleCompleted(
            String enrollmentId,
            String learnerId,
            String programId,
            int version,
            int cycle,
            String moduleId,
            Instant completedAt) {}

    private record ProgramCompleted(
            String completionId,
            String enrollmentId,
            String learnerId,
            String programId,
            int version,
            int cycle,
            String slug,
            String title,
            int completionRuleVersion,
            @Nullable FinalScore score,
            int studyMinutes,
            @Nullable Integer validityMonths,
            ValidityMessage validity,
            List<Credit> credits,
            String evidenceDigest,
            Instant startedAt,
            Instant completedAt,
            Instant recordedAt) {}

    private final Enrollment enrollment;
    private final Instant startedAt;
    private final Outline outline;

    ProgressEnvelopes(Study study, Outline outline) {
        this.enrollment = study.enrollment();
        this.startedAt = Objects.requireNonNull(study.startedAt(), "nothing happens in a study that is not started");
        this.outline = outline;
    }

    EventEnvelope of(ProgressEvent event) {
        return switch (event) {
            case ProgressEvent.AttemptGraded graded -> graded(graded);
            case ProgressEvent.UnitCompleted completed -> unitCompleted(completed);
            case ProgressEvent.ModuleCompleted completed -> moduleCompleted(completed);
            case ProgressEvent.ProgramCompleted(Completion completion) -> programCompleted(completion);
        };
    }

    private EventEnvelope graded(ProgressEvent.AttemptGraded event) {
        AttemptSummary attempt = event.attempt();
        AttemptGraded data = new AttemptGraded(
                enrollment.id().value(),
                enrollment.learner().value(),
                enrollment.program().programId(),
                enrollment.program().version(),
                enrollment.cycle(),
                event.place().module().id().value(),
                event.place().unit().id().value(),
                attempt.number(),
                attempt.score().points(),
                attempt.score().maximum(),
                attempt.score().percent(),
                event.passMark(),
                attempt.passed(),
                attempt.startedAt(),
                attempt.submittedAt());
        String id = EventIds.of("attempt.graded", data.enrollmentId(), data.unitId(), Integer.toString(data.attempt()));
        return envelope(id, "certway.attempt.graded.v1", PROGRESS, attempt.submittedAt(), data);
    }

    private EventEnvelope unitCompleted(ProgressEvent.UnitCompleted event) {
        UnitCompleted data = new UnitCompleted(
                enrollment.id().value(),
                enrollment.learner().value(),
                enrollment.program().programId(),
                enrollment.program().version(),
                enrollment.cycle(),
                event.place().module().id().value(),
                event.place().unit().id().value(),
                event.place().unit().kind(),
                event.at());
        String id = EventIds.of("unit.completed", data.enrollmentId(), data.unitId());
        return envelope(id, "certway.unit.completed.v1", PROGRESS, event.at(), data);
    }

    private EventEnvelope moduleCompleted(ProgressEvent.ModuleCompleted event) {
        ModuleCompleted data = new ModuleCompleted(
                enrollment.id().value(),
                enrollment.learner().value(),
                enrollment.program().programId(),
                enrollment.program().version(),
                enrollment.cycle(),
                event.module().value(),
                event.at());
        String id = EventIds.of("module.completed", data.enrollmentId(), data.moduleId());
        return envelope(id, "certway.module.completed.v1", PROGRESS, event.at(), data);
    }

    private EventEnvelope programCompleted(Completion completion) {
        ValidityMessage validity = ValidityMessage.of(outline.description().validity());
        ProgramCompleted data = new ProgramCompleted(
                StudyDocuments.completionId(enrollment.id()),
                enrollment.id().value(),
                enrollment.learner().value(),
                enrollment.program().programId(),
                enrollment.program().version(),
                enrollment.cycle(),
                outline.description().slug(),
                outline.description().title(),
                outline.completing().ruleVersion(),
                completion.score(),
                outline.description().studyMinutes(),
                validity.months(),
                validity,
                outline.description().credits(),
                completion.evidenceDigest(),
                startedAt,
                completion.completedAt(),
                completion.completedAt());
        String id = EventIds.of("program.completed", data.enrollmentId());
        return envelope(id, "certway.program.completed.v1", COMPLETIONS, completion.completedAt(), data);
    }

    private EventEnvelope envelope(String id, String type, String topic, Instant time, Object data) {
        return new EventEnvelope(
                id,
                type,
                topic,
                enrollment.learner().value(),
                SOURCE,
                enrollment.id().value(),
                time,
                EventJson.tree(data),
                Correlation.current());
    }
}
