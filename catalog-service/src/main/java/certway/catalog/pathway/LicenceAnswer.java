package certway.catalog.pathway;

import certway.catalog.fact.FactView;
import certway.catalog.pathway.GapAnswer.Named;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a state asks for a licence for an occupation, as far as the register knows.
 *
 * @param decided how a person decided where sources differ
 * @param states without a state: the ones that rules are known of
 * @param fact with date and sources
 */
record LicenceAnswer(
        String occupation,
        @Nullable Named state,
        Standing standing,
        @Nullable String decided,
        String message,
        @Nullable String agency,
        List<StateStanding> states,
        @Nullable FactView fact) {

    record StateStanding(
            Named state, Standing standing, @Nullable String decided) {}

    enum Standing {
        REQUIRED("required"),
        NOT_REQUIRED("not-required"),
        DISPUTED("disputed"),
        /** There is a rule, but it must not be relied on: it is overdue for review, or its fact says something else. */
        UNKNOWN("unknown"),
        /** No source of the register says anything about the state. */
        NOT_LISTED("not-listed"),
        /** Nobody said which state. */
        DEPENDS_ON_STATE("depends-on-state");

        private final String text;

        Standing(String text) {
            this.text = text;
        }

        @JsonValue
        String text() {
            return text;
        }
    }
}
