package certway.web.catalog;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What begins as somebody types. */
public record Suggestions(List<Suggestion> items) {

    /**
     * Something to choose.
     *
     * @param kind program, role or testing-area
     */
    public record Suggestion(String kind, String text, String value) {

        /** Where it leads. */
        public String address() {
            return switch (kind) {
                case "program" -> "/programs/" + value;
                case "role" -> "/roles/" + value;
                case "testing-area" -> "/programs?testingArea=" + value;
                default -> "/programs?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
            };
        }
    }
}
