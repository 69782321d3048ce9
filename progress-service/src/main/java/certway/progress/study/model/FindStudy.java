package certway.progress.study.model;

import java.util.Optional;

/** Finds a learner's study, also when the news of its enrollment has not come yet. */
public final class FindStudy {

    private final Studies studies;
    private final Enrollments enrollments;

    public FindStudy(Studies studies, Enrollments enrollments) {
        this.studies = studies;
        this.enrollments = enrollments;
    }

    /** Finds it without writing anything; empty if the learner has no such study. */
    public Optional<Study> find(StudyKey key) {
        Optional<Study> stored = studies.find(key);
        if (stored.isPresent()) {
            return stored;
        }
        if (studies.exists(key.enrollment())) {
            // Another learner's, or the event that opens it came between the two looks.
            return studies.find(key);
        }
        return enrollments
                .study(key.enrollment())
                .filter(study -> study.enrollment().learner().equals(key.learner()));
    }

    /** Finds it as something that can be changed: a study that is not there yet is opened. */
    Optional<Study> findToChange(StudyKey key) {
        Optional<Study> stored = studies.find(key);
        if (stored.isPresent()) {
            return stored;
        }
        find(key).ifPresent(studies::insert);
        return studies.find(key);
    }
}
