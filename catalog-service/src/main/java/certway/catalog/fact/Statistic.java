package certway.catalog.fact;

import com.fasterxml.jackson.annotation.JsonValue;

/** What kind of statement a fact is, so that a median is never taken for an average. */
public enum Statistic {
    MEDIAN("median"),
    MEAN("mean"),
    COUNT("count"),
    PERCENT("percent"),
    /** Who may or must do what. */
    RULE("rule"),
    /** What a word means. */
    DEFINITION("definition"),
    /** What a source describes without counting. */
    DESCRIPTION("description");

    private final String text;

    Statistic(String text) {
        this.text = text;
    }

    @JsonValue
    public String text() {
        return text;
    }
}
