package certway.web.audit;

import certway.web.layout.Address;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the audit log is narrowed by; an empty text is no filter.
 *
 * @param from the first day (UTC)
 * @param to the last day (UTC)
 */
public record Filter(
        Log log,
        String learnerId,
        String subject,
        String actor,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public Filter {
        learnerId = learnerId.strip();
        subject = subject.strip();
        actor = actor.strip();
    }

    /** The page of it. */
    Address page() {
        return new Address("/admin/audit", filters(text(from), text(to), "to")).with("log", log.key());
    }

    /** The same in another log, from its first page on. */
    public String in(Log other) {
        return page().with("log", other.key()).toString();
    }

    /** What the service is asked. */
    Address request() {
        return new Address("", filters(start(from), start(to == null ? null : to.plusDays(1)), "before"));
    }

    /** Where the service gives all of it as a file. */
    public String export() {
        return new Address(log.path() + "/audit.csv", request().filters()).toString();
    }

    public static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static String start(@Nullable LocalDate day) {
        return day == null ? "" : day.atStartOfDay(ZoneOffset.UTC).toInstant().toString();
    }

    private Map<String, String> filters(String begin, String end, String endName) {
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put("learnerId", learnerId);
        filters.put("subject", subject);
        filters.put("actor", actor);
        filters.put("from", begin);
        filters.put(endName, end);
        return filters;
    }
}
