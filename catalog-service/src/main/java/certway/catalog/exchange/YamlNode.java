package certway.catalog.exchange;

import java.util.List;
import java.util.Map;

/** A parsed YAML document that still knows its lines. */
sealed interface YamlNode {

    /** Counted from 1. */
    int line();

    record Mapping(int line, Map<String, YamlNode> fields) implements YamlNode {}

    record Sequence(int line, List<YamlNode> items) implements YamlNode {}

    record Scalar(int line, Kind kind, String text) implements YamlNode {}

    /** Stands for what is missing or was already found faulty, so that one mistake gives one fault. */
    record Absent(int line) implements YamlNode {}

    /** What a scalar is according to YAML's core schema. */
    enum Kind {
        TEXT("text"),
        INTEGER("a whole number"),
        DECIMAL("a decimal number"),
        BOOLEAN("true or false"),
        NULL("nothing");

        private final String description;

        Kind(String description) {
            this.description = description;
        }

        String description() {
            return description;
        }
    }
}
