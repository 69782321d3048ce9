package certway.progress.report;

import static org.assertj.core.api.Assertions.assertThat;

import certway.platform.kafka.RecordPosition;
import certway.progress.study.model.ProgramVersion;
import certway.testkit.infrastructure.Infrastructure;
import certway.testkit.race.Race;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Whatever is read twice is counted once. */
class CountersIT {

    private static final MongoClient CLIENT = MongoClients.create(Infrastructure.mongoConnectionString());
    private static final Map<String, Object> FIRST = Map.of("programId", "hct-first", "version", 1);

    private final MongoDatabase database = CLIENT.getDatabase("reports-" + UUID.randomUUID());
    private final Counters counters = new Counters(database.getCollection(Reports.PROGRAMS));

    @AfterAll
    static void stop() {
        CLIENT.close();
    }

    private static Place at(String topic, int partition, long offset) {
        return new Place(topic, new RecordPosition(partition, offset));
    }

    private void adds(String field, Place place) {
        counters.add(
                Reports.id(new ProgramVersion("hct-first", 1)),
                FIRST,
                List.of(new Counters.Count(place, Map.of(field, 1))));
    }

    private static Fact fact(String name, Place place) {
        return new Fact(name, place.text(), "event", new ProgramVersion("hct-first", 1), List.of(), null);
    }

    private Reports.Funnel funnel() {
        List<Reports.Funnel> funnels = new Reports(database).funnels("hct-first");
        assertThat(funnels).hasSize(1);
        return funnels.getFirst();
    }

    @Test
    void aPlaceIsCountedOnceHoweverOftenItIsHandled() {
        for (int i = 0; i < 3; i++) {
            adds("enrolled", at("certway.enrollments", 0, 0));
            adds("enrolled", at("certway.enrollments", 0, 1));
        }

        assertThat(funnel().enrolled()).isEqualTo(2);
    }

    /** Records come again in other portions than before. */
    @Test
    void ofManyPlacesOnlyThoseThatAreNewAreCounted() {
        adds("enrolled", at("certway.enrollments", 0, 0));
        adds("enrolled", at("certway.enrollments", 0, 1));

        counters.add(
                Reports.id(new ProgramVersion("hct-first", 1)),
                FIRST,
                List.of(
                        new Counters.Count(at("certway.enrollments", 0, 1), Map.of("enrolled", 1)),
                        new Counters.Count(at("certway.enrollments", 0, 2), Map.of("enrolled", 1)),
                        new Counters.Count(at("certway.enrollments", 0, 2), Map.of("started", 1)),
                        new Counters.Count(at("certway.enrollments", 1, 0), Map.of("enrolled", 1))));

        assertThat(funnel().enrolled()).isEqualTo(4);
        assertThat(funnel().started()).isEqualTo(1);
    }

    @Test
    void everyPartitionOfEveryTopicIsCountedForItself() {
        adds("enrolled", at("certway.enrollments", 0, 7));
        adds("enrolled", at("certway.enrollments", 1, 3));
        adds("completed", at("certway.completions", 1, 2));

        assertThat(funnel().enrolled()).isEqualTo(2);
        assertThat(funnel().completed()).isEqualTo(1);
    }

    @Test
    void partitionsCountAtTheSameTimeWithoutLosingAnything() {
        Race.of(4, partition -> {
            IntStream.range(0, 50).forEach(offset -> adds("started", at("certway.progress", partition, offset)));
            return partition;
        });

        assertThat(funnel().started()).isEqualTo(200);
    }

    @Test
    void aFactBelongsToThePlaceWhereItWasReadFirst() {
        Facts facts = new Facts(database);

        assertThat(facts.isCountedThere(fact("e/enrolled", at("certway.enrollments", 0, 1))))
                .isTrue();
        assertThat(facts.isCountedThere(fact("e/enrolled", at("certway.enrollments", 0, 2))))
                .isFalse();
        assertThat(facts.isCountedThere(fact("e/enrolled", at("certway.enrollments", 0, 1))))
                .isTrue();

        Facts restarted = new Facts(database);
        restarted.note(List.of(
                fact("e/enrolled", at("certway.enrollments", 0, 2)), fact("e/started", at("certway.progress", 0, 5))));

        assertThat(restarted.isCountedThere(fact("e/enrolled", at("certway.enrollments", 0, 2))))
                .isFalse();
        assertThat(restarted.isCountedThere(fact("e/enrolled", at("certway.enrollments", 0, 1))))
                .isTrue();
        assertThat(restarted.isCountedThere(fact("e/started", at("certway.progress", 0, 5))))
                .isTrue();
    }
}
