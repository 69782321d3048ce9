package certway.progress.completion;

import certway.progress.completion.DayDigest.PartitionDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The digest of a day as it is told and shown.
 *
 * @param total of all completions up to the end of that day; null while the day is open
 * @param closedAt since when nothing can be added to it; null while the day is open
 */
record ClosedDay(
        LocalDate day,
        long count,
        String digest,
        List<PartitionDigest> partitions,
        @Nullable Long total,
        @Nullable Instant closedAt) {

    ClosedDay {
        partitions = List.copyOf(partitions);
    }

    static ClosedDay open(DayDigest digest) {
        return new ClosedDay(digest.day(), digest.count(), digest.digest(), digest.partitions(), null, null);
    }

    static ClosedDay closed(DayDigest digest, long total, Instant at) {
        return new ClosedDay(digest.day(), digest.count(), digest.digest(), digest.partitions(), total, at);
    }
}
