package certway.web.admin;

import certway.platform.event.EventJson;
import certway.web.catalog.Validity;
import certway.web.layout.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One thing in which two states of a program differ.
 *
 * @param path by names and ids
 * @param lines of longer texts, instead of before and after
 */
public record Difference(
        String path,
        String what,
        @Nullable JsonNode before,
        @Nullable JsonNode after,
        @Nullable List<Line> lines) {

    /** One line of a text. */
    public record Line(String mark, String text) {

        public String sign() {
            return switch (mark) {
                case "added" -> "+";
                case "removed" -> "−";
                default -> " ";
            };
        }
    }

    /** What two states differ in. */
    public record Differences(List<Difference> differences) {}

    /** The path as people read it. */
    public String place() {
        return path.substring(1)
                .replaceFirst("^curriculum/", "")
                .replace("/", " ▸ ")
                .replace("~1", "/")
                .replace("~0", "~");
    }

    /** What stood there or stands there now, in a few words. */
    public String said(Words words, JsonNode value) {
        return path.equals("/terms/validity") && value.path("kind").isString()
                ? EventJson.read(value, Validity.class).text(words)
                : said(value);
    }

    /** A value in a few words: what it is called, or else all of it. */
    public static String said(JsonNode value) {
        if (!value.isObject()) {
            return value.isContainer() ? value.toString() : value.asString("");
        }
        for (String name : List.of("title", "label", "text", "module")) {
            if (value.path(name).isString()) {
                return value.path(name).asString();
            }
        }
        return value.toString();
    }
}
