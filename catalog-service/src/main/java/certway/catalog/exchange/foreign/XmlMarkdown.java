package certway.catalog.exchange.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** HTML as Markdown. What Markdown does not have becomes plain text, and a note says so. */
final class XmlMarkdown {

    private static final Pattern ELSEWHERE = Pattern.compile("(https?://|mailto:)[^\\s<>\"()]{3,2000}");
    private static final Set<String> BLOCKS =
            Set.of("p", "div", "section", "article", "main", "figure", "prompt", "dl", "dt", "dd");

    private final Surroundings surroundings;
    private final StringBuilder out = new StringBuilder();

    /**
     * What the converter asks for.
     *
     * @param left names of elements that are left out without a word
     * @param notes takes what is different now
     * @param pictures the path of a picture within the program, if it can be kept
     */
    record Surroundings(Set<String> left, Consumer<String> notes, Pictures pictures) {

        /** No picture is kept. */
        static Surroundings of(Set<String> left, Consumer<String> notes) {
            return new Surroundings(left, notes, source -> Optional.empty());
        }
    }

    /** Where a picture is within the program that a page shows from this source. */
    @FunctionalInterface
    interface Pictures {
        Optional<String> path(String source);
    }

    private XmlMarkdown(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    static String of(Xml element, Surroundings surroundings) {
        XmlMarkdown markdown = new XmlMarkdown(surroundings);
        markdown.content(element);
        return markdown.out
                .toString()
                .replaceAll("[ \\t]+\n", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    /** Text that Markdown shows as it is. */
    static String escaped(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>|~])", "\\\\$1")
                .replaceAll("^(\\s*)([#+=-])", "$1\\\\$2")
                .replaceAll("^(\\s*\\d+)([.)])(\\s|$)", "$1\\\\$2$3");
    }

    private void content(Xml element) {
        for (XmlContent child : element.content()) {
            switch (child) {
                case XmlContent.Text(String text) -> text(text.replaceAll("\\s+", " "));
                case Xml inner when surroundings.left().contains(inner.name()) -> out.append(' ');
                case Xml inner -> element(inner);
            }
        }
    }

    private void text(String text) {
        boolean atStart = out.isEmpty() || out.charAt(out.length() - 1) == '\n';
        out.append(escaped(atStart ? text.stripLeading() : text));
    }

    private void element(Xml element) {
        switch (element.name()) {
            case "em", "i" -> around(element, "*");
            case "strong", "b" -> around(element, "**");
            case "code" -> around(element, "`");
            case "br" -> out.append("\\\n");
            case "hr" -> block("---");
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element);
            case "ul", "ol" -> block(list(element));
            case "blockquote" -> block(prefixed(inner(element), "> ", "> "));
            case "pre" ->
                block("```\n%s\n```"
                        .formatted(element.plainText().replace("```", "'''").strip()));
            case "table" -> block(table(element));
            case "a" -> link(element);
            case "img" -> picture(element);
            case "video", "audio", "media-interaction" -> surroundings.notes().accept("a film or sound was left out");
            default -> plain(element);
        }
    }

    private void plain(Xml element) {
        if (element.name().equals("math")) {
            surroundings.notes().accept("a formula became plain text");
        }
        if (BLOCKS.contains(element.name())) {
            block(inner(element));
        } else {
            content(element);
        }
    }

    private String inner(Xml element) {
        return of(element, surroundings);
    }

    private void block(String text) {
        if (!text.isBlank()) {
            out.append("\n\n").append(text).append("\n\n");
        }
    }

    private void around(Xml element, String mark) {
        String inner = mark.equals("`") ? element.text().replace("`", "'") : inner(element);
        if (!inner.isEmpty()) {
            out.append(mark).append(inner.replace("\n", " ")).append(mark);
        }
    }

    /** The title of a unit is above its headings. */
    private void heading(Xml element) {
        int level = Math.clamp(element.name().charAt(1) - '0', 2, 6);
        String text = inner(element).replaceAll("\\s+", " ");
        block(text.isEmpty() ? "" : "#".repeat(level) + " " + text);
    }

    private String list(Xml element) {
        List<String> items = new ArrayList<>();
        for (Xml item : element.children()) {
            String mark = element.name().equals("ol") ? "%d. ".formatted(items.size() + 1) : "- ";
            items.add(prefixed(inner(item), mark, " ".repeat(mark.length())));
        }
        return String.join("\n", items);
    }

    private static String prefixed(String text, String first, String others) {
        return first + text.lines().collect(Collectors.joining("\n" + others));
    }

    private String table(Xml element) {
        List<List<String>> rows = element.all("tr").stream()
                .map(row -> row.children().stream()
                        .map(cell -> inner(cell).replaceAll("\\s+", " "))
                        .toList())
                .filter(row -> !row.isEmpty())
                .toList();
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        if (width == 0) {
            return "";
        }
        StringBuilder table = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = new ArrayList<>(rows.get(i));
            while (row.size() < width) {
                row.add("");
            }
            table.append("| ").append(String.join(" | ", row)).append(" |\n");
            table.append(i == 0 ? "|" + " --- |".repeat(width) + "\n" : "");
        }
        return table.toString().strip();
    }

    private void link(Xml element) {
        String text = inner(element).replaceAll("\\s+", " ");
        String target = element.attribute("href").strip();
        if (ELSEWHERE.matcher(target).matches() && !text.isEmpty()) {
            out.append("[%s](%s)".formatted(text, target));
        } else {
            if (!target.isEmpty()) {
                surroundings
                        .notes()
                        .accept("a link that led within the old system is plain text now: " + shown(target));
            }
            out.append(text);
        }
    }

    private void picture(Xml element) {
        String source = element.attribute("src");
        String words = escaped(element.attribute("alt").replaceAll("\\s+", " ").strip());
        Optional<String> path = surroundings.pictures().path(source);
        if (path.isEmpty()) {
            surroundings.notes().accept("a picture was left out, only its alternative text is there: " + shown(source));
            out.append(words);
            return;
        }
        if (words.isEmpty()) {
            surroundings.notes().accept("a picture has no alternative text, please write one: " + shown(source));
        }
        out.append("![%s](%s)".formatted(words.isEmpty() ? "Picture" : words, path.get()));
    }

    private static String shown(String text) {
        return text.length() > 100 ? text.substring(0, 100) : text;
    }
}
