package certway.enrollment.sponsor;

import certway.enrollment.enrolling.model.EnrollmentId;
import certway.enrollment.enrolling.model.ProgramId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Seats in a program that a sponsor pays for. */
record SeatPool(String id, String sponsor, ProgramId program, int seats, int left, List<Seat> assigned) {

    static final int MOST_POOLS = 200;

    /** No request lasts longer. */
    private static final Duration ENROLLING = Duration.ofMinutes(1);

    /**
     * A seat for somebody.
     *
     * @param label how the sponsor knows the person: a staff number, for example
     * @param enrollment null until somebody enrolled with the code
     * @param takenAt when that was
     * @param reclaimed the sponsor is taking it back
     */
    record Seat(
            String code,
            String label,
            Instant at,
            @Nullable EnrollmentId enrollment,
            @Nullable Instant takenAt,
            boolean reclaimed) {

        /** Whether whoever took it may not have been enrolled yet. */
        boolean justTaken(Instant now) {
            return takenAt != null && now.isBefore(takenAt.plus(ENROLLING));
        }
    }

    SeatPool {
        assigned = List.copyOf(assigned);
    }

    Optional<Seat> seat(String code) {
        return assigned.stream().filter(seat -> seat.code().equals(code)).findFirst();
    }

    Optional<Seat> seatOf(String label) {
        return assigned.stream().filter(seat -> seat.label().equals(label)).findFirst();
    }
}
