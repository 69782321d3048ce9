package certway.web.certificate;

import certway.web.layout.Address;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the list of certificates is narrowed by; an empty text is no filter. */
public record Wanted(String q, String programId, String learnerId, String standing) {

    /** In the order in which they are offered. */
    public static final List<String> STANDINGS = List.of("valid", "expired", "superseded", "revoked");

    static Wanted of(Map<String, String> parameters) {
        String standing = parameters.getOrDefault("standing", "");
        return new Wanted(
                parameters.getOrDefault("q", "").strip(),
                parameters.getOrDefault("programId", "").strip(),
                parameters.getOrDefault("learnerId", "").strip(),
                STANDINGS.contains(standing) ? standing : "");
    }

    /** The same with another standing, from the first page on. */
    public String with(String other) {
        return address().with("standing", other).toString();
    }

    public String at(String cursor) {
        return address().with("cursor", cursor).toString();
    }

    Address address() {
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put("q", q);
        filters.put("programId", programId);
        filters.put("learnerId", learnerId);
        filters.put("standing", standing);
        return new Address("/admin/certificates", filters);
    }
}
