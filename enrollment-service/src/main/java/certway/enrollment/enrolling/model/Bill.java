package certway.enrollment.enrolling.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * What an enrollment costs, and how it was paid, in the smallest unit of the currency. A new access window that costs something
 * is added to it.
 *
 * @param sample the price is an invented one, which nobody is asked to pay
 */
public record Bill(long askedMinor, String currency, boolean sample, List<Payment> payments) {

    /** In which way it is settled. */
    public enum How {
        FREE,
        SAMPLE,
        VOUCHER,
        SEAT,
        RECEIVED,
        UNPAID
    }

    public Bill {
        payments = List.copyOf(payments);
    }

    public static Bill of(Price price) {
        return new Bill(price.sample() ? 0 : price.amountMinor(), price.currency(), price.sample(), List.of());
    }

    /** The bill with the price of another window; amounts of different currencies cannot stand in one bill. */
    Bill and(Price price) {
        Bill another = of(price);
        return currency.equals(price.currency())
                ? new Bill(askedMinor + another.askedMinor, currency, price.sample(), payments)
                : another;
    }

    Bill and(Payment payment) {
        return new Bill(
                askedMinor,
                currency,
                sample,
                Stream.concat(payments.stream(), Stream.of(payment)).toList());
    }

    public long dueMinor() {
        return Math.max(
                0,
                askedMinor - payments.stream().mapToLong(Payment::amountMinor).sum());
    }

    public boolean settled() {
        return dueMinor() == 0;
    }

    /** The money that came. */
    public long receivedMinor() {
        return payments.stream()
                .filter(payment -> payment.how() == Payment.How.RECEIVED)
                .mapToLong(Payment::amountMinor)
                .sum();
    }

    public boolean has(Payment.How how, String reference) {
        return payments.stream()
                .anyMatch(payment -> payment.how() == how && payment.reference().equals(reference));
    }

    /** Whether the code of a voucher or a seat pays a part of it. */
    public boolean paidWith(String code) {
        return has(Payment.How.VOUCHER, code) || has(Payment.How.SEAT, code);
    }

    /** The bill as it was before the seat of that code paid. */
    Bill without(String seat) {
        return new Bill(
                askedMinor,
                currency,
                sample,
                payments.stream()
                        .filter(payment -> payment.how() != Payment.How.SEAT
                                || !payment.reference().equals(seat))
                        .toList());
    }

    public How how() {
        if (!settled()) {
            return How.UNPAID;
        }
        if (payments.isEmpty()) {
            return sample ? How.SAMPLE : How.FREE;
        }
        return switch (payments.getLast().how()) {
            case VOUCHER -> How.VOUCHER;
            case SEAT -> How.SEAT;
            case RECEIVED -> How.RECEIVED;
        };
    }
}
