package certway.enrollment.sponsor.model;

import certway.enrollment.enrolling.model.EnrollmentId;
import certway.enrollment.enrolling.model.ProgramId;
import java.util.List;
import java.util.Optional;

/** Whose seats pay for whom, and who speaks for a sponsor. */
public interface SponsoredSeats {

    /**
     * A seat that pays for an enrollment.
     *
     * @param label how the sponsor knows the person
     */
    record PayingSeat(String sponsor, String pool, ProgramId program, String code, String label) {}

    /** A sponsor. */
    record Named(String sponsorId, String name) {}

    /** Empty if no sponsor pays, or not any more. */
    Optional<PayingSeat> payingFor(EnrollmentId enrollment);

    /** The sponsors for which an account speaks. */
    List<Named> of(String account);
}
