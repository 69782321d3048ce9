package certway.platform.kafka;

import certway.platform.event.EventEnvelope;

/**
 * What a service does about one type of event; must be idempotent, since events come at least once.
 *
 * <p>How it fails decides what happens to the record: {@link Unhandleable}, {@link IllegalArgumentException} and data of the
 * wrong shape park it; a failing database, network or {@link certway.platform.DependencyUnavailable} lets it wait and be tried
 * again without limit; anything else is a bug and stops the loop, which health then names.
 */
@FunctionalInterface
public interface EventHandler {

    void handle(EventEnvelope event, RecordPosition position);

    /**
     * Does what handling put off, after the last record of a poll and before any of them counts as handled: many records for the
     * price of one. If it fails as handling may fail, all records of the poll come again.
     */
    default void settle() {}
}
