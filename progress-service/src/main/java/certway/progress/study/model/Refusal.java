package certway.progress.study.model;

/** Why a learner may not do what was asked; the study is unchanged then. */
public enum Refusal {
    UNKNOWN_UNIT,
    STUDY_CLOSED,
    ACCESS_ENDED,
    UNIT_LOCKED,
    NOT_VISITED,
    DONE_BY_PASSING_ONLY,
    NOT_A_QUIZ,
    ATTEMPT_LIMIT_REACHED,
    UNKNOWN_ATTEMPT,
    ATTEMPT_ALREADY_SUBMITTED
}
