package certway.catalog.fact;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.stream.Stream;

/** How far a fact can be relied on. It follows from what is known and from the day; nobody sets it. */
public enum FactState {
    /** All sources say the same. */
    AGREED("agreed"),
    /** Sources differ, whether or not a person has decided between them. */
    DISPUTED("disputed"),
    /** A newer fact took its place. */
    SUPERSEDED("superseded"),
    /** It has no source or its review is overdue: it is not shown. */
    EXPIRED("expired");

    private final String text;

    FactState(String text) {
        this.text = text;
    }

    @JsonValue
    public String text() {
        return text;
    }

    static Optional<FactState> of(String text) {
        return Stream.of(values()).filter(state -> state.text.equals(text)).findFirst();
    }
}
