package certway.enrollment.enrolling.model;

import java.time.Instant;

/**
 * Something that pays for an enrollment or for a part of it.
 *
 * @param reference the code of the voucher or the seat, or the registrar's reference
 */
public record Payment(How how, long amountMinor, String reference, Instant at) {

    public enum How {
        VOUCHER,

        /** A sponsor pays. */
        SEAT,

        /** A registrar says that the money came. */
        RECEIVED
    }

    public Payment {
        if (amountMinor < 1) {
            throw new IllegalArgumentException("a payment is at least one of the smallest unit");
        }
    }
}
