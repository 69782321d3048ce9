package certway.catalog.program;

/**
 * A price in the currency's minor unit.
 *
 * @param sample only an example, nobody is charged
 */
public record Price(long amountMinor, String currency, boolean sample) {}
