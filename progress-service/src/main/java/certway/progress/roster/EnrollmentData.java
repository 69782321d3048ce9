package certway.progress.roster;

import certway.progress.study.model.Enrollment;
import certway.progress.study.model.EnrollmentId;
import certway.progress.study.model.LearnerId;
import certway.progress.study.model.ProgramVersion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What enrollment events and answers say alike. */
record EnrollmentData(
        String enrollmentId,
        String learnerId,
        String programId,
        int version,
        int cycle,
        long revision,
        @Nullable String status,
        @Nullable Instant activatedAt,
        @Nullable Instant accessUntil) {

    Enrollment enrollment() {
        return new Enrollment(
                new EnrollmentId(enrollmentId),
                new LearnerId(learnerId),
                new ProgramVersion(programId, version),
                cycle,
                revision,
                accessUntil);
    }
}
