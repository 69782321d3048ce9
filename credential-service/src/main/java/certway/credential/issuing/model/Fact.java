package certway.credential.issuing.model;

import java.util.Arrays;
import java.util.Optional;

/**
 * A fact that its holder may keep from those who check a certificate. How it stands, who issued it when and for what, and until when
 * it is valid, is never kept from them: without these it says nothing.
 */
public enum Fact {
    HOLDER("holder"),
    SCORE("score"),
    CREDITS("credits"),
    STUDY_MINUTES("studyMinutes"),
    STARTED_AT("startedAt"),
    COMPLETED_AT("completedAt");

    private final String field;

    Fact(String field) {
        this.field = field;
    }

    /** As the API calls it. */
    public String field() {
        return field;
    }

    public static Optional<Fact> of(String field) {
        return Arrays.stream(values()).filter(fact -> fact.field.equals(field)).findFirst();
    }
}
