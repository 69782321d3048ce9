package certway.enrollment.enrolling.model;

import java.time.Instant;

/** What enrolling needs to know of vouchers. */
public interface Vouchers {

    /** Who wants to pay what with it. */
    record Use(String code, EnrollmentId enrollment, ProgramId program, Bill bill) {}

    /** What became of the wish to use a voucher. */
    sealed interface Redemption {

        record Reserved(Payment payment) implements Redemption {}

        record Unusable(Reason reason) implements Redemption {}
    }

    /** Why a voucher cannot be used. */
    enum Reason {
        UNKNOWN,
        REVOKED,
        EXPIRED,
        USED_UP,
        OTHER_PROGRAM,
        OTHER_CURRENCY
    }

    /** Whether a code can be one of these. */
    boolean issued(String code);

    /**
     * Takes one use for the enrollment. An enrollment that has one already gets the same again, so that a crash before the
     * enrollment was kept costs nothing: whoever tries again goes on with it.
     */
    Redemption reserve(Use use, Instant now);

    /** Gives a use back that the enrollment has reserved and does not need. */
    void release(String code, EnrollmentId enrollment);
}
