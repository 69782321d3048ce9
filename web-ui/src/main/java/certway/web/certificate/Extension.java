package certway.web.certificate;

import certway.web.form.Typed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The policy by which certificates are extended, as it was typed: only what its kind asks for. */
final class Extension {

    static final String WISH = "extend validity-extended";
    static final List<String> KINDS = List.of("months", "fixed-date", "window");

    private Extension() {}

    static Map<String, @Nullable Object> policy(Typed typed) {
        String kind = typed.text("kind");
        Map<String, @Nullable Object> policy = new LinkedHashMap<>();
        policy.put("kind", kind);
        switch (kind) {
            case "months" -> policy.put("months", typed.number("months"));
            case "fixed-date" -> policy.put("date", typed.textOrNull("date"));
            case "window" -> {
                policy.put("month", typed.number("month"));
                policy.put("day", typed.number("day"));
                policy.put("minimumMonths", typed.number("minimumMonths"));
            }
            default -> policy.put("kind", "");
        }
        return policy;
    }
}
