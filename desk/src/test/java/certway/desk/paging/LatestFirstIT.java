package certway.desk.paging;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import certway.desk.TestDatabase;
import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class LatestFirstIT {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    private final MongoCollection<Document> documents =
            TestDatabase.named("paging").getCollection(UUID.randomUUID().toString());
    private final LatestFirst list = new LatestFirst(documents, "at");

    @Test
    void visitsEveryDocumentOnceInTheirOrderHoweverManyHaveTheSameDate() {
        documents.insertMany(IntStream.range(0, 2_500)
                .mapToObj(i -> new Document("_id", "%05d".formatted(i))
                        .append("at", Date.from(NOON.plusSeconds(i / 1_100)))
                        .append("odd", i % 2 == 1))
                .toList());
        List<String> all = new ArrayList<>();
        List<String> odd = new ArrayList<>();

        list.each(List.of(), document -> all.add(document.getString("_id")));
        list.each(List.of(eq("odd", true)), document -> odd.add(document.getString("_id")));

        assertThat(all)
                .isEqualTo(IntStream.range(0, 2_500)
                        .map(i -> 2_499 - i)
                        .mapToObj("%05d"::formatted)
                        .toList());
        assertThat(odd).hasSize(1_250).doesNotHaveDuplicates();
    }

    @Test
    void visitsNothingWhereThereIsNothing() {
        List<Document> all = new ArrayList<>();

        list.each(List.of(), all::add);

        assertThat(all).isEmpty();
    }
}
