package certway.progress.study.model;

import certway.progress.attempt.model.Answer;
import certway.progress.attempt.model.QuestionId;
import java.util.Optional;

/** The studies; nobody but their owner finds one. */
public interface Studies {

    Optional<Study> find(StudyKey key);

    /** Finds a study as {@link #find} does, but reads no other unit of it than this one. */
    Optional<Study> findWithUnit(StudyKey key, UnitId unit);

    /** Whose study it is; empty if there is no study of that enrollment. */
    Optional<StudyKey> owner(EnrollmentId id);

    /** Whether there is a study of that enrollment, whoever owns it. */
    default boolean exists(EnrollmentId id) {
        return owner(id).isPresent();
    }

    /** Opens a study; nothing happens if there is one already, or if its learner was erased. */
    void insert(Study study);

    /**
     * Saves a change together with its events, if nobody changed the study since it was read.
     *
     * @return false if somebody did
     */
    boolean save(Study read, Change change, Outline outline);

    /** Saves what the study learned of its enrollment, on the same condition. */
    boolean saveEnrollment(Study read, Study after);

    /**
     * Saves an answer, if that attempt is still open. Whoever submits at the same time notices.
     *
     * @return false if it is not open
     */
    boolean saveAnswer(StudyKey key, Asked asked, Answer answer);

    /** A question of an open attempt. */
    record Asked(UnitId unit, int attempt, QuestionId question) {}
}
