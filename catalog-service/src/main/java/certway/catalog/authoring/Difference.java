package certway.catalog.authoring;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One thing in which two states of a program differ.
 *
 * @param path where, by names and ids: {@code /modules/equipment/units/tubes/title}
 * @param before what was there; of modules, units and questions only what they are called
 * @param lines of longer texts, instead of before and after
 */
record Difference(
        String path,
        What what,
        @Nullable JsonNode before,
        @Nullable JsonNode after,
        @Nullable List<LineDiff.Line> lines) {

    /** How it differs. */
    enum What {
        ADDED("added"),
        REMOVED("removed"),
        CHANGED("changed"),
        MOVED("moved");

        private final String text;

        What(String text) {
            this.text = text;
        }

        @JsonValue
        String text() {
            return text;
        }
    }
}
