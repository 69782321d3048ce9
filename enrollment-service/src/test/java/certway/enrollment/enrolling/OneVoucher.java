package certway.enrollment.enrolling;

import certway.enrollment.enrolling.model.EnrollmentId;
import certway.enrollment.enrolling.model.Payment;
import certway.enrollment.enrolling.model.Vouchers;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** Pays everything, twice. */
final class OneVoucher implements Vouchers {

    static final String CODE = "SPRING-2027";

    private final Set<EnrollmentId> taken = new HashSet<>();
    int left = 2;
    Runnable meanwhile = () -> {};

    @Override
    public boolean issued(String code) {
        return true;
    }

    @Override
    public Redemption reserve(Use use, Instant now) {
        meanwhile.run();
        if (!taken.contains(use.enrollment())) {
            if (left == 0) {
                return new Redemption.Unusable(Reason.USED_UP);
            }
            left--;
            taken.add(use.enrollment());
        }
        return new Redemption.Reserved(
                new Payment(Payment.How.VOUCHER, use.bill().dueMinor(), use.code(), now));
    }

    @Override
    public void release(String code, EnrollmentId enrollment) {
        if (taken.remove(enrollment)) {
            left++;
        }
    }
}
