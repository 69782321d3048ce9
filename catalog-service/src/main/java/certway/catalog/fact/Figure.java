package certway.catalog.fact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says: an amount with its unit, or a text where nothing is counted.
 *
 * @param unit such as {@code USD a year}, {@code percent}, {@code openings a year}
 */
public record Figure(
        @Nullable BigDecimal amount,
        @Nullable String unit,
        @Nullable String text) {

    private static final String DOLLARS = "USD";

    public static Figure text(String text) {
        return new Figure(null, null, text);
    }

    /** The figure as people write it. */
    @JsonIgnore
    public String display() {
        if (amount == null) {
            return Objects.requireNonNullElse(text, "");
        }
        String number = amount.scale() > 0
                ? String.format(Locale.ROOT, "%,." + amount.scale() + "f", amount)
                : String.format(Locale.ROOT, "%,d", amount.toBigInteger());
        String of = Objects.requireNonNullElse(unit, "");
        if (of.startsWith(DOLLARS)) {
            return "$" + number + of.substring(DOLLARS.length());
        }
        return of.equals("percent") ? number + " %" : (number + " " + of).strip();
    }

    /** Whether both say the same, however it is written. */
    boolean agreesWith(Figure other) {
        boolean sameAmount =
                amount == null ? other.amount == null : other.amount != null && amount.compareTo(other.amount) == 0;
        return sameAmount
                && plain(unit).equals(plain(other.unit))
                && plain(text).equals(plain(other.text));
    }

    private static String plain(@Nullable String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\s+", " ")
                        .strip();
    }
}
