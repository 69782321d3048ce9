package certway.catalog.exchange;

import certway.catalog.exchange.YamlNode.Absent;
import certway.catalog.exchange.YamlNode.Kind;
import certway.catalog.exchange.YamlNode.Mapping;
import certway.catalog.exchange.YamlNode.Scalar;
import certway.catalog.exchange.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads one YAML file into nodes with lines. Aliases and second documents are refused, so a small file stays small.
 */
final class YamlFile {

    private static final int DEPTH = 40;
    private static final YAMLFactory YAML = YAMLFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEPTH).build())
            .loadSettings(LoadSettings.builder()
                    .setAllowDuplicateKeys(true)
                    .setCodePointLimit(ContentFiles.FILE_BYTES)
                    .build())
            .build();

    private final String file;
    private final Faults faults;

    private YamlFile(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    static Node read(String file, String text, Faults faults) {
        return new Node(faults, file, "", new YamlFile(file, faults).parse(text));
    }

    private YamlNode parse(String text) {
        try (YAMLParser parser = (YAMLParser) YAML.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                faults.add(file, "the file is empty");
                return new Absent(1);
            }
            YamlNode root = node(parser, "");
            if (parser.nextToken() != null) {
                faults.add(file, line(parser), "", "more than one document in the file");
            }
            return root;
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            faults.add(file, line, "", "not YAML: " + firstLine(e.getOriginalMessage()));
            return new Absent(line);
        }
    }

    private YamlNode node(YAMLParser parser, String pointer) {
        int line = line(parser);
        if (parser.isCurrentAlias()) {
            faults.add(file, line, pointer, "aliases are not allowed");
            return new Absent(line);
        }
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return mapping(parser, line, pointer);
        }
        return token == JsonToken.START_ARRAY
                ? sequence(parser, line, pointer)
                : new Scalar(line, kind(token), token == JsonToken.VALUE_NULL ? "" : parser.getString());
    }

    private Mapping mapping(YAMLParser parser, int line, String pointer) {
        Map<String, YamlNode> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            int nameLine = line(parser);
            parser.nextToken();
            String place = Node.child(pointer, name);
            if (fields.put(name, node(parser, place)) != null) {
                faults.add(file, nameLine, place, "the field stands here twice");
            }
        }
        return new Mapping(line, fields);
    }

    private Sequence sequence(YAMLParser parser, int line, String pointer) {
        List<YamlNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(parser, pointer + "/" + items.size()));
        }
        return new Sequence(line, items);
    }

    private static Kind kind(JsonToken token) {
        return switch (token) {
            case VALUE_NUMBER_INT -> Kind.INTEGER;
            case VALUE_NUMBER_FLOAT -> Kind.DECIMAL;
            case VALUE_TRUE, VALUE_FALSE -> Kind.BOOLEAN;
            case VALUE_NULL -> Kind.NULL;
            case VALUE_STRING,
                    VALUE_EMBEDDED_OBJECT,
                    NOT_AVAILABLE,
                    START_OBJECT,
                    END_OBJECT,
                    START_ARRAY,
                    END_ARRAY,
                    PROPERTY_NAME -> Kind.TEXT;
        };
    }

    private static int line(YAMLParser parser) {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
