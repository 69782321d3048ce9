package certway.enrollment.enrolling.model;

import certway.enrollment.enrolling.model.Decision.Accepted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Ada, what she may enrol in, and her enrollment in its states. */
public final class EnrollmentFixture {

    public static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    public static final Instant AFTER_ACCESS = NOON.plus(Duration.ofDays(180));
    public static final LearnerId ADA = new LearnerId("6f1d0a52-6c0e-4b2f-9a57-2f1f5c6f9b01");
    public static final ProgramId PHLEBOTOMY = new ProgramId("hct-phlebotomy-technician");
    public static final ProgramId ASSISTANT = new ProgramId("hct-medical-laboratory-assistant");
    public static final EnrollmentId ENROLLMENT = new EnrollmentId("b7c4f0d2-0f6b-8a3e-9c51-7d2a5b9e4f10");
    public static final Price FREE = new Price(0, "USD", false);
    public static final Price SAMPLE = new Price(39_000, "USD", true);
    public static final Price REAL = new Price(39_000, "USD", false);

    private EnrollmentFixture() {}

    public static Learner ada() {
        return new Learner(ADA, Evidence.NONE);
    }

    public static ProgramVersion phlebotomy(int version) {
        return new ProgramVersion(PHLEBOTOMY, "phlebotomy-technician", "Phlebotomy Technician", version);
    }

    public static Offer offered(Price price, Prerequisite... prerequisites) {
        return new Offer.Published(phlebotomy(1), new Terms(180, price, List.of(prerequisites)));
    }

    public static Offer retired() {
        return new Offer.Retired(phlebotomy(1));
    }

    public static Enrollment waiting() {
        return ((Decision.Waits) ada().enroll(ENROLLMENT, offered(REAL), NOON)).enrollment();
    }

    public static Payment received(long amountMinor) {
        return new Payment(Payment.How.RECEIVED, amountMinor, "invoice 7", NOON.plusSeconds(30));
    }

    public static Enrollment active() {
        return accepted(ada().enroll(ENROLLMENT, offered(SAMPLE), NOON));
    }

    public static Enrollment withdrawn() {
        return ((Withdrawal.Accepted) active().withdraw(NOON.plusSeconds(60)))
                .event()
                .enrollment();
    }

    public static Enrollment completed() {
        return active().complete(NOON.plusSeconds(600));
    }

    public static Enrollment accepted(Decision decision) {
        return ((Accepted) decision).enrollment();
    }
}
