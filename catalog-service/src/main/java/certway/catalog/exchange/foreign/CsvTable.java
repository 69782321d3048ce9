package certway.catalog.exchange.foreign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Records of a CSV file by the names in its first line, each with the line in which it begins (RFC 4180). */
final class CsvTable {

    private static final int COLUMNS = 100;
    private static final int RECORDS = 1_001;

    private final String text;
    private final char separator;
    private int at;
    private int line = 1;

    private CsvTable(String text) {
        this.text = text;
        this.separator = separator(text);
    }

    /** A record; a column that it does not have or that is blank is not there. */
    record Row(int line, Map<String, String> values) {

        Optional<String> value(String column) {
            return Optional.ofNullable(values.get(column)).filter(value -> !value.isBlank());
        }
    }

    /** The table cannot be read from this line on. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1;

        private final int line;

        Unreadable(int line, String message) {
            super(message);
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    static List<Row> read(String text) throws Unreadable {
        CsvTable table = new CsvTable(text);
        List<String> header = table.record().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (header.size() > COLUMNS) {
            throw new Unreadable(1, "more than %d columns".formatted(COLUMNS));
        }
        List<Row> rows = new ArrayList<>();
        while (table.at < text.length()) {
            int line = table.line;
            List<String> fields = table.record();
            if (fields.stream().allMatch(String::isBlank)) {
                continue;
            }
            rows.add(row(line, header, fields));
            if (rows.size() >= RECORDS) {
                throw new Unreadable(line, "more than %d questions".formatted(RECORDS - 1));
            }
        }
        return rows;
    }

    private static Row row(int line, List<String> header, List<String> fields) throws Unreadable {
        if (fields.size() > header.size()) {
            throw new Unreadable(
                    line, "%d fields, but the first line names %d columns".formatted(fields.size(), header.size()));
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            values.put(header.get(i), fields.get(i).strip());
        }
        return new Row(line, values);
    }

    /** Spreadsheets of countries with a decimal comma write semicolons. */
    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        return first.indexOf(',') < 0 && first.indexOf(';') >= 0 ? ';' : ',';
    }

    private List<String> record() throws Unreadable {
        List<String> fields = new ArrayList<>();
        do {
            fields.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
        } while (isNext(separator));
        if (!isNext('\n') && at < text.length()) {
            throw new Unreadable(line, "text behind the closing quote of a field");
        }
        return fields;
    }

    private boolean isNext(char expected) {
        if (at >= text.length() || text.charAt(at) != expected) {
            return false;
        }
        at++;
        line += expected == '\n' ? 1 : 0;
        return true;
    }

    private String plain() {
        int start = at;
        while (at < text.length() && text.charAt(at) != separator && text.charAt(at) != '\n') {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() throws Unreadable {
        int opened = line;
        StringBuilder field = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                line += c == '\n' ? 1 : 0;
                field.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                at++;
                field.append('"');
            } else {
                return field.toString();
            }
        }
        throw new Unreadable(opened, "a quote is opened and never closed");
    }
}
