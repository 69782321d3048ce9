package certway.desk.csv;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An answer as CSV (RFC 4180), line by line, however many. No field is a formula to a spreadsheet. */
public final class Csv {

    private static final String FORMULAS = "=+-@\t\r";

    private final PrintWriter out;

    public Csv(PrintWriter out, String... header) {
        this.out = out;
        line(header);
    }

    /** Begins an answer that a browser saves under that name, and that nobody keeps on the way. */
    public static Csv answer(HttpServletResponse response, String name, String... header) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        return new Csv(response.getWriter(), header);
    }

    /** Null is an empty field. */
    public void line(@Nullable String... fields) {
        out.print(Arrays.stream(fields).map(Csv::field).collect(Collectors.joining(",")) + "\r\n");
    }

    private static String field(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        String safe = FORMULAS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** Hands over the last lines; a reader that went away is noticed here at the latest. */
    public void end() {
        out.flush();
    }
}
