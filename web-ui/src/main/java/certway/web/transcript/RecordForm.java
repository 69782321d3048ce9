package certway.web.transcript;

import certway.web.form.Typed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form of a record: its kinds, what stands in it, and what it says to the service. */
public record RecordForm(Typed typed, @Nullable ExternalRecord external, CreditRules rules, String key) {

    static final String NAME = "record";

    public static final List<String> KINDS =
            List.of("certification", "licence", "degree", "practicum", "work", "activity");

    /** What was typed, or what is kept. */
    public String value(String field) {
        return typed.value(NAME, field, external == null ? "" : external.stored(field));
    }

    public String address() {
        return external == null ? "/records" : external.address();
    }

    /**
     * What was typed. The form has room for the credits of one body: those behind stay as they are.
     *
     * @param before the record that is changed
     */
    static Map<String, @Nullable Object> said(Typed typed, @Nullable ExternalRecord before) {
        Map<String, @Nullable Object> said = new HashMap<>();
        for (String field : List.of("kind", "title", "issuer", "number", "certification", "from", "until")) {
            said.put(field, typed.textOrNull(field));
        }
        said.put("minutes", Decimals.typedMinutes(typed.text("hours")));
        List<Object> credits = new ArrayList<>();
        if (!typed.text("credits").isEmpty()) {
            credits.add(Map.of(
                    "body", typed.text("body"),
                    "category", typed.text("category"),
                    "tenths", Decimals.typedTenths(typed.text("credits"))));
        }
        if (before != null) {
            credits.addAll(before.credits().stream().skip(1).toList());
        }
        said.put("credits", credits);
        return said;
    }
}
