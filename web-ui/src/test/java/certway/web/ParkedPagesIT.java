package certway.web;

import static certway.testkit.identity.People.ADA;
import static certway.testkit.identity.People.OLGA;
import static certway.testkit.identity.People.OTIS;
import static certway.testkit.identity.People.ROSA;
import static certway.web.Html.location;
import static certway.web.Html.shown;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What could never be handled, and what operators do about it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParkedPagesIT {

    static final String ID = "certway.enrollments.parked-0-17";
    static final String PAGE = "/admin/parked";
    private static final String API = "/api/admin/parked-records";
    private static final String GROUP = "?group=progress-service-roster&topic=certway.enrollments";
    private static final String RECORD = """
            {"parkedId": "%s", "topic": "certway.enrollments", "partition": 2, "offset": 40,
             "group": "progress-service-roster", "causeType": "Unhandleable",
             "cause": "unit tubes is of unknown kind '<b>hologram</b>'", "parkedAt": "2026-11-20T09:30:00Z""".formatted(ID);
    private static final String OPEN = RECORD + "\", \"state\": \"open\"}";
    private static final String DISMISSED = RECORD + """
            ", "state": "dismissed",
             "settled": {"actor": "otis-account", "reason": "Nobody sells it", "at": "2026-11-21T10:00:00Z"}}""";
    private static final String CONTENT = """
            {"key": "6f1d0a52", "headers": {"parked_cause": "unknown kind", "ce_id": "e1"}, "bytes": 31,
             "encoding": "utf-8", "value": "{\\"enrollmentId\\": \\"<script>\\"}"}""";

    private final RunningPages pages = RunningPages.shared();
    private final Services services = pages.services();
    private final String otis = pages.tokens().of(OTIS);

    @BeforeEach
    void sayWhatIsUsual() {
        services.forget();
        sayTo(services);
    }

    static void sayTo(Services services) {
        services.say("GET " + API, 200, "{\"items\": [%s], \"next\": \"bGF0ZXI\"}".formatted(OPEN));
        services.say("GET " + API + "/groups", 200, """
                {"items": [{"group": "progress-service-roster", "topic": "certway.enrollments", "count": 2,
                            "oldest": "2026-11-20T09:30:00Z"}]}""");
        services.say("GET %s/%s".formatted(API, ID), 200, withContent(OPEN, CONTENT));
    }

    private static String withContent(String record, String content) {
        return "{\"record\": %s, \"content\": %s}".formatted(record, content);
    }

    @Test
    void whatWaitsIsShownByGroupAndOneByOneWithItsCause() {
        Document page = shown(pages.get(PAGE, otis));

        assertThat(page.select("table").getFirst().select("tbody tr").eachText())
                .containsExactly("progress-service-roster certway.enrollments 2 20 November 2026");
        assertThat(page.select("table").getFirst().select("a").attr("href")).isEqualTo(PAGE + GROUP);
        assertThat(page.select("table").getLast().select("tbody tr").eachText())
                .containsExactly("certway.enrollments-2@40 progress-service-roster"
                        + " unit tubes is of unknown kind '<b>hologram</b>' Unhandleable 20 November 2026 09:30 UTC");
        assertThat(page.select("table").getLast().select("a").attr("href")).isEqualTo(PAGE + "/" + ID);
        assertThat(page.select("a.button").eachAttr("href"))
                .containsExactly(PAGE + "?state=open&group=&topic=&cursor=bGF0ZXI");
        assertThat(page.select("#all")).isEmpty();
    }

    @Test
    void thoseOfOneGroupAreAskedForAndMayBeSentAgainTogether() {
        Document page = shown(pages.get(PAGE + GROUP + "&cursor=ZWFybGllcg", otis));

        assertThat(page.select("#all button").text()).isEqualTo("Send these again");
        assertThat(services.queries())
                .contains("GET " + API + " state=open&group=progress-service-roster&topic=certway.enrollments"
                        + "&limit=50&cursor=ZWFybGllcg");
    }

    @Test
    void sendingThemAgainSaysHowManyItWereAndHowManyWaitStill() {
        services.say("POST " + API + "/redrive", 200, "{\"redriven\": 200, \"expired\": 3, \"left\": 41}");

        HttpResponse<String> answer = pages.post(
                PAGE,
                otis,
                Map.of(
                        "group", "progress-service-roster",
                        "topic", "certway.enrollments",
                        "reason", "Mended in 0.1.1"));

        assertThat(location(answer)).isEqualTo(PAGE + GROUP + "&redriven=200&expired=3&left=41");
        assertThat(services.asked("POST " + API + "/redrive").getFirst())
                .contains("\"group\":\"progress-service-roster\"")
                .contains("\"topic\":\"certway.enrollments\"")
                .contains("\"reason\":\"Mended in 0.1.1\"");
        assertThat(shown(pages.get(location(answer), otis))
                        .select("[role=status]")
                        .text())
                .isEqualTo("200 sent again, 3 deleted by the broker before, 41 waiting still.");
    }

    @Test
    void aRecordIsShownWithWhatIsInItAndNothingOfItIsMarkup() {
        Document page = shown(pages.get(PAGE + "/" + ID, otis));

        assertThat(page.select("h1").text()).isEqualTo("certway.enrollments-2@40");
        assertThat(page.select("pre").text()).isEqualTo("{\"enrollmentId\": \"<script>\"}");
        assertThat(page.select("dl").getLast().text())
                .isEqualTo("Key 6f1d0a52 Bytes 31 ce_id e1 parked_cause unknown kind");
        assertThat(page.select("form.card").eachAttr("id")).containsExactly("redrive", "dismiss");
    }

    @Test
    void itIsSentAgainOrSetAsideWithAReason() {
        services.say("POST %s/%s/redrive".formatted(API, ID), 200, OPEN);
        services.say("POST %s/%s/dismiss".formatted(API, ID), 200, DISMISSED);

        String sent = location(pages.post(PAGE + "/" + ID, otis, Map.of("act", "redrive", "reason", "Mended")));
        String aside = location(pages.post(PAGE + "/" + ID, otis, Map.of("act", "dismiss", "reason", "Nonsense")));

        assertThat(sent).isEqualTo(PAGE + "/" + ID + "?done=parked-redrive");
        assertThat(aside).isEqualTo(PAGE + "/" + ID + "?done=parked-dismiss");
        assertThat(services.asked())
                .contains("POST %s/%s/redrive somebody {\"reason\":\"Mended\"}".formatted(API, ID))
                .contains("POST %s/%s/dismiss somebody {\"reason\":\"Nonsense\"}".formatted(API, ID));
        assertThat(shown(pages.get(sent, otis)).select("[role=status]").text())
                .startsWith("The record was sent again.");
    }

    @Test
    void whatIsSettledSaysByWhomAndWhyAndOffersNothing() {
        services.say("GET %s/%s".formatted(API, ID), 200, withContent(DISMISSED, CONTENT));

        Document page = shown(pages.get(PAGE + "/" + ID, otis));

        assertThat(page.select("dl").getFirst().text())
                .contains("Set aside", "otis-account", "21 November 2026, 10:00 UTC", "Nobody sells it");
        assertThat(page.select("form.card")).isEmpty();
    }

    @Test
    void whatKafkaHasDeletedCanOnlyBeSetAside() {
        services.say("GET %s/%s".formatted(API, ID), 200, withContent(OPEN, "null"));

        Document page = shown(pages.get(PAGE + "/" + ID, otis));

        assertThat(page.select(".notice.warn").text()).startsWith("The broker has deleted this record.");
        assertThat(page.select("form.card").eachAttr("id")).containsExactly("dismiss");
    }

    @Test
    void aRefusalIsSaidAndTheReasonStays() {
        services.say("POST %s/%s/redrive".formatted(API, ID), 409, "{\"type\": \"urn:problem:parked-record-settled\"}");

        HttpResponse<String> answer = pages.post(PAGE + "/" + ID, otis, Map.of("act", "redrive", "reason", "Mended"));
        Document page = shown(answer);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(page.select("#redrive [role=alert]").text())
                .isEqualTo("Somebody has done something about this record already.");
        assertThat(page.select("#redrive textarea").text()).isEqualTo("Mended");
    }

    @Test
    void whereNothingWaitsThatIsSaid() {
        services.say("GET " + API, 200, "{\"items\": []}");
        services.say("GET " + API + "/groups", 200, "{\"items\": []}");

        assertThat(shown(pages.get(PAGE, otis)).select(".empty").text())
                .isEqualTo("Nothing waits: every record was handled.");
        assertThat(shown(pages.get(PAGE + "?state=expired", otis))
                        .select(".empty")
                        .text())
                .isEqualTo("None was deleted before somebody decided.");
        assertThat(services.queries()).contains("GET " + API + " state=expired&limit=50");
    }

    @Test
    void itIsForOperatorsAndNobodyElse() {
        assertThat(pages.get(PAGE, pages.tokens().of(ROSA)).statusCode()).isEqualTo(403);
        assertThat(pages.get(PAGE + "/" + ID, pages.tokens().of(OLGA)).statusCode())
                .isEqualTo(403);
        assertThat(pages.post(PAGE, pages.tokens().of(OLGA), Map.of("reason", "x"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(pages.get(PAGE, pages.tokens().of(ADA)).statusCode()).isEqualTo(403);
    }
}
