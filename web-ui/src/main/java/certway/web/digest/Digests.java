package certway.web.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The completions of days as subscribers can prove them, the earliest first. */
public record Digests(List<Day> items) {

    private static final String ALGORITHM = "sha-256:";

    public Digests {
        items = List.copyOf(items);
    }

    /** A digest as tools write it, without the name of how it was made. */
    public static String digits(String digest) {
        return digest.startsWith(ALGORITHM) ? digest.substring(ALGORITHM.length()) : digest;
    }

    /**
     * One day.
     *
     * @param total of all completions up to its end; null while it is open
     * @param closedAt null while it is open
     */
    public record Day(
            LocalDate day,
            long count,
            String digest,
            List<Partition> partitions,
            @Nullable Long total,
            @Nullable Instant closedAt) {

        public Day {
            partitions = List.copyOf(partitions);
        }
    }

    /** Its share in one partition of the topic. */
    public record Partition(int partition, long count, String digest, long end) {}
}
