package certway.progress.completion;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import certway.progress.completion.DayDigest.PartitionDigest;
import certway.progress.completion.model.CompletedStudies;
import certway.progress.completion.model.CompletedStudies.Stated;
import certway.progress.personal.model.Erased;
import certway.progress.topic.model.TopicPositions;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.cursor.TimeoutMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * Holds the feed, which believes its topic, against the studies, which alone know who completed what, and counts a day's
 * completions that both have.
 */
final class CountDay {

    private static final int BATCH = 500;

    /**
     * What was found.
     *
     * @param unknown records of the topic that no study states: nobody's completions, which are not counted
     */
    record Counted(DayDigest digest, long unknown) {}

    private static final class Share {

        private final IdDigest ids = new IdDigest();
        private long end;

        private void add(String id, long offset) {
            ids.add(id);
            end = Math.max(end, offset + 1);
        }

        private PartitionDigest digest(int partition) {
            return new PartitionDigest(partition, ids.count(), ids.value(), TopicPositions.offset(end));
        }
    }

    private static final class Tally {

        private final IdDigest all = new IdDigest();
        private final Map<Integer, Share> partitions = new TreeMap<>();
        private long unknown;

        private void add(Document completion) {
            String id = completion.getString(FeedDocuments.ID);
            all.add(id);
            partitions
                    .computeIfAbsent(completion.getInteger(FeedDocuments.PARTITION), _ -> new Share())
                    .add(id, completion.getLong(FeedDocuments.OFFSET));
        }

        private DayDigest digest(LocalDate day) {
            List<PartitionDigest> digests = partitions.entrySet().stream()
                    .map(share -> share.getValue().digest(share.getKey()))
                    .toList();
            return new DayDigest(day, all.count(), all.value(), digests);
        }
    }

    private final MongoCollection<Document> feed;
    private final Runnable fillIn;
    private final CompletedStudies studies;
    private final Erased erased;

    /**
     * Counts in the database's feed.
     *
     * @param fillIn sees to it that every completion in the feed says its day: an instance of an earlier release, which may still
     *     run beside this one, does not write it down
     */
    CountDay(MongoDatabase database, Runnable fillIn, CompletedStudies studies, Erased erased) {
        this.fillIn = fillIn;
        this.feed = database.getCollection(FeedDocuments.COLLECTION);
        this.studies = studies;
        this.erased = erased;
    }

    /** The day of the first completion there is. */
    Optional<LocalDate> first() {
        Optional<LocalDate> told = Optional.ofNullable(feed.find(exists(FeedDocuments.DAY))
                        .projection(include(FeedDocuments.DAY))
                        .sort(ascending(FeedDocuments.DAY, FeedDocuments.ID))
                        .first())
                .map(completion -> LocalDate.parse(completion.getString(FeedDocuments.DAY)));
        return Stream.concat(told.stream(), studies.first().map(Days::of).stream())
                .min(Comparator.naturalOrder());
    }

    Counted count(LocalDate day) {
        fillIn.run();
        Tally tally = new Tally();
        List<Document> batch = new ArrayList<>();
        try (MongoCursor<Document> found = feed.find(eq(FeedDocuments.DAY, day.toString()))
                .projection(include(
                        FeedDocuments.LEARNER, FeedDocuments.ENROLLMENT, FeedDocuments.PARTITION, FeedDocuments.OFFSET))
                .sort(ascending(FeedDocuments.DAY, FeedDocuments.ID))
                .batchSize(BATCH)
                .timeoutMode(TimeoutMode.ITERATION)
                .iterator()) {
            while (found.hasNext()) {
                batch.add(found.next());
                if (batch.size() == BATCH || !found.hasNext()) {
                    add(batch, tally);
                    batch.clear();
                }
            }
        }
        return new Counted(tally.digest(day), tally.unknown);
    }

    private void add(List<Document> batch, Tally tally) {
        Set<String> stated = studies.of(batch.stream()
                .map(one -> one.getString(FeedDocuments.ENROLLMENT))
                .toList());
        for (Document completion : batch) {
            if (stated.contains(completion.getString(FeedDocuments.ID)) || isErased(completion)) {
                tally.add(completion);
            } else {
                tally.unknown++;
            }
        }
    }

    /** Their studies are gone, and the feed has them under a pseudonym. */
    private boolean isErased(Document completion) {
        return erased.had(completion.getString(FeedDocuments.LEARNER), completion.getString(FeedDocuments.ENROLLMENT));
    }

    /** Completed studies of a day whose completion has not come by on the topic yet. */
    List<Stated> missing(LocalDate day) {
        List<Stated> missing = new ArrayList<>();
        studies.each(Days.begin(day), Days.end(day), some -> {
            Set<String> present = feed.find(in(
                            FeedDocuments.ID,
                            some.stream().map(Stated::completionId).toList()))
                    .projection(include(FeedDocuments.ID))
                    .map(document -> document.getString(FeedDocuments.ID))
                    .into(new HashSet<>());
            some.stream()
                    .filter(stated -> !present.contains(stated.completionId()))
                    .forEach(missing::add);
        });
        return missing;
    }
}
