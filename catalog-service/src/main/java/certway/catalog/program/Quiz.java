package certway.catalog.program;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bank of questions and how attempts are made from it.
 *
 * @param passMark percent of the points of the drawn questions, rounded down
 * @param draw how many questions an attempt draws from the bank
 * @param attemptLimit null is no limit
 */
public record Quiz(
        int passMark,
        int draw,
        @Nullable Integer attemptLimit,
        boolean shuffleOptions,
        FeedbackTime feedback,
        List<Question> questions) {

    public Quiz {
        questions = List.copyOf(questions);
    }

    /** When a learner sees what was right. */
    public enum FeedbackTime {
        NEVER("never"),
        AFTER_SUBMIT("after-submit"),
        AFTER_LAST_ATTEMPT("after-last-attempt");

        private final String text;

        FeedbackTime(String text) {
            this.text = text;
        }

        @JsonValue
        public String text() {
            return text;
        }
    }
}
