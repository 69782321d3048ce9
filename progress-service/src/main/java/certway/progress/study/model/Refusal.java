package certway.progress.study.model;

import java.util.Locale;

/** Why a learner may not do what was asked; the study is unchanged then. */
public enum Refusal {
    UNKNOWN_STUDY("There is no such study"),
    UNKNOWN_UNIT("There is no such unit in this program"),
    UNKNOWN_ATTEMPT("There is no such attempt"),
    UNKNOWN_QUESTION("This attempt has no such question"),
    STUDY_CLOSED("The enrollment has ended"),
    ACCESS_ENDED("The time of access is over"),
    UNIT_LOCKED("An earlier module must be done first"),
    NOT_VISITED("Open the unit before you mark it as done"),
    TOO_EARLY("This unit takes longer than that"),
    DONE_BY_PASSING_ONLY("A quiz is done by passing it"),
    NOT_A_QUIZ("This unit has no attempts"),
    ATTEMPT_LIMIT_REACHED("Every attempt of this quiz has been used"),
    COOL_DOWN("The next attempt may start later"),
    NO_ATTEMPT_LIMIT("This quiz has as many attempts as its learner likes"),
    OWN_STUDY("Somebody else decides what you are allowed"),
    ATTEMPT_ALREADY_SUBMITTED("This attempt has been submitted"),
    TIME_IS_UP("The time of this attempt is over; submit what was answered"),
    WRONG_KIND("This kind of unit is not done like that"),
    NOT_DONE_YET("Something in this unit is still to be done"),
    NO_SUCH_WAY("These choices do not lead through the case"),
    NOT_PLAUSIBLE("More was watched than time has passed"),
    UNKNOWN_ENTRY("There is no such entry in this log"),
    UNKNOWN_LINK("There is no such link"),
    UNKNOWN_SUPERVISION("You look after no such log"),
    ENTRY_ALREADY_CORRECTED("Another entry corrects this one"),
    ENTRY_ALREADY_SIGNED("This entry has been signed"),
    OWN_ENTRY("Somebody else signs what you wrote: your supervisor"),
    LOG_IS_FULL("This log takes no more entries"),
    KEY_USED_OTHERWISE("This Idempotency-Key stands for another entry"),
    TOO_MUCH_AT_ONCE("Too many changes at the same time; try again");

    private final String title;

    Refusal(String title) {
        this.title = title;
    }

    /** A fixed text for people. */
    public String title() {
        return title;
    }

    /** A stable name for programs. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether what was asked about is not there, as opposed to not being allowed now. */
    public boolean isUnknown() {
        return switch (this) {
            case UNKNOWN_STUDY,
                    UNKNOWN_UNIT,
                    UNKNOWN_ATTEMPT,
                    UNKNOWN_QUESTION,
                    UNKNOWN_ENTRY,
                    UNKNOWN_LINK,
                    UNKNOWN_SUPERVISION -> true;
            case STUDY_CLOSED,
                    ACCESS_ENDED,
                    UNIT_LOCKED,
                    NOT_VISITED,
                    TOO_EARLY,
                    DONE_BY_PASSING_ONLY,
                    NOT_A_QUIZ,
                    ATTEMPT_LIMIT_REACHED,
                    COOL_DOWN,
                    NO_ATTEMPT_LIMIT,
                    OWN_STUDY,
                    ATTEMPT_ALREADY_SUBMITTED,
                    TIME_IS_UP,
                    WRONG_KIND,
                    NOT_DONE_YET,
                    NO_SUCH_WAY,
                    NOT_PLAUSIBLE,
                    ENTRY_ALREADY_CORRECTED,
                    ENTRY_ALREADY_SIGNED,
                    OWN_ENTRY,
                    LOG_IS_FULL,
                    KEY_USED_OTHERWISE,
                    TOO_MUCH_AT_ONCE -> false;
        };
    }
}
