package certway.enrollment.enrolling;

import static certway.enrollment.enrolling.model.EnrollmentFixture.NOON;
import static certway.enrollment.enrolling.model.EnrollmentFixture.SAMPLE;
import static certway.enrollment.enrolling.model.EnrollmentFixture.offered;

import certway.enrollment.enrolling.model.Waived;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Enrolling in phlebotomy, which is offered, with everything kept in memory. */
abstract class EnrollingFixture {

    final Enrollments enrollments = new InMemoryEnrollments();
    final Completions completions = new InMemoryCompletions();
    final FixedOffers offers = new FixedOffers();
    final OneVoucher vouchers = new OneVoucher();
    final EnrollLearner enrolling = enrolling(enrollments);

    EnrollLearner enrolling(Enrollments store) {
        return new EnrollLearner(
                store,
                new Merits(completions, (learner, program) -> Waived.nothing()),
                offers,
                new Admission(store, List.of(vouchers), () -> NOON),
                () -> NOON);
    }

    @BeforeEach
    void phlebotomyIsOffered() {
        offers.put(offered(SAMPLE));
    }
}
