package certway.enrollment.sponsor;

import certway.enrollment.enrolling.model.Enrollment;
import certway.enrollment.enrolling.model.EnrollmentId;
import certway.enrollment.enrolling.model.Payment;
import certway.enrollment.enrolling.model.Sponsored;
import certway.enrollment.sponsor.model.SponsoredSeats;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Looks seats up by what they pay for. */
@Component
final class FindSeats implements SponsoredSeats {

    private final Sponsors sponsors;
    private final SeatPools pools;
    private final Sponsored sponsored;

    FindSeats(Sponsors sponsors, SeatPools pools, Sponsored sponsored) {
        this.sponsors = sponsors;
        this.pools = pools;
        this.sponsored = sponsored;
    }

    @Override
    public Optional<PayingSeat> payingFor(EnrollmentId enrollment) {
        return Optional.ofNullable(sponsored.find(Set.of(enrollment)).get(enrollment))
                .map(Enrollment::bill)
                .flatMap(bill -> bill.payments().stream()
                        .filter(payment -> payment.how() == Payment.How.SEAT)
                        .reduce((_, last) -> last))
                .flatMap(payment -> seat(payment.reference()));
    }

    private Optional<PayingSeat> seat(String code) {
        return pools.withSeat(code)
                .flatMap(pool -> pool.seat(code)
                        .map(seat ->
                                new PayingSeat(pool.sponsor(), pool.id(), pool.program(), seat.code(), seat.label())));
    }

    @Override
    public List<Named> of(String account) {
        return sponsors.speakingFor(account).stream()
                .map(sponsor -> new Named(sponsor.id(), sponsor.name()))
                .toList();
    }
}
