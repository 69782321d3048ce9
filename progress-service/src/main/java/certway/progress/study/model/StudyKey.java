package certway.progress.study.model;

import java.util.Optional;
import java.util.regex.Pattern;

/** A study of a learner: never looked for by its enrollment alone, so that nobody finds another's. */
public record StudyKey(EnrollmentId enrollment, LearnerId learner) {

    private static final Pattern ENROLLMENT = Pattern.compile("[0-9A-Za-z-]{1,64}");

    /** The key that a request names; empty if no study can have it. */
    public static Optional<StudyKey> parse(String enrollment, String learner) {
        return ENROLLMENT.matcher(enrollment).matches()
                ? Optional.of(new StudyKey(new EnrollmentId(enrollment), new LearnerId(learner)))
                : Optional.empty();
    }
}
