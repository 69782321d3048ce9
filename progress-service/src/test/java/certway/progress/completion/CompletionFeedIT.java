package certway.progress.completion;

import static org.assertj.core.api.Assertions.assertThat;

import certway.platform.event.EventEnvelope;
import certway.platform.kafka.RecordPosition;
import certway.progress.completion.CompletionFeed.Part;
import certway.progress.completion.CompletionFeed.Position;
import certway.progress.completion.CompletionFeed.Wanted;
import certway.progress.personal.model.ErasedFixture;
import certway.testkit.contract.Contracts;
import certway.testkit.contract.Contracts.Example;
import certway.testkit.infrastructure.Infrastructure;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class CompletionFeedIT {

    private static final MongoClient CLIENT = MongoClients.create(Infrastructure.mongoConnectionString());

    private final CompletionFeed feed =
            new CompletionFeed(CLIENT.getDatabase("feed-" + UUID.randomUUID()), ErasedFixture.NOBODY);

    @AfterAll
    static void close() {
        CLIENT.close();
    }

    private void take(String completionId, String learner, int partition, long offset) {
        take(completionId, learner, "hct-phlebotomy-technician", "2026-11-20T16:30:00Z", partition, offset);
    }

    private void take(
            String completionId, String learner, String program, String completedAt, int partition, long offset) {
        Example example = Contracts.event("certway.completions", "certway.program.completed.v1");
        ObjectNode data = ((ObjectNode) example.data().deepCopy())
                .put("completionId", completionId)
                .put("learnerId", learner)
                .put("programId", program)
                .put("completedAt", completedAt);
        EventEnvelope event = new EventEnvelope(
                completionId, "type", "topic", learner, "/source", "subject", Instant.EPOCH, data, null);
        feed.take(event, new RecordPosition(partition, offset));
    }

    private static List<String> ids(Part part) {
        return part.completions().stream()
                .map(completion -> completion.required("completionId").asString())
                .toList();
    }

    @Test
    void completionsAreReadInPartsFromTheBeginning() {
        take("a", "ada", 0, 10);
        take("b", "ben", 0, 11);
        take("c", "ada", 1, 5);

        Part first = feed.read(Position.START, Wanted.ALL, 2);
        Part second = feed.read(first.next(), Wanted.ALL, 2);
        Part end = feed.read(second.next(), Wanted.ALL, 2);

        assertThat(ids(first)).containsExactly("a", "b");
        assertThat(ids(second)).containsExactly("c");
        assertThat(ids(end)).isEmpty();
        assertThat(end.next()).isEqualTo(second.next());
    }

    @Test
    void aDataSetIsShownAsItWasStated() {
        take("a", "ada", 0, 0);

        JsonNode shown = feed.read(Position.START, Wanted.ALL, 1).completions().getFirst();

        assertThat(shown.required("title").asString()).isEqualTo("Phlebotomy Technician");
    }

    @Test
    void theFirstPositionOfACompletionCounts() {
        take("a", "ada", 0, 10);
        Part first = feed.read(Position.START, Wanted.ALL, 10);
        take("a", "ada", 0, 11);

        assertThat(ids(feed.read(first.next(), Wanted.ALL, 10))).isEmpty();
        assertThat(ids(feed.read(Position.START, Wanted.ALL, 10))).containsExactly("a");
    }

    @Test
    void whatComesLaterIsReadLaterOnWhateverPartition() {
        take("b", "ben", 1, 7);
        Position position = feed.read(Position.START, Wanted.ALL, 10).next();
        take("a", "ada", 0, 3);
        take("c", "ada", 2, 0);
        take("d", "ben", 1, 8);

        assertThat(ids(feed.read(position, Wanted.ALL, 10))).containsExactly("a", "d", "c");
    }

    @Test
    void learnersReadTheirOwn() {
        take("a", "ada", 0, 1);
        take("b", "ben", 0, 2);
        take("c", "ada", 0, 3);

        assertThat(ids(feed.read(Position.START, Wanted.of("ada"), 1))).containsExactly("a");
        assertThat(ids(feed.read(Position.START, Wanted.of("ada"), 10))).containsExactly("a", "c");
    }

    @Test
    void someAreReadAgainByProgramAndByDaysOfWhichBothCount() {
        take("a", "ada", "one", "2026-11-19T23:59:59.999Z", 0, 1);
        take("b", "ada", "one", "2026-11-20T00:00:00Z", 0, 2);
        take("c", "ben", "two", "2026-11-21T23:59:59.999Z", 0, 3);
        take("d", "ben", "two", "2026-11-22T00:00:00Z", 1, 4);
        LocalDate from = LocalDate.parse("2026-11-20");
        LocalDate to = LocalDate.parse("2026-11-21");

        assertThat(ids(feed.read(Position.START, new Wanted(null, "two", null, null), 10)))
                .containsExactly("c", "d");
        assertThat(ids(feed.read(Position.START, new Wanted(null, null, from, to), 10)))
                .containsExactly("b", "c");
        assertThat(ids(feed.read(Position.START, new Wanted(null, null, from, null), 10)))
                .containsExactly("b", "c", "d");
        assertThat(ids(feed.read(Position.START, new Wanted("ben", "two", null, to), 10)))
                .containsExactly("c");
        Part first = feed.read(Position.START, new Wanted(null, null, from, null), 2);
        assertThat(ids(feed.read(first.next(), new Wanted(null, null, from, null), 2)))
                .containsExactly("d");
    }

    @Test
    void aReaderMissesNothingWhileManyWrite() throws Exception {
        int partitions = 4;
        int each = 50;
        List<String> read = new ArrayList<>();
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> writing = IntStream.range(0, partitions)
                    .mapToObj(partition -> writers.submit(() -> IntStream.range(0, each)
                            .forEach(offset -> take(partition + "-" + offset, "ada", partition, offset))))
                    .toList();
            Position position = Position.START;
            Random random = new Random(1);
            boolean all = false;
            while (!all) {
                all = writing.stream().allMatch(Future::isDone);
                Part part = feed.read(position, Wanted.ALL, 1 + random.nextInt(7));
                all &= part.completions().isEmpty();
                read.addAll(ids(part));
                position = part.next();
            }
            for (Future<?> one : writing) {
                one.get();
            }
        }

        assertThat(read)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, partitions)
                        .boxed()
                        .flatMap(partition -> IntStream.range(0, each).mapToObj(offset -> partition + "-" + offset))
                        .toList());
        assertThat(Stream.of("0-", "1-", "2-", "3-"))
                .allSatisfy(partition -> assertThat(read.stream()
                                .filter(id -> id.startsWith(partition))
                                .map(id -> id.substring(2)))
                        .isSortedAccordingTo((a, b) -> Integer.compare(Integer.parseInt(a), Integer.parseInt(b))));
    }
}
