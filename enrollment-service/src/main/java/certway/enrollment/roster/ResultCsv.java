package certway.enrollment.roster;

import certway.enrollment.roster.ResultController.RowBody;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Results of rows as CSV (RFC 4180). No field is a formula to a spreadsheet. */
final class ResultCsv {

    private static final String HEADER =
            "line,email,programId,outcome,learnerId,enrollmentId,status,told,addressConfirmed,refusal,reason,missing";
    private static final String FORMULAS = "=+-@\t\r";

    private final PrintWriter out;

    ResultCsv(PrintWriter out) {
        this.out = out;
        out.print(HEADER + "\r\n");
    }

    void line(RowBody row) {
        out.print(Stream.of(
                                Integer.toString(row.line()),
                                row.email(),
                                row.programId(),
                                row.outcome(),
                                row.learnerId(),
                                row.enrollmentId(),
                                row.status(),
                                row.told(),
                                Objects.toString(row.addressConfirmed(), ""),
                                row.refusal(),
                                row.reason(),
                                missing(row.missing()))
                        .map(ResultCsv::field)
                        .collect(Collectors.joining(","))
                + "\r\n");
    }

    private static @Nullable String missing(@Nullable List<RowBody.MissingBody> missing) {
        return missing == null
                ? null
                : missing.stream().map(one -> String.join(" or ", one.anyOf())).collect(Collectors.joining("; "));
    }

    static String field(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        String safe = FORMULAS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** Hands over the last lines; a reader that went away is noticed here at the latest. */
    void end() {
        out.flush();
    }
}
