package certway.enrollment.enrolling.model;

import java.util.Optional;

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

    /** What is paid where no payment is needed; empty where one is. */
    public Optional<PricePaid> withoutPayment() {
        if (amountMinor == 0) {
            return Optional.of(new PricePaid(0, currency, sample, PricePaid.How.FREE));
        }
        return sample ? Optional.of(new PricePaid(0, currency, true, PricePaid.How.SAMPLE)) : Optional.empty();
    }
}
