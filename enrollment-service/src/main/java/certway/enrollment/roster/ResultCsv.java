package certway.enrollment.roster;

import certway.desk.csv.Csv;
import certway.enrollment.roster.ResultController.RowBody;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Results of rows as CSV. */
final class ResultCsv {

    static final String[] HEADER = {
        "line",
        "email",
        "programId",
        "outcome",
        "learnerId",
        "enrollmentId",
        "status",
        "told",
        "addressConfirmed",
        "refusal",
        "reason",
        "missing"
    };

    private ResultCsv() {}

    static void line(Csv csv, RowBody row) {
        csv.line(
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
                missing(row.missing()));
    }

    private static @Nullable String missing(@Nullable List<RowBody.MissingBody> missing) {
        return missing == null
                ? null
                : missing.stream().map(one -> String.join(" or ", one.anyOf())).collect(Collectors.joining("; "));
    }
}
