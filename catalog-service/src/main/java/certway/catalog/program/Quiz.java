package certway.catalog.program;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bank of questions and how attempts are made from it.
 *
 * @param passMark percent of the points of the drawn questions, rounded down
 * @param draw how many questions an attempt draws from the bank, in all
 * @param attemptLimit null is no limit
 * @param drawByTag how many of them have a tag; empty draws from the whole bank
 * @param timeLimitMinutes null is no limit
 * @param coolDownMinutes between one attempt and the next; null is none
 * @param partialCredit whether an answer that is right in part earns a part
 */
public record Quiz(
        int passMark,
        int draw,
        @Nullable Integer attemptLimit,
        boolean shuffleOptions,
        FeedbackTime feedback,
        List<Question> questions,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<TagDraw> drawByTag,

        @Nullable Integer timeLimitMinutes,
        @Nullable Integer coolDownMinutes,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) @JsonSetter(nulls = Nulls.AS_EMPTY)
        boolean partialCredit) {

    public Quiz {
        questions = List.copyOf(questions);
        drawByTag = List.copyOf(drawByTag);
    }

    /** A quiz that draws from its whole bank and gives all the time there is. */
    public Quiz(
            int passMark,
            int draw,
            @Nullable Integer attemptLimit,
            boolean shuffleOptions,
            FeedbackTime feedback,
            List<Question> questions) {
        this(passMark, draw, attemptLimit, shuffleOptions, feedback, questions, List.of(), null, null, false);
    }

    /** So many questions with this tag. */
    public record TagDraw(String tag, int count) {}

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
