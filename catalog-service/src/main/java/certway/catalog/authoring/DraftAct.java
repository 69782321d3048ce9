package certway.catalog.authoring;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;

/**
 * What made a state of a draft.
 *
 * @param author Keycloak's subject, or the part of the system that did it
 * @param note what was changed, or what the author has to say
 */
record DraftAct(Kind kind, String author, Instant at, String note) {

    /** What was done to the draft. */
    enum Kind {
        CREATE("create"),
        EDIT("edit"),
        RESTORE("restore"),
        /** The draft had no changes of its own and took over a version that was published without it. */
        FOLLOW("follow"),
        SUBMIT("submit"),
        APPROVE("approve"),
        RETURN("return");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        @JsonValue
        String text() {
            return text;
        }

        static Kind of(String text) {
            for (Kind kind : values()) {
                if (kind.text.equals(text)) {
                    return kind;
                }
            }
            throw new IllegalStateException("no act on a draft: " + text);
        }
    }
}
