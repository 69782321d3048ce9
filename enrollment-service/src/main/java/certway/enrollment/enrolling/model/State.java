package certway.enrollment.enrolling.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of an enrollment. */
public sealed interface State {

    /** May be over by the clock before anybody noted it: see {@link Enrollment#statusAt}. */
    record Active() implements State {}

    /**
     * Begins as soon as it is paid.
     *
     * @param accessDays how long access lasts from then on; null is without end
     */
    record AwaitingPayment(@Nullable Integer accessDays) implements State {}

    record Withdrawn(Instant at) implements State {}

    /** The end of the access window was noted, and told. */
    record Expired() implements State {}

    record Completed(Instant at) implements State {}
}
