package certway.enrollment.personal;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's wish to be erased, and how far it is. It is kept for ever; whom it is about stands in it no longer than it is not done.
 *
 * @param learner null when everything is done
 * @param receipts documents that each service erased
 */
record Erasure(String id, @Nullable String learner, Asked asked, Map<String, Long> receipts, Done done) {

    /** The actor of who asked for themselves. */
    static final String SELF = "self";

    Erasure {
        receipts = Map.copyOf(receipts);
    }

    record Asked(String actor, String reason, Instant at) {}

    /** What was done, and when, in this order. */
    record Done(
            @Nullable Instant accountDeletedAt,
            @Nullable Instant toldAt,
            boolean isOnItsWay,
            @Nullable Instant finishedAt) {}
}
