package certway.web;

import static certway.testkit.identity.People.ADA;
import static certway.testkit.identity.People.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The pages of a supervisor who has an account. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SupervisionPagesIT {

    private static final String API = "/api/supervisions/looksAfter12";
    private static final String PAGE = "/supervision/looksAfter12";
    private static final String LINK = "/sign/abcdefghijklmnopqrstuv";

    private final RunningPages pages = RunningPages.shared();
    private final Services services = pages.services();
    private final String sam = pages.tokens().of(SAM);

    @BeforeEach
    void sayWhatIsUsual() {
        services.forget();
        services.say("GET /api/practicum-signatures/abcdefghijklmnopqrstuv", 200, Logs.toSign(Logs.WAITING));
        services.say("GET /api/supervisions", 200, "{\"items\": [%s]}".formatted(Logs.SUPERVISION));
        services.say("GET " + API, 200, Logs.SUPERVISION);
        services.say("GET " + API + "/entries", 200, "{\"items\": [%s, %s]}".formatted(Logs.WAITING, Logs.REFUSED));
    }

    @Test
    void theLinkOffersASupervisorWithAnAccountToLookAfterTheLog() {
        services.say("POST /api/supervisions", 201, Logs.SUPERVISION);

        Document signedIn = shown(pages.get(LINK, sam));
        HttpResponse<String> begun = pages.post(
                "/supervision",
                sam,
                Map.of("token", signedIn.select("[name=token]").attr("value")));

        assertThat(begun.headers().firstValue("Location")).contains(PAGE);
        assertThat(services.asked()).contains("POST /api/supervisions somebody {\"token\":\"abcdefghijklmnopqrstuv\"}");
        assertThat(shown(pages.get(LINK, null)).select("[name=token]")).isEmpty();
        assertThat(shown(pages.get(LINK, pages.tokens().of(ADA))).select("[name=token]"))
                .isEmpty();
    }

    @Test
    void aLinkThatIsOverLeadsBackToWhatItSays() {
        services.say("POST /api/supervisions", 410, "{}");

        HttpResponse<String> over = pages.post("/supervision", sam, Map.of("token", "abcdefghijklmnopqrstuv"));

        assertThat(over.headers().firstValue("Location")).contains(LINK);
    }

    @Test
    void theListSaysWhereSomethingWaits() {
        Document page = shown(pages.get("/supervision", sam));

        assertThat(page.select("tbody th a").attr("href")).isEqualTo(PAGE);
        assertThat(page.select("tbody tr").text()).startsWith("Ada <i>O</i> Collections Blood draw 1");
        assertThat(page.select("nav [aria-current=page]").text()).isEqualTo("Supervision");
    }

    @Test
    void anEntryIsSignedWithoutANameAndARefusalNeedsAReason() {
        services.say("POST " + API + "/entries/2/signature", 200, Logs.WAITING);
        Document page = shown(pages.get(PAGE, sam));
        HttpResponse<String> signed = pages.post(PAGE + "/entries/2", sam, Map.of("decision", "confirmed"));
        services.say("POST " + API + "/entries/2/signature", 400, "{}");
        HttpResponse<String> faulty = pages.post(PAGE + "/entries/2", sam, Map.of("decision", "refused"));

        assertThat(page.select("section form")).hasSize(1);
        assertThat(page.select("section form input[name=name]")).isEmpty();
        assertThat(signed.headers().firstValue("Location")).contains(PAGE);
        assertThat(faulty.statusCode()).isEqualTo(400);
        assertThat(shown(faulty).select("#comment-2").attr("aria-invalid")).isEqualTo("true");
        assertThat(shown(faulty).select("[role=alert]").text()).contains("why you refuse");
    }

    @Test
    void lookingAfterALogEnds() {
        services.say("DELETE " + API, 204, "");

        HttpResponse<String> ended = pages.post(PAGE + "/end", sam, Map.of());

        assertThat(ended.headers().firstValue("Location")).contains("/supervision");
        assertThat(services.asked()).containsExactly("DELETE " + API + " somebody ");
    }

    @Test
    void thePagesAreForSupervisorsOnly() {
        assertThat(pages.get("/supervision", pages.tokens().of(ADA)).statusCode())
                .isEqualTo(403);
        assertThat(pages.get("/supervision", null).statusCode()).isEqualTo(401);
        assertThat(services.asked()).isEmpty();
    }

    private static Document shown(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }
}
