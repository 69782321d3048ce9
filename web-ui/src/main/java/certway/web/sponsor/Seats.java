package certway.web.sponsor;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The assigned seats of a pool, as its sponsor sees them: by label, without who it is. */
public record Seats(Pool pool, List<Seat> assigned) {

    /** Seats in a program. */
    public record Pool(String poolId, String sponsorId, String programId, int seats, int left) {}

    /** All pools of somebody. */
    public record Pools(List<Pool> items) {}

    /**
     * A seat that is assigned.
     *
     * @param status unused until somebody enrolled with the code
     */
    public record Seat(
            String code,
            String label,
            Instant assignedAt,
            String status,
            @Nullable Instant accessUntil,
            @Nullable Instant completedAt) {

        /** The name of the form that takes it back. */
        public String form() {
            return "reclaim-" + code;
        }

        /** Who has completed the program keeps the seat. */
        public boolean mayBeReclaimed() {
            return completedAt == null;
        }
    }
}
