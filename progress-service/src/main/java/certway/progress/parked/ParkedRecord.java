package certway.progress.parked;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record that a group could never handle. What is in it stays in Kafka.
 *
 * @param place where it is kept
 * @param source where the group met it
 * @param group the consumer group that could not handle it; others may have
 * @param causeType the kind of failure
 * @param settled what became of it; null while nobody has done anything about it
 */
record ParkedRecord(
        Place place,
        Place source,
        String group,
        String causeType,
        String cause,
        Instant parkedAt,
        @Nullable Settled settled) {

    /** What can become of a parked record. */
    enum Outcome {
        /** Everybody who reads its topic got it once more. */
        REDRIVEN,
        /** Somebody decided that it need not take effect. */
        DISMISSED,
        /** Kafka had deleted it before anybody did anything about it. */
        EXPIRED
    }

    /** Who decided, and why. */
    record Settled(Outcome outcome, String actor, String reason, Instant at) {}

    String id() {
        return place.id();
    }
}
