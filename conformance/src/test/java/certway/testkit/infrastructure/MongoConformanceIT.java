package certway.testkit.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same questions to whichever MongoDB the tests run on; the expected answers are those of MongoDB 8. */
class MongoConformanceIT {
    /** Where the embedded server answers differently, and how: the same refusal, named from the other side. */
    private static final Map<String, String> KNOWN_DIFFERENCES = Map.of("projection {a: 1, s: 0}", "error 31253");

    private static final String REFUSED = "error 115";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final MongoClient CLIENT = client();
    private static final MongoDatabase DATABASE = CLIENT.getDatabase("conformance");

    static MongoClient client() {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(Infrastructure.mongoConnectionString()))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .build());
    }

    @BeforeAll
    static void knowTheServer() {
        String version = DATABASE.runCommand(new Document("buildInfo", 1)).getString("version");
        assumeTrue(
                Infrastructure.embedded() || version.startsWith("8."),
                "the container is not MongoDB 8 but something of version " + version);
        DATABASE.drop();
    }

    @AfterAll
    static void close() {
        CLIENT.close();
    }

    @ParameterizedTest
    @MethodSource("shared")
    void answersAsMongoDbDoes(Probe probe) throws Exception {
        String answer = probe.answer(emptyCollection());

        if (Infrastructure.embedded() && KNOWN_DIFFERENCES.containsKey(probe.name())) {
            assertThat(answer).isEqualTo(KNOWN_DIFFERENCES.get(probe.name())).isNotEqualTo(probe.expected());
        } else {
            assertThat(answer).isEqualTo(probe.expected());
        }
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesByNameWhatOnlyMongoDbCanDo(Probe probe) throws Exception {
        assertThat(probe.answer(emptyCollection())).isEqualTo(Infrastructure.embedded() ? REFUSED : probe.expected());
    }

    @Test
    void listsOnlyDifferencesThatAreAskedFor() {
        assertThat(shared().map(Probe::name).toList()).containsAll(KNOWN_DIFFERENCES.keySet());
    }

    static Stream<Probe> shared() {
        return Stream.of(WriteProbes.all(), QueryProbes.all(), IndexProbes.all(), AggregationProbes.all())
                .flatMap(probes -> probes);
    }

    static Stream<Probe> refused() {
        return RefusedProbes.all();
    }

    private static MongoCollection<Document> emptyCollection() {
        return DATABASE.getCollection("probe" + NUMBER.incrementAndGet());
    }
}
