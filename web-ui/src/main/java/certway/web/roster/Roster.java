package certway.web.roster;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of everybody's enrollments. */
public record Roster(List<Entry> items, @Nullable String next) {

    /**
     * An enrollment as registrars see it.
     *
     * @param revision what a registrar has seen who changes it
     */
    public record Entry(String learnerId, long revision, Enrollment enrollment) {

        public String address() {
            return "/admin/roster/" + enrollment.enrollmentId();
        }

        /** How the service knows that nobody changed it meanwhile. */
        static String tag(String revision) {
            return "\"%s\"".formatted(revision);
        }
    }

    public record Enrollment(
            String enrollmentId,
            String programId,
            String slug,
            String title,
            int version,
            int cycle,
            String status,
            @Nullable Instant activatedAt,
            @Nullable Instant accessUntil,
            Paid pricePaid,
            @Nullable Due priceDue,
            @Nullable List<Stated> stated,
            @Nullable Instant completedAt) {

        public boolean mayBeExtended() {
            return accessUntil != null && (status.equals("active") || status.equals("expired"));
        }

        public boolean mayBeLeft() {
            return !status.equals("completed") && !status.equals("withdrawn");
        }
    }

    public record Due(long amountMinor, String currency) {}

    /** What was paid, and how. */
    public record Paid(
            long amountMinor,
            String currency,
            String how,
            @Nullable List<Payment> payments) {

        public List<Payment> parts() {
            return payments == null ? List.of() : payments;
        }
    }

    public record Payment(String how, long amountMinor, String reference, Instant at) {}

    public record Stated(String kind, String text) {}
}
