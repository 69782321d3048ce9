package certway.catalog.exchange.question;

import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The HTML of question files as Markdown. What Markdown does not have becomes plain text, and a note says so. */
final class XmlMarkdown {

    private static final Set<String> BLOCKS = Set.of(
            "p", "div", "section", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "table", "tr", "prompt");

    private final Set<String> left;
    private final Consumer<String> notes;
    private final StringBuilder out = new StringBuilder();

    private XmlMarkdown(Set<String> left, Consumer<String> notes) {
        this.left = left;
        this.notes = notes;
    }

    /**
     * The content of an element.
     *
     * @param left names of elements that are left out without a word
     */
    static String of(Xml element, Set<String> left, Consumer<String> notes) {
        XmlMarkdown markdown = new XmlMarkdown(left, notes);
        markdown.content(element);
        return markdown.out
                .toString()
                .lines()
                .map(String::strip)
                .collect(Collectors.joining("\n"))
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    /** Text that Markdown shows as it is. */
    static String escaped(String text) {
        return text.replaceAll("([\\\\`*_{}\\[\\]<>|~])", "\\\\$1")
                .replaceAll("(?m)^(\\s*)([#+-]|\\d+[.)])(\\s)", "$1\\\\$2$3");
    }

    private void content(Xml element) {
        for (XmlContent child : element.content()) {
            switch (child) {
                case XmlContent.Text(String text) -> out.append(escaped(text.replaceAll("\\s+", " ")));
                case Xml inner when left.contains(inner.name()) -> out.append(' ');
                case Xml inner -> element(inner);
            }
        }
    }

    private void element(Xml element) {
        switch (element.name()) {
            case "em", "i" -> around(element, "*");
            case "strong", "b" -> around(element, "**");
            case "br" -> out.append("\n\n");
            case "li" -> {
                out.append("\n- ");
                content(element);
            }
            case "img", "object", "media-interaction" -> picture(element);
            case "math" -> {
                notes.accept("a formula became plain text");
                content(element);
            }
            default -> plain(element);
        }
    }

    private void plain(Xml element) {
        boolean block = BLOCKS.contains(element.name());
        if (element.name().equals("table")) {
            notes.accept("a table became plain text");
        }
        out.append(block ? "\n\n" : "");
        content(element);
        out.append(block ? "\n\n" : "");
    }

    private void around(Xml element, String mark) {
        String inner = of(element, left, notes);
        if (!inner.isEmpty()) {
            out.append(mark).append(inner).append(mark);
        }
    }

    private void picture(Xml element) {
        notes.accept("a picture or film was left out; only its alternative text is there");
        out.append(escaped(element.attribute("alt")));
    }
}
