package certway.desk.paging;

import certway.platform.web.Problems;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Date;

/** An instant in a query. */
public final class DateParameter {

    private DateParameter() {}

    /** Refuses with 400 what is none, by the name of the parameter. */
    public static Date read(String name, String text) {
        try {
            return Date.from(Instant.parse(text));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw Problems.invalid(name, "is no instant such as 2026-11-21T12:00:00Z");
        }
    }
}
