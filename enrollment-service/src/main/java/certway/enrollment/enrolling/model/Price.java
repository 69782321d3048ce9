package certway.enrollment.enrolling.model;

/**
 * What a program costs, in the smallest unit of the currency.
 *
 * @param sample an invented price of a demo catalog, which nobody is asked to pay
 */
public record Price(long amountMinor, String currency, boolean sample) {

    public Price {
        if (amountMinor < 0) {
            throw new IllegalArgumentException("a price is not negative");
        }
    }
}
