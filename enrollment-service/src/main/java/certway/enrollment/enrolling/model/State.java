package certway.enrollment.enrolling.model;

import java.time.Instant;

/** What became of an enrollment; that its time is over is no state but a question of the clock. */
public sealed interface State {

    record Active() implements State {}

    record Withdrawn(Instant at) implements State {}

    record Completed(Instant at) implements State {}
}
