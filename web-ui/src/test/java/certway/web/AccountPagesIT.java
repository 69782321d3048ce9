package certway.web;

import static certway.testkit.identity.People.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What somebody does with the data about themselves. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountPagesIT {

    static final String RUNNING = """
            {"erasureId": "2f6e7a1c-9f4b-8d3e-a1c5-6b7d8e9f0a1b", "state": "running", "actor": "self",
             "at": "2026-11-21T10:00:00Z", "receipts": {"enrollment": 1, "progress": 12}, "somethingNew": 1}""";

    private static final String ERASURE = "/account/erasure";
    private static final String ASKED = "POST /api/me/erasure somebody {\"confirmation\":\"erase everything\"}";

    private final RunningPages pages = RunningPages.shared();
    private final Services services = pages.services();
    private final String ada = pages.tokens().of(ADA);

    @BeforeEach
    void forget() {
        services.forget();
    }

    @Test
    void everythingAboutMeIsOneFileThatNobodyKeeps() {
        services.say("GET /api/me/export", 200, "PK-the-zip");

        HttpResponse<String> answer = pages.get("/account/export", ada);

        assertThat(answer.body()).isEqualTo("PK-the-zip");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/zip");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"everything-about-me.zip\"");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(services.asked()).containsExactly("GET /api/me/export somebody ");
        assertThat(Jsoup.parse(pages.get("/account", ada).body()).select("a[href=/account/export]"))
                .hasSize(1);
    }

    @Test
    void aFileWithAPartMissingIsNoFileButAPageThatSaysSo() {
        services.say("GET /api/me/export", 503, "{}");

        HttpResponse<String> answer = pages.get("/account/export", ada);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(Jsoup.parse(answer.body()).select("[role=status]").text())
                .contains("does not answer at the moment", "Nothing was changed");
    }

    @Test
    void whoHasNotAskedReadsWhatErasureMeansBeforeTheyCan() {
        Document page = page(pages.get(ERASURE, ada));

        assertThat(page.select("main").text())
                .contains("Nobody can undo it", "your account", "(name erased)", "Backups and messages");
        assertThat(page.select("form#erasure label").text()).isEqualTo("To confirm, type: erase everything");
        assertThat(page.select("a[href=/account/export]")).hasSize(1);
    }

    @Test
    void nothingIsErasedBeforeTheWordsWereTyped() {
        HttpResponse<String> answer = pages.post(ERASURE, ada, Map.of("confirmation", "erase"));

        assertThat(answer.statusCode()).isEqualTo(400);
        Document page = page(answer);
        assertThat(page.select("[role=alert]").text()).startsWith("Nothing was erased.");
        assertThat(page.select("#erasure-confirmation").attr("value")).isEqualTo("erase");
        assertThat(page.select("#erasure-confirmation").attr("aria-invalid")).isEqualTo("true");
        assertThat(services.asked()).noneMatch(request -> request.startsWith("POST "));
    }

    @Test
    void theWordsMayBeTypedInTheLanguageOfThePage() {
        services.say("POST /api/me/erasure", 202, RUNNING);

        HttpResponse<String> english = pages.post(ERASURE, ada, Map.of("confirmation", " Erase everything "));
        HttpResponse<String> spanish = pages.post(ERASURE, ada, Map.of("confirmation", "borrar todo"), "es");

        assertThat(english.statusCode()).isEqualTo(303);
        assertThat(english.headers().firstValue("Location")).contains(ERASURE);
        assertThat(spanish.statusCode()).isEqualTo(303);
        assertThat(services.asked()).containsExactly(ASKED, ASKED);
    }

    @Test
    void whoAskedSeesHowFarItIs() {
        services.say("GET /api/me/erasure", 200, RUNNING);

        Document page = page(pages.get(ERASURE, ada));

        assertThat(page.select("[role=status]").text()).contains("You are being erased", "21 November 2026");
        assertThat(page.select("dd").eachText())
                .containsExactly("Done: 1 record", "Done: 12 records", "Not yet", "Not yet");
        assertThat(page.select("code").text()).isEqualTo("2f6e7a1c-9f4b-8d3e-a1c5-6b7d8e9f0a1b");
        assertThat(page.select("form#erasure")).isEmpty();
    }

    @Test
    void staffAreToldWhatToDoFirst() {
        services.say("POST /api/me/erasure", 409, "{\"type\": \"urn:problem:staff-account\"}");

        HttpResponse<String> answer = pages.post(ERASURE, ada, Map.of("confirmation", "erase everything"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(page(answer).select("[role=alert]").text()).contains("Nothing was erased", "role for staff");
    }

    @Test
    void anOutageIsNotTheAnswerThatNobodyAsked() {
        services.say("GET /api/me/erasure", 503, "{}");

        HttpResponse<String> answer = pages.get(ERASURE, ada);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(page(answer).select("form#erasure")).isEmpty();
    }

    @Test
    void onesOwnDataNeedsAToken() {
        for (String path : new String[] {ERASURE, "/account/export"}) {
            assertThat(pages.get(path, null).statusCode()).as(path).isEqualTo(401);
        }
        assertThat(pages.post(ERASURE, null, Map.of("confirmation", "erase everything"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(services.asked()).isEmpty();
    }

    @Test
    void whoCouldBeSignedOutHereOnlyIsToldWhatMayGoOnElsewhere() {
        Document english = page(pages.get("/signed-out", null));
        Document spanish = page(pages.get("/signed-out", null, "Accept-Language", "es"));

        assertThat(english.select("h1").text()).isEqualTo("You are signed out here");
        assertThat(english.select("main").text()).contains("could not be told", "Sessions on other devices may go on");
        assertThat(english.select(".who a[href*=sign-in]").attr("href")).doesNotContain("signed-out");
        assertThat(spanish.select("h1").text()).isEqualTo("Aquí su sesión está cerrada");
        assertThat(services.asked()).isEmpty();
    }

    private static Document page(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }
}
