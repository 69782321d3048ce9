package certway.catalog;

import static certway.testkit.identity.People.ADA;
import static certway.testkit.identity.People.GRACE;
import static certway.testkit.identity.People.ROSA;
import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.contract.Contracts;
import certway.testkit.contract.EventSchemas;
import certway.testkit.http.Answer;
import certway.testkit.identity.Tokens;
import certway.testkit.infrastructure.Infrastructure;
import certway.testkit.infrastructure.Kafka;
import certway.testkit.kafka.KafkaClient;
import certway.testkit.race.Race;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogIT {

    private final Kafka kafka = Infrastructure.newKafka();
    private final RunningCatalog catalog = start(kafka);
    private final Tokens tokens = catalog.issuer().tokens();
    private final String grace = tokens.of(GRACE);
    private final String reader = tokens.service("progress-service", "content:read", "catalog-service");

    private static RunningCatalog start(Kafka kafka) {
        kafka.start();
        return new RunningCatalog(kafka.bootstrapServers());
    }

    @AfterAll
    void stop() {
        catalog.close();
        kafka.close();
    }

    @Test
    void anImportedProgramIsListedFoundShownAndDescribedToOtherServices() {
        Answer imported = catalog.importZip(Sample.zip("blood-draw", "Blood draw basics"), grace);

        assertThat(imported.status()).as(imported.text()).isEqualTo(200);
        assertThat(imported.json().at("/report/read/questions").asInt()).isEqualTo(2);
        assertThat(slugs("/api/programs?q=venipuncture")).contains("blood-draw");
        assertThat(slugs("/api/programs?q=blod%20drawing")).contains("blood-draw");
        assertThat(catalog.get("/api/programs/blood-draw", null)
                        .json()
                        .at("/modules/0/units/1/questions")
                        .asInt())
                .isEqualTo(2);
        assertThat(fields(catalog.get("/internal/programs/blood-draw/offer", reader)
                        .json()))
                .containsAll(fields(Contracts.http("program-offer.json")));
        assertThat(fields(catalog.get("/internal/program-versions/blood-draw/1", reader)
                        .json()))
                .isEqualTo(fields(Contracts.http("program-version.json")));
    }

    @Test
    void answersAndFeedbackAreInNoPublicAnswer() {
        catalog.importZip(Sample.zip("secrets", "Secrets of the quiz"), grace);

        for (String path : List.of("/api/programs?q=secrets", "/api/programs/secrets", "/v3/api-docs")) {
            assertThat(catalog.get(path, null).text())
                    .doesNotContain(Sample.SECRET_FEEDBACK, Sample.SECRET_ANSWER, "\"correct\"");
        }
        assertThat(catalog.get("/internal/program-versions/secrets/1", reader).text())
                .contains(Sample.SECRET_FEEDBACK, Sample.SECRET_ANSWER);
    }

    @Test
    void thePublishedEventIsWhatTheContractSays() {
        catalog.importZip(Sample.zip("announced", "Announced"), grace);

        ConsumerRecord<String, byte[]> record = events("announced", 1).getFirst();

        Contracts.Example example = Contracts.event("certway.programs", "certway.program.published.v1");
        JsonNode data = JsonMapper.shared().readTree(record.value());
        EventSchemas.validate("certway.program.published.v1", data);
        assertThat(fields(data)).isEqualTo(fields(example.data()));
        assertThat(KafkaClient.headers(record).keySet())
                .containsAll(example.headers().keySet());
        assertThat(KafkaClient.headers(record))
                .containsEntry("ce_source", example.headers().get("ce_source"));
    }

    @Test
    void sixteenImportsOfOneProgramAtOnceMakeOneVersionAndOneEvent() {
        byte[] zip = Sample.zip("raced", "Raced");

        assertThat(Race.of(16, _ -> catalog.importZip(zip, grace)))
                .allSatisfy(answer ->
                        assertThat(answer.json().path("state").asString()).isIn("done", "failed"));

        Answer program = catalog.get("/api/admin/programs/raced", grace);
        assertThat(program.json().path("versions").size()).isEqualTo(1);
        Set<String> ids = events("raced", 1).stream()
                .map(record -> KafkaClient.headers(record).get("ce_id"))
                .collect(Collectors.toSet());
        assertThat(ids).hasSize(1);
    }

    @Test
    void changedContentIsANewVersionAndTheSameContentIsNone() {
        catalog.importZip(Sample.zip("versioned", "First title"), grace);

        Answer same = catalog.importZip(Sample.zip("versioned", "First title"), grace);
        Answer changed = catalog.importZip(Sample.zip("versioned", "Second title"), grace);

        assertThat(same.json().at("/report/programs/0/outcome").asString()).isEqualTo("unchanged");
        assertThat(changed.json().at("/report/programs/0/version").asInt()).isEqualTo(2);
        assertThat(catalog.get("/internal/program-versions/versioned/1", reader)
                        .json()
                        .path("title")
                        .asString())
                .isEqualTo("First title");
        assertThat(catalog.get("/api/programs/versioned", null)
                        .json()
                        .path("title")
                        .asString())
                .isEqualTo("Second title");
    }

    @Test
    void aDamagedImportIsRefusedWithThePlaceAndChangesNothing() {
        byte[] good = Sample.zip("damaged", "Damaged");
        byte[] bad = Sample.zip(Map.of("programs/damaged/program.yaml", "format: 1\nprogramId: damaged\nslugg: x\n"));

        Answer cut = catalog.importZip(Arrays.copyOf(good, good.length / 2), grace);
        Answer faulty = catalog.importZip(bad, grace);
        Answer climbing = catalog.importZip(Sample.zip(Map.of("../../etc/passwd", "x")), grace);

        assertThat(List.of(cut, climbing, faulty))
                .allSatisfy(answer ->
                        assertThat(answer.json().path("state").asString()).isEqualTo("refused"));
        assertThat(faulty.text()).contains("programs/damaged/program.yaml", "slugg");
        assertThat(catalog.get("/api/programs/damaged", null).status()).isEqualTo(404);
    }

    @Test
    void oneFaultyProgramKeepsTheGoodOnesOfItsImportOutToo() {
        Map<String, String> files = new TreeMap<>(Sample.files("good-neighbour", "Good neighbour"));
        files.put("programs/bad-neighbour/program.yaml", "format: 1\nprogramId: bad-neighbour\n");

        Answer refused = catalog.importZip(Sample.zip(files), grace);

        assertThat(refused.json().path("state").asString()).isEqualTo("refused");
        assertThat(catalog.get("/api/programs/good-neighbour", null).status()).isEqualTo(404);
        assertThat(catalog.get("/api/admin/programs/good-neighbour", grace).status())
                .isEqualTo(404);
    }

    @Test
    void aRetiredProgramIsOfferedAndListedNoMore() {
        catalog.importZip(Sample.zip("leaving", "Leaving soon"), grace);
        String tag = catalog.get("/api/admin/programs/leaving", grace).header("ETag");

        assertThat(catalog.retire("leaving", grace).status()).isEqualTo(428);
        assertThat(catalog.retire("leaving", grace, "If-Match", "\"999\"").status())
                .isEqualTo(412);
        assertThat(catalog.retire("leaving", tokens.of(ADA), "If-Match", tag).status())
                .isEqualTo(403);
        assertThat(catalog.retire("leaving", grace, "If-Match", tag).status()).isEqualTo(200);

        assertThat(slugs("/api/programs?q=leaving")).doesNotContain("leaving");
        assertThat(catalog.get("/api/programs/leaving", null)
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("retired");
        assertThat(catalog.get("/internal/programs/leaving/offer", reader)
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("retired");
        assertThat(KafkaClient.headers(events("leaving", 2).getLast()))
                .containsEntry("ce_type", "certway.program.retired.v1");
    }

    @Test
    void anUnchangedAnswerIsNotSentAgain() {
        catalog.importZip(Sample.zip("cached", "Cached"), grace);
        Answer first = catalog.get("/api/programs/cached", null);

        assertThat(first.header("Cache-Control")).contains("public");
        assertThat(catalog.get("/api/programs/cached", null, "If-None-Match", first.header("ETag"))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void everyDoorIsClosedToWhoeverMayNotPass() {
        byte[] zip = Sample.zip("forbidden", "Forbidden");

        assertThat(catalog.importZip(zip, null).status()).isEqualTo(401);
        assertThat(catalog.importZip(zip, tokens.of(ADA)).status()).isEqualTo(403);
        assertThat(catalog.importZip(zip, tokens.of(ROSA)).status()).isEqualTo(403);
        assertThat(catalog.get("/internal/program-versions/x/1", null).status()).isEqualTo(401);
        assertThat(catalog.get("/internal/program-versions/x/1", grace).status())
                .isEqualTo(403);
        assertThat(catalog.get("/api/admin/programs/x", tokens.of(ADA)).status())
                .isEqualTo(403);
        tokens.forgeries(GRACE)
                .forEach((what, token) -> assertThat(
                                catalog.importZip(zip, token).status())
                        .as("a token %s", what)
                        .isEqualTo(401));
        assertThat(catalog.get("/api/programs/forbidden", null).status()).isEqualTo(404);
    }

    @Test
    void whileKafkaIsStoppedPublishingGoesOnAndTheEventArrivesAfterwards() {
        catalog.importZip(Sample.zip("before-outage", "Before"), grace);
        assertThat(events("before-outage", 1)).hasSize(1);
        kafka.stop();
        try {
            assertThat(catalog.importZip(Sample.zip("in-outage", "During"), grace)
                            .json()
                            .path("state")
                            .asString())
                    .isEqualTo("done");
            assertThat(slugs("/api/programs?q=during")).contains("in-outage");
        } finally {
            kafka.start();
        }

        assertThat(events("in-outage", 1)).hasSize(1);
    }

    private List<String> slugs(String path) {
        return catalog.get(path, null)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("slug").asString())
                .toList();
    }

    private List<ConsumerRecord<String, byte[]>> events(String program, int count) {
        return new KafkaClient(kafka.bootstrapServers()).records("certway.programs", program, count);
    }

    private static Set<String> fields(JsonNode object) {
        return object.propertyStream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }
}
