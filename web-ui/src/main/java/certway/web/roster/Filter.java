package certway.web.roster;

import certway.web.layout.Address;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the roster is narrowed by; an empty text is no filter. */
public record Filter(String programId, String learnerId, String status) {

    /** In the order in which they are offered. */
    public static final List<String> STATUSES =
            List.of("active", "awaiting-payment", "completed", "expired", "withdrawn");

    static Filter of(Map<String, String> parameters) {
        String status = parameters.getOrDefault("status", "");
        return new Filter(
                parameters.getOrDefault("programId", "").strip(),
                parameters.getOrDefault("learnerId", "").strip(),
                STATUSES.contains(status) ? status : "");
    }

    public boolean isNarrow() {
        return !address().filters().isEmpty();
    }

    /** The same with another status, from the first page on. */
    public String with(String other) {
        return address().with("status", other).toString();
    }

    public String at(String cursor) {
        return address().with("cursor", cursor).toString();
    }

    /** Where the service gives all of them as a file. */
    public String export() {
        return new Address("/api/admin/enrollments/roster.csv", address().filters()).toString();
    }

    Address address() {
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put("programId", programId);
        filters.put("learnerId", learnerId);
        filters.put("status", status);
        return new Address("/admin/roster", filters);
    }
}
