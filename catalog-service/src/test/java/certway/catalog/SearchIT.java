package certway.catalog;

import static certway.testkit.identity.People.GRACE;
import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.http.Answer;
import certway.testkit.infrastructure.Infrastructure;
import certway.testkit.infrastructure.MongoDb;
import certway.testkit.wait.Eventually;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Several instances of the service on one MongoDB and one Kafka. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration ONE_SECOND = Duration.ofSeconds(1);
    private static final String NOWHERE = "127.0.0.1:1";

    /** So long that nothing here is found by looking. */
    private static final Map<String, String> ONLY_EVENTS = Map.of("certway.catalog.poll-interval", "1h");

    private final MongoDb mongo = started();
    private final RunningCatalog first = catalog(Infrastructure.kafkaBootstrapServers(), ONLY_EVENTS);
    private final RunningCatalog second = catalog(Infrastructure.kafkaBootstrapServers(), ONLY_EVENTS);
    private final String grace = first.issuer().tokens().of(GRACE);

    private static MongoDb started() {
        MongoDb mongo = Infrastructure.newMongo();
        mongo.start();
        return mongo;
    }

    private RunningCatalog catalog(String kafka, Map<String, String> settings) {
        return new RunningCatalog(kafka, mongo.connectionString(), settings);
    }

    @AfterAll
    void stop() {
        first.close();
        second.close();
        mongo.close();
    }

    @Test
    void whatOneInstancePublishesTheOtherFindsWithinASecond() {
        first.importZip(Sample.zip("warm-up", "Warm up"), grace);
        Eventually.within(
                SOON, () -> assertThat(slugs(second, "/api/programs?q=warm")).contains("warm-up"));

        for (int i = 0; i < 5; i++) {
            String slug = "shared-" + i;
            first.importZip(Sample.zip(slug, "Shared zebra"), grace);
            Eventually.within(
                    ONE_SECOND,
                    () -> assertThat(slugs(second, "/api/programs?q=zebra")).contains(slug));
        }

        first.importZip(Sample.zip("shared-0", "Renamed quagga"), grace);
        Eventually.within(
                ONE_SECOND,
                () -> assertThat(slugs(second, "/api/programs?q=quagga")).containsExactly("shared-0"));

        String tag = first.get("/api/admin/programs/shared-1", grace).header("ETag");
        assertThat(first.retire("shared-1", grace, "If-Match", tag).status()).isEqualTo(200);
        Eventually.within(
                ONE_SECOND,
                () -> assertThat(slugs(second, "/api/programs?q=zebra"))
                        .containsExactly("shared-2", "shared-3", "shared-4"));
        assertThat(second.get("/actuator/health", null)
                        .json()
                        .at("/components/programEvents/status")
                        .asString())
                .isEqualTo("UP");
    }

    @Test
    void withoutKafkaAnInstanceLooksNowAndThenAndAnswersAllTheWhile() {
        try (RunningCatalog cut = catalog(NOWHERE, Map.of("certway.catalog.poll-interval", "200ms"))) {
            first.importZip(Sample.zip("cut-off", "Cut off okapi"), grace);

            Eventually.within(
                    SOON, () -> assertThat(slugs(cut, "/api/programs?q=okapi")).containsExactly("cut-off"));
            JsonNode health = cut.get("/actuator/health", null).json().at("/components/programEvents");
            assertThat(health.at("/details/followedPartitions").asInt()).isZero();
            assertThat(health.path("status").asString()).isEqualTo("UP");
        }
    }

    @Test
    void aThousandRequestsReadNothingFromTheDatabase() {
        first.importZip(Sample.zip("in-memory", "In memory"), grace);
        List<String> paths = List.of(
                "/api/programs",
                "/api/programs?q=memory&sort=title",
                "/api/programs?q=blod&level=entry&hours=up-to-2",
                "/api/programs/in-memory",
                "/api/programs/nowhere",
                "/api/programs/in-memory/json-ld",
                "/api/programs/in-memory/ctdl",
                "/sitemap.xml",
                "/api/programs/suggestions?q=mem");
        double before = reads("request");

        for (int i = 0; i < 1_000; i++) {
            String path = paths.get(i % paths.size());
            first.get(path.contains("?") ? path + i : path, null);
        }

        assertThat(reads("request")).isEqualTo(before);
        String reader = first.issuer().tokens().service("progress-service", "content:read", "catalog-service");
        first.get("/internal/programs/in-memory/offer", reader);
        assertThat(reads("request")).as("a read is counted").isGreaterThan(before);
    }

    private double reads(String reason) {
        return first.get("/actuator/prometheus", null)
                .text()
                .lines()
                .filter(line ->
                        line.startsWith("catalog_store_reads_total{") && line.contains("for=\"" + reason + "\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    @Test
    void facetsAndHighlightsAndSuggestionsComeWithTheirNames() {
        first.importZip(Sample.zip("giraffe", "Giraffe <b>care</b>"), grace);

        JsonNode listing = first.get("/api/programs?q=girafe&body=ascp&price=over-300&ceCredits=up-to-5", null)
                .json();

        assertThat(listing.path("similar").asBoolean()).isTrue();
        assertThat(listing.at("/items/0/highlights/titleHtml").asString())
                .isEqualTo("<mark>Giraffe</mark> &lt;b&gt;care&lt;/b&gt;");
        assertThat(listing.at("/facets/role/0").toString())
                .isEqualTo("{\"value\":\"phlebotomy-technician\",\"label\":\"Phlebotomy technician\",\"count\":1}");
        assertThat(first.get("/api/programs/suggestions?q=gir", null).text())
                .isEqualTo(
                        "{\"items\":[{\"kind\":\"program\",\"text\":\"Giraffe <b>care</b>\",\"value\":\"giraffe\"}]}");
    }

    @Test
    void facetsAndSuggestionsHaveTheNamesOfThePathwaysData() {
        MongoDb own = started();
        String content = Path.of("../content").toAbsolutePath().normalize().toString();
        try (RunningCatalog full = new RunningCatalog(
                Infrastructure.kafkaBootstrapServers(),
                own.connectionString(),
                Map.of("CERTWAY_CONTENT_DIRECTORY", content))) {
            JsonNode facets = full.get("/api/programs?body=amt", null).json().path("facets");

            assertThat(facets.path("body").findValuesAsString("label")).containsExactly("AMT", "ASCP");
            assertThat(facets.path("preparesFor").findValuesAsString("label")).contains("MLT(AMT)");
            assertThat(full.get("/api/programs/suggestions?q=phlebotomy", null).text())
                    .contains(
                            "{\"kind\":\"role\",\"text\":\"Phlebotomy technician\",\"value\":\"phlebotomy-technician\"}");
            for (String text :
                    List.of("phlebotomy", "blood draw", "MLT", "med tech", "phlebotmy", "QC", "blood bank")) {
                assertThat(slugs(full, "/api/programs?q=" + text.replace(" ", "%20")))
                        .as(text)
                        .isNotEmpty();
            }
        } finally {
            own.close();
        }
    }

    @Test
    void aProgramComesInTheFormThatIsAskedFor() {
        first.importZip(Sample.zip("linked", "Linked </script>"), grace);

        Answer plain = first.get("/api/programs/linked", null, "Accept", "application/json");
        Answer any = first.get("/api/programs/linked", null, "Accept", "*/*");
        Answer linked = first.get("/api/programs/linked", null, "Accept", "application/ld+json");
        Answer ctdl = first.get("/api/programs/linked/ctdl", null);
        Answer sitemap = first.get("/sitemap.xml", null);

        assertThat(any.text()).isEqualTo(plain.text()).contains("modules");
        assertThat(plain.header("Vary")).contains("Accept");
        assertThat(linked.header("Content-Type")).isEqualTo("application/ld+json");
        assertThat(linked.text()).contains("EducationalOccupationalProgram").doesNotContain("</script>");
        assertThat(first.get("/api/programs/linked/json-ld", null).text()).isEqualTo(linked.text());
        assertThat(ctdl.text()).contains("ceterms:CertificateOfCompletion");
        assertThat(sitemap.header("Content-Type")).isEqualTo("application/xml");
        assertThat(sitemap.text()).contains("<loc>http://localhost:8080/programs/linked</loc>");
        assertThat(first.get("/api/programs/nowhere/ctdl", null).status()).isEqualTo(404);
        assertThat(first.get("/api/programs/linked/other", null).status()).isIn(401, 404);
    }

    @Test
    void anUnknownValueFindsNothingAndAnUnknownNameIsRefusedByName() {
        Answer value = first.get("/api/programs?role=astronaut", null);
        Answer name = first.get("/api/programs?q=blood&colour=red", null);

        assertThat(value.status()).isEqualTo(200);
        assertThat(value.json().path("total").asInt()).isZero();
        assertThat(name.status()).isEqualTo(400);
        assertThat(name.json().at("/errors/0/pointer").asString()).isEqualTo("colour");
        assertThat(first.get("/api/programs/suggestions?limit=5", null).status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "((((*a*)*)*)*)*",
                "\u0000\u0001\u001b[31m",
                "{\"$ne\": null}",
                "<script>alert(1)</script>",
                "\ud83e\ude78 \u202e \ufeff",
                "a AND (b OR NOT c)^9~2"
            })
    void whateverIsTypedIsAnsweredPlainly(String typed) {
        String text = URLEncoder.encode(typed, StandardCharsets.UTF_8);

        assertThat(first.get("/api/programs?q=" + text, null).status()).isEqualTo(200);
        assertThat(first.get("/api/programs/suggestions?q=" + text, null).status())
                .isEqualTo(200);
        assertThat(first.get("/api/programs?role=" + text, null).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/programs?q=LONG",
                "/api/programs/suggestions?q=LONG",
                "/api/programs?role=LONG",
                "/api/programs?cursor=LONG",
                "/api/programs?cursor=!!!",
                "/api/programs?cursor=bnVsbA",
                "/api/programs?cursor=e30",
                "/api/programs?q=a&q=b",
                "/api/programs?limit=0",
                "/api/programs?limit=101",
                "/api/programs?limit=x",
                "/api/programs?sort=best"
            })
    void whatMakesNoSenseIsRefused(String path) {
        assertThat(first.get(path.replace("LONG", "x".repeat(10_000)), null).status())
                .isEqualTo(400);
        assertThat(first.get(path.replace("LONG", "x".repeat(3_000)), null).status())
                .isEqualTo(400);
    }

    @Test
    void aCursorGoesOnWhereThePageEndedOnAnyInstance() {
        for (int i = 0; i < 3; i++) {
            first.importZip(Sample.zip("walrus-" + i, "Walrus " + i), grace);
        }
        Eventually.within(
                SOON, () -> assertThat(slugs(second, "/api/programs?q=walrus")).hasSize(3));
        JsonNode page = first.get("/api/programs?q=walrus&limit=2", null).json();

        String next = page.path("next").asString();

        assertThat(slugs(second, "/api/programs?q=walrus&limit=2&cursor=" + next))
                .containsExactly("walrus-2");
        assertThat(second.get("/api/programs?q=other&cursor=" + next, null).status())
                .isEqualTo(400);
    }

    private static List<String> slugs(RunningCatalog catalog, String path) {
        return catalog.get(path, null)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("slug").asString())
                .toList();
    }
}
