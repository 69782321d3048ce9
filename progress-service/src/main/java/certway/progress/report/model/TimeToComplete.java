package certway.progress.report.model;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How many took how long, by days begun up to a bound; the last bound is that of all who took longer. */
public record TimeToComplete(Map<Integer, Integer> byDays) {

    /** Narrow where most are, wide where few are. */
    private static final List<Integer> DAYS = List.of(1, 2, 3, 5, 7, 10, 14, 21, 30, 45, 60, 90, 120, 180, 270, 365);

    private static final int LONGER = 10_000;

    public TimeToComplete {
        byDays = Map.copyOf(byDays);
    }

    /** The bound that a time counts for. */
    public static int bound(Duration taken) {
        return DAYS.stream()
                .filter(days -> taken.compareTo(Duration.ofDays(days)) <= 0)
                .findFirst()
                .orElse(LONGER);
    }

    /** Days within which so many per cent were done, of those who are; null while nobody is. */
    public @Nullable Integer within(int percent) {
        long all = byDays.values().stream().mapToLong(Integer::intValue).sum();
        long seen = 0;
        for (Map.Entry<Integer, Integer> bound : new TreeMap<>(byDays).entrySet()) {
            seen += bound.getValue();
            if (seen * 100 >= all * percent) {
                return bound.getKey();
            }
        }
        return null;
    }
}
