package certway.web;

import static certway.testkit.identity.People.ADA;
import static certway.web.Answers.ENROLLMENT;
import static certway.web.Logs.PRACTICUM;
import static certway.web.Logs.REFUSED;
import static certway.web.Logs.WAITING;
import static certway.web.Logs.toSign;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The log of a practicum, and the page on which a supervisor signs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LogPagesIT {

    private static final String UNIT = "/learn/" + ENROLLMENT + "/last";
    private static final String API = "/api/studies/" + ENROLLMENT + "/units/last";
    private static final String LINK = "/sign/abcdefghijklmnopqrstuv";
    private static final String SIGNATURE = "/api/practicum-signatures/abcdefghijklmnopqrstuv";

    private final RunningPages pages = RunningPages.shared();
    private final Services services = pages.services();
    private final String ada = pages.tokens().of(ADA);

    @BeforeEach
    void sayWhatIsUsual() {
        services.forget();
        services.say(
                "GET /api/studies/" + ENROLLMENT,
                200,
                Answers.STUDY.replace(
                        "\"minutes\": 5, \"state\": \"locked\"", "\"minutes\": 5, \"state\": \"visited\""));
        services.say("GET " + API, 200, PRACTICUM);
        services.say(
                "GET " + API + "/entries",
                200,
                "{\"items\": [%s, %s], \"next\": \"more==\"}".formatted(WAITING, REFUSED));
        services.say("GET " + API + "/entries/2", 200, WAITING);
        services.say("GET " + API + "/supervisors", 200, Logs.SUPERVISORS);
        services.say("GET " + SIGNATURE, 200, toSign(WAITING));
    }

    private Document shown(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 400, 404, 410);
        return Jsoup.parse(answer.body());
    }

    @Test
    void theLogShowsHowFarItIsAndWhatBecameOfEveryEntry() {
        Document page = shown(pages.get(UNIT, ada));

        assertThat(page.select("article .progress").text()).isEqualTo("3 of 100 confirmed by a supervisor");
        assertThat(page.select(".entry")).hasSize(2);
        assertThat(page.select(".entry").get(0).text()).contains("Waits for a supervisor", "Left <b>arm</b>");
        assertThat(page.select(".entry").get(1).text())
                .contains("Entry 2 takes its place", "Refused by Sam on 19 November 2026", "Left");
        assertThat(page.select("form[action*=/entries/2/link]")).hasSize(1);
        assertThat(page.select("form[action*=/entries/1/link]")).isEmpty();
        assertThat(page.select("a[href*=cursor]").attr("href")).contains("/entries?cursor=more==#log");
        assertThat(page.select("main h1")).hasSize(1);
        assertThat(services.asked()).allMatch(request -> request.startsWith("GET "));
    }

    @Test
    void anEntryIsWrittenOnceWithItsKey() {
        services.say("POST " + API + "/entries", 201, WAITING);

        HttpResponse<String> answer =
                pages.post(UNIT + "/entries", ada, Map.of("key", "k1", "field.site", "Left arm", "corrects", "1"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(services.asked())
                .anyMatch(request -> request.startsWith("POST %s/entries somebody ".formatted(API))
                        && request.contains("\"fields\":{\"site\":\"Left arm\"}")
                        && request.contains("\"corrects\":1"));
    }

    @Test
    void whatWasTypedStaysWhenSomethingIsWrongWithIt() {
        services.say("POST " + API + "/entries", 400, """
                {"type": "urn:problem:invalid", "errors": [{"pointer": "/fields/day", "message": "is in the future"}]}""");

        Document page = shown(pages.post(
                UNIT + "/entries", ada, Map.of("key", "k1", "field.site", "Left arm", "field.day", "2999-01-01")));

        assertThat(page.select("[role=alert]").text()).contains("The entry was not written");
        assertThat(page.select("#field-site").attr("value")).isEqualTo("Left arm");
        assertThat(page.select("#field-day").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#fault-day").text()).contains("Give a day that has been");
        assertThat(page.select("input[name=key]").attr("value")).isEqualTo("k1");
    }

    @Test
    void aCorrectionBeginsWithWhatTheEntrySays() {
        Document page = shown(pages.get(UNIT + "/entries?correct=2", ada));

        assertThat(page.select("#field-site").attr("value")).isEqualTo("Left <b>arm</b>");
        assertThat(page.select("input[name=corrects]").attr("value")).isEqualTo("2");
    }

    @Test
    void aLinkIsShownOnceToBePassedOn() {
        services.say("POST " + API + "/entries/2/signature-link", 201, """
                {"token": "abcdefghijklmnopqrstuv", "expiresAt": "2026-12-04T10:00:00Z"}""");

        Document page = shown(pages.post(UNIT + "/entries/2/link", ada, Map.of()));

        assertThat(page.select("#signlink").attr("value"))
                .isEqualTo("http://localhost:8080/sign/abcdefghijklmnopqrstuv");
        assertThat(page.select("#link").text()).contains("4 December 2026");
    }

    @Test
    void aSupervisorSeesTheEntryAndSignsItWithoutALogin() {
        services.say("POST " + SIGNATURE, 200, toSign(WAITING));

        Document page = shown(pages.get(LINK, null));
        HttpResponse<String> signed =
                pages.post(LINK, null, Map.of("decision", "confirmed", "name", "Sam Stone", "comment", ""));

        assertThat(page.select("h1").text()).isEqualTo("Sign a log entry");
        assertThat(page.select("main").text()).contains("Ada asks you to confirm a collection", "Left <b>arm</b>");
        assertThat(page.select("button[name=decision]").eachAttr("value")).containsExactly("confirmed", "refused");
        assertThat(signed.headers().firstValue("Location")).contains(LINK);
        assertThat(services.asked())
                .anyMatch(request -> request.startsWith("POST " + SIGNATURE + " nobody {")
                        && request.contains("\"name\":\"Sam Stone\""));
    }

    @Test
    void aLearnerSeesWhoSignsByAnAccountAndEndsIt() {
        services.say("DELETE " + API + "/supervisors/looksAfter12", 204, "");

        Document page = shown(pages.get("/learn/%s/last".formatted(ENROLLMENT), ada));
        String end = page.select("form.inline").attr("action");
        HttpResponse<String> ended = pages.post(end, ada, Map.of());

        assertThat(page.select("form.inline").text()).startsWith("Sam <b>Stone</b> signs this log");
        assertThat(ended.statusCode()).isEqualTo(303);
        assertThat(services.asked()).contains("DELETE " + API + "/supervisors/looksAfter12 somebody ");
    }

    @Test
    void aLearnerIsToldThatSomebodyElseSigns() {
        services.say("POST " + SIGNATURE, 409, "{\"type\": \"urn:problem:own-entry\"}");

        HttpResponse<String> refused = pages.post(LINK, ada, Map.of("decision", "confirmed", "name", "Ada"));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(refused.body()).select("[role=alert]").text()).contains("your own entry");
        assertThat(services.asked()).anyMatch(request -> request.startsWith("POST " + SIGNATURE + " somebody {"));
    }

    @Test
    void whoeverIsTooLateSeesWhatBecameOfTheEntry() {
        services.say("POST " + SIGNATURE, 409, "{\"type\": \"urn:problem:entry-already-signed\"}");

        HttpResponse<String> late = pages.post(LINK, null, Map.of("decision", "confirmed", "name", "Sam"));

        assertThat(late.statusCode()).isEqualTo(303);
        assertThat(late.headers().firstValue("Location")).contains(LINK);
    }

    @Test
    void whatASupervisorTypedStaysWhenARefusalHasNoReason() {
        services.say("POST " + SIGNATURE, 400, "{}");

        Document page = shown(pages.post(LINK, null, Map.of("decision", "refused", "name", "Sam Stone")));

        assertThat(page.select("[role=alert]").text()).contains("a reason if you refuse");
        assertThat(page.select("#name").attr("value")).isEqualTo("Sam Stone");
    }

    @Test
    void whatIsSignedOrCorrectedOrOverSaysSo() {
        services.say("GET " + SIGNATURE, 200, toSign(REFUSED.replace("corrected\"", "refused\"")));
        assertThat(shown(pages.get(LINK, null)).select("[role=status]").text()).contains("Refused by Sam");
        assertThat(shown(pages.get(LINK, null)).select("form[action^=/sign]")).isEmpty();

        services.say("GET " + SIGNATURE, 410, "{}");
        assertThat(shown(pages.get(LINK, null)).select("main").text()).contains("Its time is over");

        services.say("GET " + SIGNATURE, 404, "{}");
        HttpResponse<String> unknown = pages.get(LINK, null);
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(shown(unknown).select("main").text()).contains("Ask the learner for a new one");
    }

    @Test
    void aLogIsItsLearnersAlone() {
        assertThat(pages.get(UNIT + "/entries", null).statusCode()).isEqualTo(401);
        assertThat(pages.post(UNIT + "/entries", null, Map.of()).statusCode()).isEqualTo(401);
    }
}
