package certway.catalog.exchange.foreign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of a file with its content in order. Names are in kebab case and without QTI 3's prefix, so that QTI 2.1's {@code
 * simpleChoice} and QTI 3's {@code qti-simple-choice} are the same.
 *
 * @param content elements and texts
 */
record Xml(String name, int line, Map<String, String> attributes, List<XmlContent> content) implements XmlContent {

    private static final String PREFIX = "qti-";

    static Xml open(String name, int line) {
        return new Xml(kebab(name), line, new HashMap<>(), new ArrayList<>());
    }

    static String kebab(String name) {
        String kebab = name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
        return kebab.startsWith(PREFIX) ? kebab.substring(PREFIX.length()) : kebab;
    }

    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    List<Xml> children() {
        return content.stream()
                .flatMap(child -> child instanceof Xml element ? Stream.of(element) : Stream.empty())
                .toList();
    }

    /** The elements of this name, at any depth, in order. */
    List<Xml> all(String wanted) {
        List<Xml> found = new ArrayList<>();
        collect(wanted, found);
        return found;
    }

    private void collect(String wanted, List<Xml> found) {
        for (Xml child : children()) {
            if (child.name().equals(wanted)) {
                found.add(child);
            }
            child.collect(wanted, found);
        }
    }

    Optional<Xml> first(String wanted) {
        return all(wanted).stream().findFirst();
    }

    /** All text in it, white space collapsed. */
    String text() {
        return plainText().replaceAll("\\s+", " ").strip();
    }

    /** All text in it as it stands there. */
    String plainText() {
        StringBuilder text = new StringBuilder();
        appendTo(text);
        return text.toString();
    }

    private void appendTo(StringBuilder text) {
        for (XmlContent child : content) {
            switch (child) {
                case XmlContent.Text(String part) -> text.append(part);
                case Xml element -> element.appendTo(text);
            }
        }
    }
}
