package certway.web.transcript;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as people type them: with a point or a comma. */
final class Decimals {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}([.,][0-9]{1,6})?");
    private static final BigDecimal MINUTES_OF_AN_HOUR = BigDecimal.valueOf(60);

    private Decimals() {}

    static String tenths(int tenths) {
        return BigDecimal.valueOf(tenths, 1).stripTrailingZeros().toPlainString();
    }

    static String hours(int minutes) {
        return BigDecimal.valueOf(minutes)
                .divide(MINUTES_OF_AN_HOUR, 2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Tenths of what was typed. */
    static int typedTenths(String typed) {
        return whole(typed, BigDecimal.TEN);
    }

    /** Minutes of the hours that were typed; null if nothing was. */
    static @Nullable Integer typedMinutes(String typed) {
        return typed.isEmpty() ? null : (Integer) whole(typed, MINUTES_OF_AN_HOUR);
    }

    /** Rounded; 0, which the service refuses, for what is no number or endless. */
    private static int whole(String typed, BigDecimal times) {
        if (!NUMBER.matcher(typed).matches()) {
            return 0;
        }
        return new BigDecimal(typed.replace(',', '.'))
                .multiply(times)
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }
}
