package certway.enrollment.roster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records of a CSV file (RFC 4180), one after the other, however large the file is. What is wrong with a record stays there: after a
 * quote that is never closed, reading goes on at the next line.
 */
final class SheetRecords {

    private static final int LONGEST_LINE = 4_000;
    private static final int MOST_LINES = 10;

    private final BufferedReader in;
    private final Deque<Line> again = new ArrayDeque<>();
    private char separator = ',';
    private int line;

    /** A line of the file; its text is cut if it is too long. */
    private record Line(int number, String text, boolean whole) {}

    /** A record begins in a line, counted from 1. */
    sealed interface Entry {

        int line();

        record Fields(int line, List<String> values) implements Entry {}

        record Broken(int line, String fault) implements Entry {}
    }

    /** What some lines are together. */
    private sealed interface Parsed {

        record Whole(List<String> values) implements Parsed {}

        /** A quote is open at the end. */
        record Open() implements Parsed {}

        record Wrong(String fault) implements Parsed {}
    }

    SheetRecords(Reader text) {
        this.in = new BufferedReader(text);
    }

    /** The first record; what is between its names separates the fields of all the others. */
    @Nullable
    Entry header() throws IOException {
        Line first = nextLine();
        if (first == null) {
            return null;
        }
        separator = separator(first.text());
        again.push(first);
        return next();
    }

    /** Spreadsheets of countries with a decimal comma write semicolons. */
    private static char separator(String header) {
        if (header.indexOf(',') >= 0) {
            return ',';
        }
        return header.indexOf(';') >= 0 ? ';' : '\t';
    }

    /** The next record that is not blank; null at the end. */
    @Nullable
    Entry next() throws IOException {
        Entry entry = entry();
        while (entry instanceof Entry.Fields(var _, var values)
                && values.stream().allMatch(String::isBlank)) {
            entry = entry();
        }
        return entry;
    }

    private @Nullable Entry entry() throws IOException {
        Line first = nextLine();
        if (first == null) {
            return null;
        }
        List<Line> more = new ArrayList<>();
        String text = first.text();
        Line last = first;
        while (last.whole()) {
            switch (parse(text)) {
                case Parsed.Whole(var values) -> {
                    return new Entry.Fields(first.number(), values);
                }
                case Parsed.Wrong(var fault) -> {
                    return broken(first, fault, more);
                }
                case Parsed.Open _ -> {
                    Line next = more.size() < MOST_LINES ? nextLine() : null;
                    if (next == null) {
                        return broken(first, "a quote is opened and never closed", more);
                    }
                    more.add(next);
                    text += "\n" + next.text();
                    last = next;
                }
            }
        }
        return broken(first, "a line has more than %d characters".formatted(LONGEST_LINE), more);
    }

    private Entry broken(Line first, String fault, List<Line> unused) {
        unused.reversed().forEach(again::push);
        return new Entry.Broken(first.number(), fault);
    }

    private Parsed parse(String text) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        int at = 0;
        while (true) {
            value.setLength(0);
            if (at < text.length() && text.charAt(at) == '"') {
                at = quoted(text, at + 1, value);
                if (at < 0) {
                    return new Parsed.Open();
                }
            } else {
                int end = text.indexOf(separator, at);
                value.append(text, at, end < 0 ? text.length() : end);
                at = end < 0 ? text.length() : end;
            }
            values.add(value.toString().strip());
            if (at == text.length()) {
                return new Parsed.Whole(values);
            }
            if (text.charAt(at) != separator) {
                return new Parsed.Wrong("there is text behind the closing quote of a field");
            }
            at++;
        }
    }

    /** Reads up to the closing quote; the place behind it, or -1 if there is none. */
    private static int quoted(String text, int start, StringBuilder value) {
        int at = start;
        while (true) {
            int quote = text.indexOf('"', at);
            if (quote < 0) {
                return -1;
            }
            value.append(text, at, quote);
            if (quote + 1 >= text.length() || text.charAt(quote + 1) != '"') {
                return quote + 1;
            }
            value.append('"');
            at = quote + 2;
        }
    }

    private @Nullable Line nextLine() throws IOException {
        if (!again.isEmpty()) {
            return again.pop();
        }
        StringBuilder text = new StringBuilder();
        int next = read();
        if (next < 0) {
            return null;
        }
        boolean whole = true;
        while (next >= 0 && next != '\n' && next != '\r') {
            whole = text.length() < LONGEST_LINE;
            if (whole) {
                text.append((char) next);
            }
            next = read();
        }
        if (next == '\r') {
            in.mark(1);
            if (read() != '\n') {
                in.reset();
            }
        }
        line++;
        return new Line(line, text.toString(), whole);
    }

    private int read() throws IOException {
        try {
            return in.read();
        } catch (CharacterCodingException e) {
            throw new UnreadableSheet(
                    line + 1, "the file is not in one encoding from around this line on; save it as CSV in UTF-8");
        }
    }
}
