package certway.catalog.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text in Markdown into paragraphs and sentences that know their lines. */
final class Passages {

    /** Longer sentences are cut, so that no rule looks at more at once. */
    private static final int LONGEST = 2_000;

    private static final Pattern BLOCK_START = Pattern.compile("\\s*([-*+] |[0-9]+[.)] |\\||#|>).*");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])[\"')\\]]*\\s+");

    /** A part of a text; {@code line} is where it starts. */
    record Passage(int line, String text) {

        /** The line of a place within the passage. */
        int lineOf(int index) {
            return line
                    + (int) text.substring(0, index)
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
        }
    }

    private Passages() {}

    /** List items, rows of tables and headings stand for themselves. */
    static List<Passage> paragraphs(String text) {
        List<Passage> paragraphs = new ArrayList<>();
        List<String> open = new ArrayList<>();
        int start = 1;
        int line = 0;
        for (String next : text.split("\n", -1)) {
            line++;
            if (next.isBlank() || BLOCK_START.matcher(next).matches()) {
                close(paragraphs, open, start);
            }
            if (!next.isBlank()) {
                start = open.isEmpty() ? line : start;
                open.add(next);
            }
        }
        close(paragraphs, open, start);
        return paragraphs;
    }

    private static void close(List<Passage> paragraphs, List<String> open, int start) {
        if (!open.isEmpty()) {
            cut(new Passage(start, String.join("\n", open)), paragraphs);
            open.clear();
        }
    }

    static List<Passage> sentences(Passage paragraph) {
        List<Passage> sentences = new ArrayList<>();
        Matcher end = SENTENCE_END.matcher(paragraph.text());
        int from = 0;
        while (end.find()) {
            sentences.add(part(paragraph, from, end.end()));
            from = end.end();
        }
        if (from < paragraph.text().length()) {
            sentences.add(part(paragraph, from, paragraph.text().length()));
        }
        return sentences;
    }

    private static void cut(Passage passage, List<Passage> parts) {
        for (int from = 0; from < passage.text().length(); from += LONGEST) {
            parts.add(part(passage, from, Math.min(passage.text().length(), from + LONGEST)));
        }
    }

    private static Passage part(Passage whole, int from, int to) {
        return new Passage(whole.lineOf(from), whole.text().substring(from, to));
    }
}
