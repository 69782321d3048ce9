package certway.progress.migration;

import certway.platform.DependencyUnavailable;
import certway.progress.study.model.FindStudy;
import certway.progress.study.model.Studies;
import certway.progress.study.model.Study;
import certway.progress.study.model.StudyKey;
import java.util.Optional;

/**
 * Puts a study back into the version from which it was moved, unless its learner has gone on in the new one. It is decided here,
 * in the document that every act of the learner changes: nobody can go on and be put back at the same time.
 */
final class PutBack {

    private static final int TRIES = 20;

    private final FindStudy find;
    private final Studies studies;

    PutBack(FindStudy find, Studies studies) {
        this.find = find;
        this.studies = studies;
    }

    /** What became of it. */
    enum Outcome {
        DONE,
        WENT_ON,
        UNKNOWN
    }

    Outcome run(StudyKey key, int version) {
        for (int i = 0; i < TRIES; i++) {
            Optional<Study> found = find.find(key);
            if (found.isEmpty()) {
                return Outcome.UNKNOWN;
            }
            Study study = found.get();
            if (study.enrollment().program().version() == version) {
                return Outcome.DONE;
            }
            if (!study.mayGoBackTo(version)) {
                return Outcome.WENT_ON;
            }
            // Not there yet: it opens in the version that its enrollment has by then.
            if (!studies.exists(key.enrollment()) || studies.saveEnrollment(study, study.backIn(version))) {
                return Outcome.DONE;
            }
        }
        throw new DependencyUnavailable("A study that changes all the time", null);
    }
}
