package certway.progress.completion;

import java.time.LocalDate;
import java.util.List;

/**
 * The completions of a day in two figures that whoever has the same ones arrives at.
 *
 * @param day in UTC
 * @param count of the completions, each counted once
 * @param digest of their ids: see {@link IdDigest}
 * @param partitions of the topic that have one of them, in order
 */
record DayDigest(LocalDate day, long count, String digest, List<PartitionDigest> partitions) {

    /**
     * The same of one partition.
     *
     * @param end the offset behind the last of them: whoever has read so far has read all of them
     */
    record PartitionDigest(int partition, long count, String digest, long end) {}

    DayDigest {
        partitions = List.copyOf(partitions);
    }
}
