package certway.web.catalog;

import java.util.List;

/** What begins as somebody types. */
public record Suggestions(List<Suggestion> items) {

    /**
     * Something to choose.
     *
     * @param kind program, role or testing-area
     */
    public record Suggestion(String kind, String text, String value) {}
}
