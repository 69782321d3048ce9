package certway.progress.study.model;

import java.util.Optional;

/** A study of a learner: never looked for by its enrollment alone, so that nobody finds another's. */
public record StudyKey(EnrollmentId enrollment, LearnerId learner) {

    /** The key that a request names; empty if no study can have it. */
    public static Optional<StudyKey> parse(String enrollment, String learner) {
        return EnrollmentId.parse(enrollment).map(id -> new StudyKey(id, new LearnerId(learner)));
    }
}
