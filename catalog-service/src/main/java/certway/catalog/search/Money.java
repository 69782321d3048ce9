package certway.catalog.search;

import certway.catalog.program.Price;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Map;
import java.util.stream.Collectors;

/** Prices in units of their currency. */
final class Money {

    private static final int USUAL_DIGITS = 2;

    /** How many digits of a price are behind the point. */
    private static final Map<String, Integer> DIGITS = Currency.getAvailableCurrencies().stream()
            .collect(Collectors.toMap(Currency::getCurrencyCode, Currency::getDefaultFractionDigits));

    private Money() {}

    static BigDecimal amount(Price price) {
        return BigDecimal.valueOf(
                price.amountMinor(), Math.max(0, DIGITS.getOrDefault(price.currency(), USUAL_DIGITS)));
    }

    /** Rounded up, so that a price just above the end of a range is not in it. */
    static long hundredths(Price price) {
        return amount(price).movePointRight(2).setScale(0, RoundingMode.CEILING).longValueExact();
    }
}
