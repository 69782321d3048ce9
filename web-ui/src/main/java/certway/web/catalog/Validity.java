package certway.web.catalog;

import certway.web.layout.Words;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * How long certificates are valid.
 *
 * @param kind none, months, fixed-date or window; the others belong to one kind each
 */
public record Validity(
        String kind,
        @Nullable Integer months,
        @Nullable LocalDate date,
        @Nullable Integer month,
        @Nullable Integer day,
        @Nullable Integer minimumMonths) {

    private static final String WORD = "validity.";

    static Validity ofMonths(int months) {
        return new Validity("months", months, null, null, null, null);
    }

    /** As the end of a sentence that begins with what is valid. */
    public String text(Words words) {
        String key = WORD + kind;
        return switch (kind) {
            case "none" -> words.text(key);
            case "months" -> words.text(key, present(months));
            case "fixed-date" -> words.text(key, words.date(present(date)));
            case "window" ->
                words.text(key, words.day(MonthDay.of(present(month), present(day))), present(minimumMonths));
            default -> kind;
        };
    }

    /** As parameters of an address. */
    public MultiValueMap<String, String> query() {
        MultiValueMap<String, String> query = new LinkedMultiValueMap<>();
        put(query, "kind", kind);
        put(query, "months", months);
        put(query, "date", date);
        put(query, "month", month);
        put(query, "day", day);
        put(query, "minimumMonths", minimumMonths);
        return query;
    }

    private static void put(MultiValueMap<String, String> query, String name, @Nullable Object value) {
        if (value != null) {
            query.add(name, value.toString());
        }
    }

    private <T> T present(@Nullable T value) {
        return Objects.requireNonNull(value, kind);
    }
}
