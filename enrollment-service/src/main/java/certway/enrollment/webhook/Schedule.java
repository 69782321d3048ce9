package certway.enrollment.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a message that was not taken is sent again: eight times in somewhat more than a day. */
final class Schedule {

    /** The longest that a receiver may ask for. */
    static final Duration LONGEST = Duration.ofHours(24);

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(10));

    private Schedule() {}

    /**
     * How long to wait after so many failures; empty if it is tried no more.
     *
     * @param asked how long the receiver wants to be left alone
     * @param jitter from 0 to 1: up to a tenth is added, so that not everything comes back at the same moment
     */
    static Optional<Duration> after(int failures, @Nullable Duration asked, double jitter) {
        if (failures > PAUSES.size()) {
            return Optional.empty();
        }
        Duration pause = PAUSES.get(failures - 1);
        Duration varied = pause.plusMillis((long) (pause.toMillis() * jitter / 10));
        return Optional.of(asked != null && asked.compareTo(varied) > 0 ? asked : varied);
    }
}
