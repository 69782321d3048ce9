package certway.catalog.exchange.export;

import certway.catalog.exchange.export.Yaml.Fields;
import certway.catalog.exchange.export.Yaml.Items;
import certway.catalog.exchange.export.Yaml.Text;
import certway.catalog.exchange.export.Yaml.Token;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes YAML in one way only, so that equal content gives equal bytes whatever library reads it: two spaces, lists of ids in
 * one line, texts of several lines as blocks, every other text that could be misread in double quotes.
 */
final class YamlText {

    private static final int STEP = 2;
    private static final Set<String> WORDS =
            Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n", "nan", "inf", "infinity");

    private final StringBuilder out = new StringBuilder();

    private YamlText() {}

    static String of(Fields fields) {
        YamlText text = new YamlText();
        text.fields(fields, 0, 0);
        return text.out.toString();
    }

    /** The first field is indented by the caller's line already. */
    private void fields(Fields fields, int indent, int first) {
        int before = first;
        for (Map.Entry<String, Yaml> field : fields.values().entrySet()) {
            out.repeat(' ', before).append(field.getKey()).append(':');
            value(field.getValue(), indent);
            before = indent;
        }
    }

    private void value(Yaml value, int indent) {
        switch (value) {
            case Text(String text) -> text(text, indent);
            case Token(String text) -> out.append(' ').append(text).append('\n');
            case Yaml.Id(String text) -> out.append(' ').append(line(text)).append('\n');
            case Items items when isShort(items) -> shortItems(items);
            case Items items -> {
                out.append('\n');
                items.items().forEach(item -> item(item, indent + STEP));
            }
            case Fields fields -> {
                out.append('\n');
                fields(fields, indent + STEP, indent + STEP);
            }
        }
    }

    private void item(Yaml item, int indent) {
        out.repeat(' ', indent).append('-');
        if (item instanceof Fields fields) {
            out.append(' ');
            fields(fields, indent + STEP, 0);
        } else {
            value(item, indent);
        }
    }

    private static boolean isShort(Items items) {
        return items.items().stream().noneMatch(item -> word(item).isEmpty());
    }

    private void shortItems(Items items) {
        out.append(items.items().stream().map(YamlText::word).collect(Collectors.joining(", ", " [", "]\n")));
    }

    /** What stands in a list of one line; empty for what does not. */
    private static String word(Yaml item) {
        return switch (item) {
            case Token(String text) -> text;
            case Yaml.Id(String text) -> line(text);
            case Text text -> "";
            case Items items -> "";
            case Fields fields -> "";
        };
    }

    private void text(String text, int indent) {
        out.append(' ');
        if (text.indexOf('\n') >= 0 && text.codePoints().allMatch(c -> c == '\n' || c == '\t' || isPlain(c))) {
            block(text, indent + STEP);
        } else {
            out.append(line(text)).append('\n');
        }
    }

    private void block(String text, int indent) {
        boolean startsBlank = text.charAt(0) == '\n' || text.charAt(0) == ' ' || text.charAt(0) == '\t';
        out.append('|').append(startsBlank ? Integer.toString(STEP) : "");
        boolean ended = text.endsWith("\n");
        if (!ended) {
            out.append('-');
        } else if (text.length() == 1 || text.endsWith("\n\n")) {
            out.append('+');
        }
        out.append('\n');
        String lines = ended ? text.substring(0, text.length() - 1) : text;
        for (String line : lines.split("\n", -1)) {
            out.repeat(' ', line.isEmpty() ? 0 : indent).append(line).append('\n');
        }
    }

    private static String line(String text) {
        return isUnquoted(text) ? text : quoted(text);
    }

    private static boolean isUnquoted(String text) {
        return !text.isEmpty()
                && isAsciiLetter(text.charAt(0))
                && !text.endsWith(" ")
                && !text.endsWith(":")
                && !text.contains(": ")
                && !text.contains(" #")
                && !WORDS.contains(text.toLowerCase(Locale.ROOT))
                && text.codePoints().allMatch(YamlText::isPlain);
    }

    private static boolean isAsciiLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (c == '\n') {
                quoted.append("\\n");
            } else if (c == '\t') {
                quoted.append("\\t");
            } else if (isPlain(c)) {
                quoted.appendCodePoint(c);
            } else if (Character.isBmpCodePoint(c)) {
                quoted.append("\\u").append(HexFormat.of().toHexDigits((char) c));
            } else {
                quoted.append("\\U").append(HexFormat.of().toHexDigits(c));
            }
        });
        return quoted.append('"').toString();
    }

    /** Whether a character may stand as it is: visible, and neither a line break nor a sign that turns the text around. */
    private static boolean isPlain(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                false;
            case Character.FORMAT -> c == 0x200C || c == 0x200D;
            default -> (c & 0xFFFE) != 0xFFFE;
        };
    }
}
