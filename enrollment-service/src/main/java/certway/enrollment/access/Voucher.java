package certway.enrollment.access;

import certway.enrollment.enrolling.model.Bill;
import certway.enrollment.enrolling.model.ProgramId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Pays for enrollments, so often.
 *
 * @param program null for every program
 * @param expiresAt the first instant at which it cannot be used any more; null is never
 * @param left uses that nobody has taken
 * @param revokedAt null as long as it holds
 */
record Voucher(
        String code,
        @Nullable ProgramId program,
        Discount discount,
        int uses,
        int left,
        @Nullable Instant expiresAt,
        Instant createdAt,
        @Nullable Instant revokedAt) {

    /** What it takes off. */
    sealed interface Discount {

        /** Never more than is due, and nothing where that rounds to nothing. */
        long of(Bill bill);
    }

    record Percent(int percent) implements Discount {

        @Override
        public long of(Bill bill) {
            return Math.min(bill.dueMinor(), Math.multiplyExact(bill.askedMinor(), percent) / 100);
        }
    }

    record Amount(long amountMinor, String currency) implements Discount {

        @Override
        public long of(Bill bill) {
            return Math.min(bill.dueMinor(), amountMinor);
        }
    }

    /** Whether a repeated wish to create it means the same. */
    boolean sameTerms(Voucher other) {
        return code.equals(other.code)
                && discount.equals(other.discount)
                && uses == other.uses
                && Objects.equals(program, other.program)
                && Objects.equals(expiresAt, other.expiresAt);
    }
}
