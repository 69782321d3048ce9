package certway.web.admin.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What rows can be, each kind with its fields.
 *
 * @param property that says of a stored row of which kind it is; empty if there is only one
 */
public record Variants(String property, Map<String, Supplier<List<Field>>> byKind) {

    private static final String ONLY_KIND = "";

    public Variants {
        byKind = new LinkedHashMap<>(byKind);
    }

    /** Rows that are all alike. */
    public static Variants alike(Field... fields) {
        return new Variants("", Map.of(ONLY_KIND, () -> List.of(fields)));
    }

    public List<String> kinds() {
        return List.copyOf(byKind.keySet());
    }

    /** The fields of a kind; none if there is no such kind. */
    public List<Field> fields(String kind) {
        Supplier<List<Field>> fields = byKind.get(kind);
        return fields == null ? List.of() : fields.get();
    }
}
