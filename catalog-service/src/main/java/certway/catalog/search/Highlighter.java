package certway.catalog.search;

import certway.catalog.search.Question.Part;
import certway.catalog.search.Question.Term;
import certway.catalog.search.SearchText.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** Marks in texts what a question found there. */
final class Highlighter {

    private static final int SHORTEST_BEGINNING = 2;
    private static final int EXCERPT = 160;
    private static final int BEFORE = 60;

    private final Question question;

    /** From one character of a text up to another. */
    private record Range(int start, int end) {}

    Highlighter(Question question) {
        this.question = question;
    }

    Highlights of(CatalogEntry entry) {
        Optional<String> title = marked(entry.about().title(), entry.titleWords());
        Optional<String> summary = marked(entry.about().summary(), entry.summaryWords());
        @Nullable
        String excerpt =
                title.isEmpty() && summary.isEmpty() ? excerpt(entry.body()).orElse(null) : null;
        return new Highlights(title.orElse(null), summary.orElse(null), excerpt);
    }

    /** The text with marks; empty if there is nothing to mark. */
    Optional<String> marked(String text) {
        return marked(text, SearchText.words(text));
    }

    private Optional<String> marked(String text, List<Word> words) {
        List<Range> ranges = ranges(words);
        return ranges.isEmpty() ? Optional.empty() : Optional.of(html(text, ranges));
    }

    /** A part of a long text around the first thing to mark; empty if there is none. */
    Optional<String> excerpt(String text) {
        for (String line : text.split("\n", -1)) {
            List<Range> ranges = ranges(SearchText.words(line));
            if (!ranges.isEmpty()) {
                return Optional.of(around(line, ranges));
            }
        }
        return Optional.empty();
    }

    private static String around(String line, List<Range> ranges) {
        if (line.length() <= EXCERPT) {
            return html(line, ranges);
        }
        int start = wordStart(line, Math.max(0, ranges.getFirst().start() - BEFORE));
        int end = Math.max(ranges.getFirst().end(), wordEnd(line, Math.min(line.length(), start + EXCERPT)));
        List<Range> shown = ranges.stream()
                .filter(range -> range.end() <= end)
                .map(range -> new Range(range.start() - start, range.end() - start))
                .toList();
        return (start > 0 ? "… " : "") + html(line.substring(start, end), shown) + (end < line.length() ? " …" : "");
    }

    private static int wordStart(String line, int from) {
        int blank = from == 0 ? -1 : line.indexOf(' ', from - 1);
        return from == 0 ? 0 : Math.min(blank + 1, from + BEFORE);
    }

    private static int wordEnd(String line, int to) {
        int blank = to == line.length() ? to : line.lastIndexOf(' ', to);
        return blank <= 0 ? to : blank;
    }

    private List<Range> ranges(List<Word> words) {
        List<Range> ranges = new ArrayList<>();
        int place = 0;
        while (place < words.size()) {
            int length = fitting(words, place);
            if (length > 0) {
                ranges.add(new Range(
                        words.get(place).start(), words.get(place + length - 1).end()));
            }
            place += Math.max(1, length);
        }
        return ranges;
    }

    /** How many words from here on are to be marked as one. */
    private int fitting(List<Word> words, int place) {
        int longest = 0;
        for (Part part : question.parts()) {
            for (List<String> phrase : part.same()) {
                if (phrase.size() > longest && isPhrase(phrase, words, place)) {
                    longest = phrase.size();
                }
            }
            if (longest == 0 && part.terms().stream().anyMatch(term -> fits(term, words.get(place)))) {
                longest = 1;
            }
        }
        return longest;
    }

    private static boolean isPhrase(List<String> phrase, List<Word> words, int place) {
        if (place + phrase.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            if (!phrase.get(i).equals(words.get(place + i).stem())) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(Term term, Word word) {
        return term.stem().equals(word.stem())
                || term.near().contains(word.stem())
                || term.near().contains(word.written())
                || (term.last()
                        && term.written().length() >= SHORTEST_BEGINNING
                        && word.written().startsWith(term.written()));
    }

    private static String html(String text, List<Range> ranges) {
        StringBuilder html = new StringBuilder();
        int end = 0;
        for (Range range : ranges) {
            html.append(escaped(text.substring(end, range.start())))
                    .append("<mark>")
                    .append(escaped(text.substring(range.start(), range.end())))
                    .append("</mark>");
            end = range.end();
        }
        return html.append(escaped(text.substring(end))).toString();
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
