package certway.credential.reminder.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When to remind of an end.
 *
 * @param days before the end, each once
 */
public record Schedule(List<Integer> days) {

    private static final int MOST_DAYS = 3_650;

    public Schedule {
        days = days.stream().distinct().sorted(Comparator.reverseOrder()).toList();
        if (days.isEmpty() || days.getLast() < 1 || days.getFirst() > MOST_DAYS) {
            throw new IllegalArgumentException("reminders are sent 1 to %d days before an end".formatted(MOST_DAYS));
        }
    }

    /** How long before an end the first reminder is due. */
    public Duration begin() {
        return Duration.ofDays(days.getFirst());
    }

    /**
     * The reminder that is due, by its days before the end: of several that were due meanwhile the last alone. Empty before the
     * first of them, and once the end is there.
     */
    public Optional<Integer> due(Instant end, Instant now) {
        return now.isBefore(end)
                ? days.stream()
                        .filter(day -> !now.isBefore(end.minus(Duration.ofDays(day))))
                        .reduce((_, nearer) -> nearer)
                : Optional.empty();
    }
}
