package certway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The transcript and the ledger, and who sees them. */
class TranscriptPagesIT extends ReachedPages {

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
