package certway.web.learning;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The form of a new entry: what was typed, and what is wrong with it.
 *
 * @param key so that sending the form twice writes one entry
 * @param corrects the number of the entry that the new one takes the place of
 * @param faults by field
 */
public record LogForm(String key, @Nullable Integer corrects, Map<String, String> typed, Map<String, String> faults) {

    private static final String FIELD = "field.";

    static LogForm empty() {
        return new LogForm(UUID.randomUUID().toString(), null, Map.of(), Map.of());
    }

    /** Begins with what the entry says that is to be corrected. */
    static LogForm correcting(LogEntry entry) {
        return new LogForm(UUID.randomUUID().toString(), entry.number(), entry.fields(), Map.of());
    }

    static LogForm of(MultiValueMap<String, String> sent) {
        Map<String, String> typed = new TreeMap<>();
        sent.forEach((name, values) -> {
            if (name.startsWith(FIELD)) {
                typed.put(name.substring(FIELD.length()), values.getFirst());
            }
        });
        String key = sent.getFirst("key");
        String corrects = sent.getFirst("corrects");
        boolean number = corrects != null && corrects.matches("[0-9]{1,6}");
        return new LogForm(key == null ? "" : key, number ? Integer.valueOf(corrects) : null, typed, Map.of());
    }

    /** The same with what the service found wrong. */
    LogForm faulty(@Nullable Faults found) {
        Map<String, String> faults = new TreeMap<>();
        if (found != null && found.errors() != null) {
            found.errors().forEach(fault -> faults.put(fault.pointer().replace("/fields/", ""), fault.message()));
        }
        return new LogForm(key, corrects, typed, faults);
    }

    Map<String, Object> body() {
        return corrects == null ? Map.of("fields", typed) : Map.of("fields", typed, "corrects", corrects);
    }

    /** A problem of the service. */
    record Faults(@Nullable List<Fault> errors) {}

    record Fault(String pointer, String message) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public @Nullable String fault(String field) {
        return faults.get(field);
    }
}
