package certway.catalog.program;

import com.fasterxml.jackson.annotation.JsonValue;

/** How much a program expects its learners to know. */
public enum Level {
    ENTRY("entry"),
    INTERMEDIATE("intermediate"),
    ADVANCED("advanced"),
    CONTINUING_EDUCATION("continuing-education");

    private final String text;

    Level(String text) {
        this.text = text;
    }

    @JsonValue
    public String text() {
        return text;
    }
}
