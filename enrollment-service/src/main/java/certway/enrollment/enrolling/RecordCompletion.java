package certway.enrollment.enrolling;

import certway.enrollment.enrolling.model.Enrollment;
import certway.enrollment.enrolling.model.EnrollmentId;
import certway.enrollment.enrolling.model.LearnerId;
import certway.enrollment.enrolling.model.ProgramId;
import certway.enrollment.personal.model.Erased;
import certway.platform.DependencyUnavailable;
import certway.platform.event.EventEnvelope;
import certway.platform.kafka.EventHandler;
import certway.platform.kafka.RecordPosition;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes that a program was completed: its enrollment is, and it meets prerequisites from now on. */
@Component
final class RecordCompletion implements EventHandler {

    static final String TOPIC = "certway.completions";
    static final String COMPLETED = "certway.program.completed.v1";

    private static final int TRIES = 3;

    private final Enrollments enrollments;
    private final Completions completions;
    private final Erased erased;

    /** What of the event matters here. */
    record ProgramCompleted(String enrollmentId, String learnerId, String programId, int version, Instant completedAt) {

        ProgramCompleted {
            require(enrollmentId, "enrollmentId");
            require(learnerId, "learnerId");
            require(programId, "programId");
            require(completedAt, "completedAt");
        }

        private static void require(@Nullable Object value, String name) {
            if (value == null) {
                throw new IllegalArgumentException("no " + name);
            }
        }
    }

    RecordCompletion(Enrollments enrollments, Completions completions, Erased erased) {
        this.enrollments = enrollments;
        this.completions = completions;
        this.erased = erased;
    }

    @Override
    public void handle(EventEnvelope event, RecordPosition position) {
        ProgramCompleted completed = event.dataAs(ProgramCompleted.class);
        if (erased.contains(completed.learnerId())) {
            return;
        }
        EnrollmentId enrollment = new EnrollmentId(completed.enrollmentId());
        completions.add(
                new LearnerId(completed.learnerId()), new ProgramId(completed.programId()), completed.completedAt());
        complete(enrollment, completed);
    }

    private void complete(EnrollmentId id, ProgramCompleted fact) {
        for (int i = 0; i < TRIES; i++) {
            Optional<Enrollment> found = enrollments.find(id);
            if (found.isEmpty()) {
                return;
            }
            Enrollment completed = found.get().complete(fact.completedAt(), fact.version());
            if (completed.equals(found.get()) || enrollments.save(Change.of(completed))) {
                return;
            }
        }
        throw new DependencyUnavailable("enrollment %s, which others change,".formatted(id.value()), null);
    }
}
