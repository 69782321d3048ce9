package certway.web;

import static certway.testkit.identity.People.ADA;
import static certway.testkit.identity.People.ROSA;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The transcript, what one holds from elsewhere, the ledger, and the registrar who verifies. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TranscriptPagesIT {

    private final RunningPages pages = RunningPages.shared();
    private final Services services = pages.services();
    private final String ada = pages.tokens().of(ADA);
    private final String rosa = pages.tokens().of(ROSA);

    @BeforeEach
    void sayWhatIsUsual() {
        services.forget();
        Reached.sayTo(services);
    }

    private Document shown(String path, String token) {
        HttpResponse<String> answer = pages.get(path, token);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    @Test
    void theTranscriptSaysWhatWasReachedHereAndElsewhere() {
        Document page = shown("/transcript", ada);

        assertThat(page.select(".lead").text()).contains("Ada <b>Okafor</b>", "21 November 2026");
        assertThat(page.select("section[aria-labelledby=programs] tbody").text())
                .contains("Blood draw", "(version 2)", "92 %", "48 h", "4.5 ASCP", "Valid");
        assertThat(page.select("section[aria-labelledby=programs]").text()).contains("Expected effort in all: 48 h.");
        assertThat(page.select("section[aria-labelledby=records] tbody").text())
                .contains("MLT(ASCP) <i>card</i>", "Certification", "12-34", "1 January 2025", "Self-reported");
        assertThat(page.select("a[download]").eachAttr("href"))
                .containsExactly("/api/transcript/pdf?language=en", "/api/transcript/clr", "/api/transcript");
        assertThat(page.select("main").text()).contains("no certification, licence or degree");
    }

    @Test
    void whatIsPrintedIsInTheLanguageOfThePageWhateverTheBrowserPrefers() {
        for (String path : List.of("/transcript", "/credits")) {
            HttpResponse<String> answer =
                    pages.get(path, ada, "Cookie", "certway-language=es", "Accept-Language", "en");

            assertThat(Jsoup.parse(answer.body()).select("a[download$=.pdf]").attr("href"))
                    .as(path)
                    .endsWith("?language=es");
        }
    }

    @Test
    void withoutACertificateThereIsNoSignedForm() {
        services.say("GET /api/transcript", 200, Reached.NOTHING);

        Document page = shown("/transcript", ada);

        assertThat(page.select("a[href$=/clr]")).isEmpty();
        assertThat(page.select(".empty")).hasSize(2);
    }

    @Test
    void whereNobodyCanSayTheNameTheRestIsThere() {
        services.say("GET /api/transcript", 200, Reached.TRANSCRIPT.replace("\"holder\": \"Ada <b>Okafor</b>\",", ""));

        Document page = shown("/transcript", ada);

        assertThat(page.select(".lead").text()).isEqualTo("21 November 2026");
        assertThat(page.select("[role=status]").text()).contains("Your name cannot be read at the moment");
        assertThat(page.select("section[aria-labelledby=programs] tbody").text())
                .contains("Blood draw");
        assertThat(page.select("a[download]").eachAttr("href")).containsExactly("/api/transcript");
    }

    @Test
    void whatOneHoldsIsAddedOnceHoweverOftenTheFormIsSent() {
        services.say("POST /api/records", 201, Reached.RECORD);
        String key = shown("/records/new", ada).select("input[name=key]").attr("value");
        Map<String, String> typed = Map.of(
                "key",
                key,
                "kind",
                "activity",
                "title",
                "Smears",
                "issuer",
                "A congress",
                "from",
                "2026-03-01",
                "hours",
                "1,5",
                "credits",
                "1.5",
                "body",
                "ascp",
                "category",
                "hematology");

        HttpResponse<String> added = pages.post("/records", ada, typed);
        pages.post("/records", ada, typed);

        assertThat(added.headers().firstValue("Location")).contains("/transcript?done=record-added");
        assertThat(services.keys()).hasSize(2).containsOnly(key);
        assertThat(services.asked().getLast())
                .contains(
                        "\"kind\":\"activity\"",
                        "\"minutes\":90",
                        "\"tenths\":15",
                        "\"category\":\"hematology\"",
                        "\"number\":null",
                        "\"until\":null");
        assertThat(Jsoup.parse(pages.get("/transcript?done=record-added", ada).body())
                        .select("[role=status]")
                        .text())
                .isEqualTo("The record was added.");
    }

    @Test
    void aRefusalNamesTheFieldAndKeepsWhatWasTyped() {
        services.say("POST /api/records", 400, """
                {"type": "urn:problem:invalid-request", "errors": [{"pointer": "/from", "message": "has not come yet"}]}""");

        HttpResponse<String> refused = pages.post(
                "/records",
                ada,
                Map.of("kind", "degree", "title", "A <b>degree</b>", "issuer", "x", "from", "2999-01-01"));
        Document page = Jsoup.parse(refused.body());

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(page.select("[aria-invalid=true]").eachAttr("name")).containsExactly("from");
        assertThat(page.select("input[name=title]").attr("value")).isEqualTo("A <b>degree</b>");
        assertThat(page.select("select[name=kind] option[selected]").attr("value"))
                .isEqualTo("degree");
    }

    @Test
    void aRecordIsCorrectedAsItWasSeenAndRemoved() {
        services.say("PUT /api/records/r1", 200, Reached.RECORD);
        services.say("DELETE /api/records/r1", 204, "");
        Document page = shown("/records/r1", ada);
        String tag = page.select("input[name=tag]").eachAttr("value").getFirst();

        HttpResponse<String> changed = pages.post(
                "/records/r1",
                ada,
                Map.of("tag", tag, "kind", "certification", "title", "MLT", "issuer", "ASCP", "from", "2025-01-01"));
        HttpResponse<String> removed = pages.post("/records/r1/remove", ada, Map.of("tag", tag));

        assertThat(page.select("input[name=hours]").attr("value")).isEqualTo("1.5");
        assertThat(page.select("input[name=credits]").attr("value")).isEqualTo("1.5");
        assertThat(page.select("select[name=certification] option[selected]").text())
                .isEqualTo("MLT(ASCP)");
        assertThat(changed.headers().firstValue("Location")).contains("/transcript?done=record-changed");
        assertThat(removed.headers().firstValue("Location")).contains("/transcript?done=record-removed");
        assertThat(services.ifMatch("PUT /api/records/r1")).isEqualTo("\"3\"");
        assertThat(services.ifMatch("DELETE /api/records/r1")).isEqualTo("\"3\"");
    }

    @Test
    void creditsForWhichTheFormHasNoRoomStayAsTheyAre() {
        services.say("PUT /api/records/r1", 200, Reached.RECORD);
        services.say(
                "GET /api/records/r1",
                200,
                Reached.RECORD.replace(
                        "\"tenths\": 15}",
                        "\"tenths\": 15}, {\"body\": \"amt\", \"category\": \"continuing-education\", \"tenths\": 20}"));

        pages.post(
                "/records/r1", ada, Map.of("tag", "\"3\"", "credits", "2", "body", "ascp", "category", "hematology"));

        assertThat(services.asked().getLast()).contains("\"tenths\":20").contains("continuing-education", "\"ascp\"");
        assertThat(services.asked().getLast().split("\"tenths\":20", -1)).hasSize(3);
    }

    @Test
    void theLedgerSaysWhatIsEarnedNeededAndEnding() {
        Document page = shown("/credits", ada);

        assertThat(page.select("article").get(0).text())
                .contains(
                        "Cycle 2: 1 January 2025 to 31 December 2027",
                        "30.5 credits still to earn in 405 days",
                        "5.5 of 36 credits",
                        "4 of them with a certificate or a verified record",
                        "1.5 of 10 credits",
                        "Sample figure");
        assertThat(page.select("article .notice").eachText().getLast()).contains("Not met.", "36 credits were missing");
        assertThat(page.select("article").get(0).select("tbody a").eachAttr("href"))
                .containsExactly("/check/" + CertificatePagesIT.ID, "/records/r2");
        assertThat(page.select("section[aria-labelledby=expiries]").text()).contains("Blood draw", "22 November 2029");
        assertThat(page.select("section[aria-labelledby=unknown] a").text()).isEqualTo("CT(ASCP)");
        assertThat(page.select("a[href=\"/api/credits/audit-pack?language=en\"]"))
                .hasSize(1);
        assertThat(page.select("main").text()).contains("ASCP, Procedures, 2022", "Looked at on 1 November 2026");
    }

    @Test
    void aRegistrarVerifiesWhatHeSaw() {
        services.say("POST /api/admin/records/r1/verify", 200, Reached.AT_THE_DESK);
        Document list = shown("/admin/records", rosa);
        Document page = shown("/admin/records/r1", rosa);

        HttpResponse<String> verified = pages.post(
                "/admin/records/r1/verify",
                rosa,
                Map.of("tag", page.select("input[name=tag]").attr("value"), "reason", "Saw the card"));

        assertThat(list.select(".row h2 a").attr("href")).isEqualTo("/admin/records/r1");
        assertThat(services.queries())
                .anyMatch(query -> query.startsWith("GET /api/admin/records state=self-reported"));
        assertThat(page.select("section[aria-labelledby=acts]").text())
                .contains("Verification taken back", "Was <i>not</i> so", "rosa-account");
        assertThat(verified.headers().firstValue("Location")).contains("/admin/records/r1?done=record-verify");
        assertThat(services.ifMatch("POST /api/admin/records/r1/verify")).isEqualTo("\"3\"");
        assertThat(services.asked().getLast()).contains("\"reason\":\"Saw the card\"");
    }

    @Test
    void theFilesThatProveItAreShownWithTheirDigestsAndGoAsLongAsNobodyVerifiedByThem() {
        services.say("DELETE /api/records/r1/files/f1", 200, Reached.RECORD);
        Document files = Jsoup.parse(shown("/records/r1", ada)
                .select("section[aria-labelledby=files]")
                .html());

        assertThat(files.select("a[download]").eachAttr("href"))
                .containsExactly("/api/records/r1/files/f1", "/api/records/r1/files/f2");
        assertThat(files.select("li").eachText().getFirst())
                .startsWith(
                        "card <i>front</i>.pdf PDF, 20 KiB SHA-256 2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a");
        assertThat(files.select("li").eachText().getLast()).contains("JPEG, 1 KiB", "stays as long as the record does");
        assertThat(files.select("form[action$=/remove]").eachAttr("action"))
                .containsExactly("/records/r1/files/f1/remove");
        HttpResponse<String> removed = pages.post("/records/r1/files/f1/remove", ada, Map.of());
        assertThat(removed.headers().firstValue("Location")).contains("/records/r1?done=file-removed");
        assertThat(shown("/records/r1?done=file-removed", ada)
                        .select("[role=status]")
                        .text())
                .isEqualTo("The file was taken out.");
    }

    @Test
    void aFileIsAddedWithoutAScriptAndTheServiceJudgesIt() {
        services.say("POST /api/record-files", 200, Reached.RECORD);

        HttpResponse<String> added = pages.upload("/records/files", ada, Map.of("record", "r1"), "my card.pdf");

        assertThat(added.statusCode()).isEqualTo(303);
        assertThat(added.headers().firstValue("Location")).contains("/records/r1?done=file-added");
        assertThat(services.queries()).contains("POST /api/record-files recordId=r1&name=my%20card.pdf");
        assertThat(services.asked()).contains("POST /api/record-files somebody my card.pdf");
        assertThat(shown("/records/r1", ada).select("form.upload").attr("enctype"))
                .isEqualTo("multipart/form-data");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            413 | file-too-large       | at most 5 MB
            415 | file-of-another-type | neither a PDF nor a PNG or JPEG image
            409 | record-verified      | A registrar verified this record
            409 | record-files-full    | at most three files
            """)
    void aFileThatIsRefusedIsRefusedInWords(int status, String problem, String words) {
        services.say("POST /api/record-files", status, "{\"type\": \"urn:problem:%s\"}".formatted(problem));

        HttpResponse<String> refused = pages.upload("/records/files", ada, Map.of("record", "r1"), "a.pdf");

        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(Jsoup.parse(refused.body())
                        .select("section[aria-labelledby=files] [role=alert]")
                        .text())
                .contains(words);
    }

    @Test
    void noFileAtAllIsSaidSoAndNobodyIsAsked() {
        HttpResponse<String> refused = pages.upload("/records/files", ada, Map.of("record", "r1"), "");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(refused.body()).select("[role=alert]").text()).contains("No file was chosen");
        assertThat(services.asked()).noneMatch(request -> request.startsWith("POST"));
    }

    @Test
    void whatIsVerifiedTakesNoMoreFiles() {
        services.say("GET /api/records/r1", 200, Reached.RECORD.replace("self-reported", "verified"));

        assertThat(shown("/records/r1", ada).select("form.upload")).isEmpty();
    }

    @Test
    void aRegistrarSeesTheFilesAndAddsOneWithAReason() {
        services.say("POST /api/admin/record-files", 200, Reached.AT_THE_DESK);
        Document page = shown("/admin/records/r1", rosa);

        HttpResponse<String> added = pages.upload(
                "/admin/records/files", rosa, Map.of("record", "r1", "reason", "Brought & shown"), "card.png");

        assertThat(page.select("section[aria-labelledby=files] a[download]").eachAttr("href"))
                .containsExactly("/api/admin/records/r1/files/f1", "/api/admin/records/r1/files/f2");
        assertThat(page.select("code.digest")).hasSize(2);
        assertThat(page.select("form[action$=/remove]")).isEmpty();
        assertThat(added.headers().firstValue("Location")).contains("/admin/records/r1?done=file-added");
        assertThat(services.queries())
                .contains("POST /api/admin/record-files recordId=r1&name=card.png&reason=Brought%20%26%20shown");
        services.say("POST /api/admin/record-files", 415, "{\"type\": \"urn:problem:file-of-another-type\"}");
        Document again = Jsoup.parse(pages.upload(
                        "/admin/records/files", rosa, Map.of("record", "r1", "reason", "Brought & shown"), "card.exe")
                .body());
        assertThat(again.select("#file-reason").text()).isEqualTo("Brought & shown");
        assertThat(again.select("details").hasAttr("open")).isTrue();
        assertThat(pages.upload("/admin/records/files", ada, Map.of("record", "r1", "reason", "x"), "card.png")
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/transcript", "/credits", "/records/new", "/records/r1"})
    void whoIsNotSignedInSeesNothingOfIt(String path) {
        assertThat(pages.get(path, null).statusCode()).isEqualTo(401);
    }

    @Test
    void aLearnerIsNoRegistrarAndAnOutageIsNoEmptyTranscript() {
        services.say("GET /api/transcript", 503, "{}");

        assertThat(pages.get("/admin/records", ada).statusCode()).isEqualTo(403);
        assertThat(pages.get("/transcript", ada).statusCode()).isEqualTo(503);
    }
}
