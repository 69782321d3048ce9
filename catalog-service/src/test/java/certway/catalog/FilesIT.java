package certway.catalog;

import static certway.testkit.identity.People.ADA;
import static certway.testkit.identity.People.GRACE;
import static certway.testkit.identity.People.ROSA;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import certway.catalog.exchange.KindsFixture;
import certway.testkit.http.Answer;
import certway.testkit.identity.Tokens;
import certway.testkit.infrastructure.Infrastructure;
import certway.testkit.infrastructure.Kafka;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilesIT {

    private static final byte[] MOVIE = movie();

    private final Kafka kafka = Infrastructure.newKafka();
    private final RunningCatalog catalog = start(kafka);
    private final Tokens tokens = catalog.issuer().tokens();
    private JsonNode whole = tools.jackson.databind.json.JsonMapper.shared().createObjectNode();

    private static RunningCatalog start(Kafka kafka) {
        kafka.start();
        return new RunningCatalog(kafka.bootstrapServers());
    }

    /** Longer than a piece of the store. */
    private static byte[] movie() {
        byte[] movie = new byte[1_300_000];
        for (int i = 0; i < movie.length; i++) {
            movie[i] = (byte) (i * 31 % 253);
        }
        System.arraycopy(KindsFixture.movie(), 0, movie, 0, 12);
        return movie;
    }

    @BeforeAll
    void importAProgramOfEveryKind() {
        Map<String, byte[]> pages = new TreeMap<>();
        pages.put("index.html", "<!doctype html><script src=js/run.js></script>".getBytes(UTF_8));
        pages.put("js/run.js", "document.title = 'run'".getBytes(UTF_8));
        byte[] zip = KindsFixture.publishable()
                .replace("minutes: 25, file", "minutes: 25, sample: true, file")
                .putBytes(KindsFixture.MOVIE, MOVIE)
                .putBytes(KindsFixture.PAGES, KindsFixture.zip(pages))
                .zip();

        Answer imported = catalog.importZip(zip, tokens.of(GRACE));

        assertThat(imported.json().path("state").asString()).as(imported.text()).isEqualTo("done");
        String reader = tokens.service("progress-service", "content:read", "catalog-service");
        whole = catalog.get("/internal/program-versions/hct-tubes/1", reader).json();
    }

    @AfterAll
    void stop() {
        catalog.close();
        kafka.close();
    }

    private JsonNode unit(int number) {
        return whole.at("/modules/0/units/" + number);
    }

    private String film() {
        return unit(0).at("/video/url").asString();
    }

    private String figure() {
        return unit(6).at("/quiz/questions/1/image/url").asString();
    }

    private String page() {
        return unit(5).at("/package/url").asString();
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void aSampleIsReadByAnyoneWithItsPicturesAndNothingElseIs() {
        Answer sample = catalog.get("/api/programs/tubes-and-needles/units/tubes", null);

        assertThat(sample.status()).isEqualTo(200);
        assertThat(sample.json().path("html").asString()).contains("<img src=\"%s\"".formatted(figure()));
        assertThat(catalog.get(
                                "/api/programs/tubes-and-needles/units/tubes",
                                null,
                                "If-None-Match",
                                sample.header("ETag"))
                        .status())
                .isEqualTo(304);
        for (String unit : List.of("film", "tube-quiz", "kinds-quiz", "none")) {
            assertThat(catalog.get("/api/programs/tubes-and-needles/units/" + unit, null)
                            .status())
                    .isEqualTo(404);
        }
        assertThat(catalog.get("/api/programs/tubes-and-needles", null).text())
                .contains("\"sample\":true")
                .doesNotContain("CANARY-READING");
    }

    @Test
    void aFileIsServedWholeToAnyoneWhoKnowsItsDigest() {
        HttpResponse<byte[]> answer = catalog.file("GET", film());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(MOVIE);
        assertThat(header(answer, "Content-Type")).isEqualTo("video/mp4");
        assertThat(header(answer, "Content-Length")).isEqualTo("1300000");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
        assertThat(header(answer, "Accept-Ranges")).isEqualTo("bytes");
        assertThat(header(answer, "Content-Disposition")).matches("inline; filename=\"[0-9a-f]{12}\\.mp4\"");
        assertThat(header(answer, "Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-9, 0, 10",
        "bytes=524280-524300, 524280, 524301",
        "bytes=1299990-, 1299990, 1300000",
        "bytes=-10, 1299990, 1300000",
        "bytes=1299990-9999999, 1299990, 1300000"
    })
    void aRangeIsServedAlone(String range, int from, int to) {
        HttpResponse<byte[]> answer = catalog.file("GET", film(), "Range", range);

        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(header(answer, "Content-Range")).isEqualTo("bytes %d-%d/1300000".formatted(from, to - 1));
        assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(MOVIE, from, to));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=1300000-", "bytes=9-5", "bytes=x", "lines=1-2"})
    void aRangeThatIsNotThereIsRefused(String range) {
        HttpResponse<byte[]> answer = catalog.file("GET", film(), "Range", range);

        assertThat(answer.statusCode()).isEqualTo(416);
        assertThat(header(answer, "Content-Range")).isEqualTo("bytes */1300000");
    }

    @Test
    void whatIsKnownIsNotSentAgain() {
        String tag = header(catalog.file("GET", film()), "ETag");

        HttpResponse<byte[]> answer = catalog.file("GET", film(), "If-None-Match", tag);

        assertThat(tag).isEqualTo("\"%s\"".formatted(film().substring("/api/files/".length())));
        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void headTellsTheSameWithoutTheBytes() {
        HttpResponse<byte[]> answer = catalog.file("HEAD", film());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Length")).isEqualTo("1300000");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void aDrawingCanDoNothingEvenOpenedAsAPage() {
        HttpResponse<byte[]> answer = catalog.file("GET", figure());

        assertThat(header(answer, "Content-Type")).isEqualTo("image/svg+xml");
        assertThat(header(answer, "Content-Security-Policy")).contains("default-src 'none'", "sandbox");
    }

    @Test
    void aPageOfAPackageIsSandboxedWithItsScript() {
        HttpResponse<byte[]> start = catalog.file("GET", page());
        HttpResponse<byte[]> script = catalog.file("GET", page().replace("index.html", "js/run.js"));

        assertThat(start.statusCode()).isEqualTo(200);
        assertThat(header(start, "Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(header(start, "Content-Security-Policy")).isEqualTo("sandbox allow-scripts allow-forms");
        assertThat(header(script, "Content-Type")).isEqualTo("text/javascript;charset=UTF-8");
        assertThat(script.body()).asString().isEqualTo("document.title = 'run'");
        assertThat(header(script, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void whatIsInAPackageIsServedNowhereElse() throws Exception {
        byte[] html = catalog.file("GET", page()).body();
        String digest = java.util.HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(html));

        assertThat(catalog.file("GET", "/api/files/" + digest).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/none.html",
                "/js/../index.html",
                "/js/%2e%2e/index.html",
                "/js%2f..%2findex.html",
                "//index.html",
                "/",
                "/js/",
                "/INDEX.HTML"
            })
    void onlyWhatIsInAPackageIsServed(String path) {
        HttpResponse<byte[]> answer = catalog.file("GET", page().replace("/index.html", path));

        assertThat(answer.statusCode()).isIn(400, 401, 404);
        assertThat(new String(answer.body(), UTF_8)).doesNotContain("document.title", "js/run.js");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%00", "..%2fprograms"})
    void noOtherNameIsAFile(String name) {
        assertThat(catalog.file("GET", "/api/files/" + name).statusCode()).isIn(400, 401, 404);
        assertThat(catalog.file("GET", "/api/files/" + "0".repeat(64)).statusCode())
                .isEqualTo(404);
        assertThat(catalog.file("POST", film()).statusCode()).isEqualTo(405);
    }

    @Test
    void anAuthorUploadsAFileThatIsWhatItsNameSays() {
        String drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>A tube</title></svg>";

        Answer kept = catalog.upload("tube.svg", drawing, tokens.of(GRACE));
        Answer again = catalog.upload("other.svg", drawing, tokens.of(GRACE));

        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
        assertThat(kept.json().path("type").asString()).isEqualTo("image/svg+xml");
        assertThat(kept.json().path("bytes").asInt()).isEqualTo(drawing.length());
        assertThat(kept.header("Location")).isEqualTo(kept.json().path("url").asString());
        assertThat(again.json()).isEqualTo(kept.json());
        assertThat(catalog.file("GET", kept.header("Location")).body())
                .asString()
                .isEqualTo(drawing);
    }

    @Test
    void anUploadThatCannotBeUsedIsRefusedWithTheReason() {
        Answer script =
                catalog.upload("x.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>", tokens.of(GRACE));
        Answer page = catalog.upload("x.png", "<!doctype html>", tokens.of(GRACE));
        Answer other = catalog.upload("x.html", "<!doctype html>", tokens.of(GRACE));
        Answer large = catalog.upload("x.svg", "<svg>" + " ".repeat(2 * 1024 * 1024), tokens.of(GRACE));

        assertThat(List.of(script.status(), page.status(), other.status(), large.status()))
                .containsOnly(422);
        assertThat(script.text()).contains("urn:problem:file-refused", "must not have the element");
        assertThat(page.text()).contains("not image/png");
        assertThat(other.text()).contains("not allowed");
        assertThat(large.text()).contains("larger than 2097152 bytes");
    }

    @Test
    void onlyAuthorsUpload() {
        assertThat(catalog.upload("x.pdf", "%PDF-1.7", null).status()).isEqualTo(401);
        assertThat(catalog.upload("x.pdf", "%PDF-1.7", tokens.of(ADA)).status()).isEqualTo(403);
        assertThat(catalog.upload("x.pdf", "%PDF-1.7", tokens.of(ROSA)).status())
                .isEqualTo(403);
    }

    @Test
    void importingTheSameFilesAgainChangesNothing() {
        byte[] zip = KindsFixture.publishable()
                .replace("minutes: 25, file", "minutes: 25, sample: true, file")
                .replace("Which tube comes", "Which needle comes")
                .zip();

        Answer first = catalog.importZip(zip, tokens.of(GRACE));
        Answer again = catalog.importZip(zip, tokens.of(GRACE));

        assertThat(first.json().path("state").asString()).as(first.text()).isEqualTo("done");
        assertThat(again.json().at("/report/programs/0/outcome").asString()).isEqualTo("unchanged");
        assertThat(catalog.file("GET", film()).body()).isEqualTo(MOVIE);
    }
}
