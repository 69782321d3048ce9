package certway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files that prove what one holds from elsewhere. */
class RecordFilePagesIT extends ReachedPages {

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
}
