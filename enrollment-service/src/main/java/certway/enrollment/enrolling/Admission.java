package certway.enrollment.enrolling;

import certway.desk.audit.model.AuditEntry;
import certway.enrollment.enrolling.model.Decision;
import certway.enrollment.enrolling.model.Decision.AlreadyEnrolled;
import certway.enrollment.enrolling.model.Decision.Refused;
import certway.enrollment.enrolling.model.Decision.Waits;
import certway.enrollment.enrolling.model.Enrollment;
import certway.enrollment.enrolling.model.EnrollmentId;
import certway.enrollment.enrolling.model.Refusal.VoucherUnusable;
import certway.enrollment.enrolling.model.Registering;
import certway.enrollment.enrolling.model.Vouchers;
import certway.enrollment.enrolling.model.Vouchers.Redemption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Pays with the voucher where one is given, and keeps what was decided. The voucher's use is taken first, for this very
 * enrollment: whatever crashes in between, trying again goes on with the same use.
 */
@Component
final class Admission {

    private static final Logger log = LoggerFactory.getLogger(Admission.class);
    private static final int TRIES = 3;

    private final Enrollments enrollments;
    private final List<Vouchers> vouchers;
    private final InstantSource clock;

    Admission(Enrollments enrollments, List<Vouchers> vouchers, InstantSource clock) {
        this.enrollments = enrollments;
        this.vouchers = vouchers;
        this.clock = clock;
    }

    /**
     * The decision of the rule, paid and kept.
     *
     * @throws ChangedMeanwhile if others changed the same enrollment again and again
     */
    Decision keep(EnrollmentId id, @Nullable String voucher, Supplier<Decision> rule) {
        return keep(id, voucher, null, rule);
    }

    /** The same as somebody else's act, which is noted in the write that keeps it. */
    Decision keep(EnrollmentId id, @Nullable String voucher, Registering.@Nullable Act by, Supplier<Decision> rule) {
        for (int i = 0; i < TRIES; i++) {
            Decision decision = rule.get();
            if (voucher != null) {
                decision = paid(decision, voucher);
            }
            if (kept(decision, by)) {
                return decision;
            }
        }
        throw new ChangedMeanwhile(id);
    }

    private Decision paid(Decision decision, String voucher) {
        return switch (decision) {
            case Waits(var enrollment) -> paid(enrollment, voucher);
            case AlreadyEnrolled(var enrollment) -> {
                // It may have been paid in another way after the use was taken.
                if (!enrollment.bill().paidWith(voucher)) {
                    issuer(voucher).ifPresent(issuer -> issuer.release(voucher, enrollment.id()));
                }
                yield decision;
            }
            case Decision.Accepted free -> decision;
            case Refused refused -> decision;
        };
    }

    private Decision paid(Enrollment waiting, String voucher) {
        if (waiting.bill().paidWith(voucher)) {
            // It paid for an earlier window: a use pays once.
            return new Refused(new VoucherUnusable(Vouchers.Reason.USED_UP));
        }
        Instant now = clock.instant();
        Vouchers.Use use =
                new Vouchers.Use(voucher, waiting.id(), waiting.pinned().program(), waiting.bill());
        Redemption redemption = issuer(voucher)
                .map(issuer -> issuer.reserve(use, now))
                .orElse(new Redemption.Unusable(Vouchers.Reason.UNKNOWN));
        return switch (redemption) {
            case Redemption.Reserved(var payment) -> waiting.paying(payment, now);
            case Redemption.Unusable(var reason) -> new Refused(new VoucherUnusable(reason));
        };
    }

    private Optional<Vouchers> issuer(String code) {
        return vouchers.stream().filter(issuer -> issuer.issued(code)).findFirst();
    }

    private boolean kept(Decision decision, Registering.@Nullable Act by) {
        Optional<Change> change = Change.of(decision).map(made -> by == null ? made : made.by(entry(made, by)));
        if (change.isEmpty()) {
            return true;
        }
        Enrollment enrollment = change.get().enrollment();
        boolean kept = enrollment.revision() == 1 ? enrollments.add(change.get()) : enrollments.save(change.get());
        if (kept) {
            log.atInfo()
                    .addKeyValue("enrollmentId", enrollment.id().value())
                    .addKeyValue("programId", enrollment.pinned().program().value())
                    .addKeyValue("version", enrollment.pinned().version())
                    .addKeyValue("revision", enrollment.revision())
                    .log(decision instanceof Waits ? "Enrollment waits for payment" : "Enrollment activated");
        }
        return kept;
    }

    private AuditEntry entry(Change change, Registering.Act by) {
        Enrollment enrollment = change.enrollment();
        return new AuditEntry(
                by.id(),
                clock.instant(),
                by.actor(),
                "enrolled",
                new AuditEntry.On(
                        enrollment.id().value(),
                        enrollment.learner().value(),
                        enrollment.pinned().program().value()),
                by.reason());
    }
}
