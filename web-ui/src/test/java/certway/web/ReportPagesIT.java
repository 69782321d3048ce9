package certway.web;

import static certway.testkit.identity.People.ADA;
import static certway.testkit.identity.People.GRACE;
import static certway.testkit.identity.People.HUGO;
import static certway.testkit.identity.People.LIN;
import static certway.testkit.identity.People.ROSA;
import static certway.web.Html.shown;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Reports with their charts, and grading anew. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportPagesIT {

    private static final String REPORT = "/admin/reports/p";
    private static final String REGRADES = "/admin/regrades";
    private static final Map<String, String> WANTED = Map.of(
            "key", "k-1",
            "programId", "p",
            "unit", "check",
            "question", "first",
            "questionVersion", "v1",
            "correctedIn", "3",
            "reason", "Two are right");

    private final RunningPages pages = RunningPages.shared();
    private final Services services = pages.services();
    private final String rosa = pages.tokens().of(ROSA);
    private final String grace = pages.tokens().of(GRACE);

    @BeforeEach
    void sayWhatIsUsual() {
        services.forget();
        Desk.sayTo(services);
    }

    @Test
    void aProgramIsChosenFromTheCatalogOrByItsId() {
        Document page = shown(pages.get("/admin/reports", grace));

        assertThat(page.select(".rows a").eachAttr("href")).containsExactly(REPORT);
        assertThat(pages.get("/admin/reports?programId=%20old-one", grace)
                        .headers()
                        .firstValue("Location"))
                .contains("/admin/reports/old-one");
        assertThat(pages.get("/admin/reports?programId=..%2Fx", grace).statusCode())
                .isEqualTo(200);
    }

    @Test
    void theChoiceSaysThatTheCatalogIsDownAndStillTakesAnId() {
        services.say("GET /api/programs", 503, "{}");

        Document page = shown(pages.get("/admin/reports", grace));

        assertThat(page.select(".notice").text()).contains("The catalog does not answer");
        assertThat(page.select("form input#programId")).hasSize(1);
    }

    @Test
    void everyVersionHasItsFunnelTheLatestFirst() {
        Document page = shown(pages.get(REPORT, grace));

        assertThat(page.select("h1").text()).isEqualTo("Report: Blood <b>draw</b>");
        assertThat(page.select("section.report > h2").eachText()).containsExactly("Version 2", "Version 1");
        assertThat(page.select("#v2 ~ .facts").getFirst().text())
                .isEqualTo("33 % completed half of them: up to 14 days nine of ten: more than a year");
        assertThat(rows(page, 0))
                .containsExactly(
                        "Enrolled 120 –", "Started 100 83 %", "Completed 40 33 %", "Left, or access ended 7 6 %");
        assertThat(page.select("section").getLast().text()).contains("Nobody has completed this version yet");
    }

    @Test
    void whereLearnersStopAndHowLongTheyTakeStandsInATableBesideItsChart() {
        Document page = shown(pages.get(REPORT, grace));

        assertThat(rows(page, 1))
                .containsExactly(
                        "Tubes <i>and</i> their order, which has to be learned by heart Reading 90 10 – –",
                        "Check Quiz 60 30 110 50 of 80");
        assertThat(rows(page, 2)).containsExactly("up to 7 days 9", "up to 14 days 30", "more than a year 1");
        assertThat(page.select("tbody a").attr("href")).isEqualTo(REPORT + "/questions?unit=check");
        Element chart = page.select(".chart svg").get(1);
        assertThat(chart.attr("role")).isEqualTo("img");
        assertThat(chart.attr("aria-label")).startsWith("Chart: How many were done with each unit");
        assertThat(chart.select("rect.bar").eachAttr("width")).containsExactly("180", "120");
        assertThat(chart.select("rect.lost").eachAttr("width")).containsExactly("20", "60");
        assertThat(page.select("a[download]").eachAttr("href"))
                .containsExactly(
                        "/api/admin/reports/programs/p/studies.csv",
                        "/api/admin/reports/programs/p/studies.csv?version=2",
                        "/api/admin/reports/programs/p/studies.csv?version=1");
    }

    @Test
    void aProgramWithoutLearnersSaysSoAndAnOutageDoesNot() {
        services.say("GET /api/admin/reports/programs/p", 200, "{\"programId\": \"p\", \"versions\": []}");
        Document empty = shown(pages.get(REPORT, grace));
        services.say("GET /api/admin/reports/programs/p", 503, "{}");
        HttpResponse<String> outage = pages.get(REPORT, grace);

        assertThat(empty.select(".empty h2").text()).isEqualTo("Nobody was enrolled in this program yet");
        assertThat(outage.statusCode()).isEqualTo(503);
        assertThat(shown(outage).select("main").text())
                .contains("The study service does not answer")
                .doesNotContain("Nobody was enrolled");
    }

    @Test
    void questionsTellWhatDeservesASecondLook() {
        Document page = shown(pages.get(REPORT + "/questions?unit=check", rosa));

        assertThat(services.queries()).contains("GET /api/admin/reports/programs/p/items unit=check");
        assertThat(page.select("article h2").getFirst().html())
                .contains("<em>tube</em>")
                .doesNotContain("<script>");
        assertThat(page.select("article .notice").text())
                .startsWith("Those who know more answer this wrong more often");
        assertThat(page.select("article dl").eachText())
                .containsExactly(
                        "Answered right 70 of 80 (87.5 %) Left out 2 Discrimination -0.12",
                        "Answered right 1 of 1 (100 %) Left out 0 Discrimination It says nothing yet");
        assertThat(rows(page, 0)).containsExactly("Red 10 72 %", "Blue 0 –");
        assertThat(page.select("article a").getFirst().attr("href"))
                .isEqualTo(REGRADES + "?programId=p&unit=check&question=first&questionVersion=v1#start");
        assertThat(page.select("a.button").attr("href")).isEqualTo(REPORT + "/questions?unit=check&cursor=bmV4dA");
        assertThat(shown(pages.get(REPORT + "/questions", grace)).select("a[href*=regrades]"))
                .isEmpty();
    }

    @Test
    void learnersAtRiskAreEnrollmentsWithTheReasonWhy() {
        Document page = shown(pages.get(REPORT + "/at-risk?version=2", rosa));

        assertThat(services.queries()).contains("GET /api/admin/reports/programs/p/at-risk version=2");
        assertThat(rows(page, 0))
                .containsExactly(
                        Desk.ENROLLMENT
                                + " version 2 Nothing done for two weeks Fails a quiz Has used every attempt at a quiz 33 % 1 November 2026 1 December 2026");
        assertThat(page.select("tbody a").eachAttr("href"))
                .containsExactly(
                        "/admin/roster/" + Desk.ENROLLMENT, "/admin/learners/" + Desk.ENROLLMENT + "/allowance");
        assertThat(shown(pages.get(REPORT + "/at-risk", grace)).select("tbody a"))
                .isEmpty();
    }

    @Test
    void aListThatIsNotYetAtItsEndDoesNotSayThatNobodyIsAtRisk() {
        services.say("GET /api/admin/reports/programs/p/at-risk", 200, "{\"items\": [], \"next\": \"bW9yZQ\"}");
        assertThat(shown(pages.get(REPORT + "/at-risk", rosa)).select(".empty").text())
                .contains("looked at so far");
        services.say("GET /api/admin/reports/programs/p/at-risk", 200, "{\"items\": []}");
        assertThat(shown(pages.get(REPORT + "/at-risk", rosa)).select(".empty").text())
                .isEqualTo("No learner is at risk");
    }

    @Test
    void aRegradeIsCountedFirst() {
        services.say("POST /api/admin/regrades", 201, Desk.COUNTED);

        Document form = shown(pages.get(REGRADES + "?programId=p&unit=check&question=first&questionVersion=v1", rosa));
        HttpResponse<String> started = pages.post(REGRADES, rosa, WANTED);

        assertThat(form.select("#start [name=question]").attr("value")).isEqualTo("first");
        assertThat(form.select("#start [name=key]").attr("value")).hasSize(36);
        assertThat(started.headers().firstValue("Location")).contains(REGRADES + "/r1");
        assertThat(services.asked().getLast())
                .contains(
                        "\"dryRun\":true",
                        "\"correctedIn\":3",
                        "\"question\":\"first\"",
                        "\"reason\":\"Two are right\"")
                .doesNotContain("\"key\"");
        assertThat(services.keys()).containsExactly("k-1");
    }

    @Test
    void whatWasCountedIsGradedOnlyWhenSomebodySaysSo() {
        services.say("POST /api/admin/regrades", 201, Desk.RUNNING);

        Document counted = shown(pages.get(REGRADES + "/r1", rosa));
        Map<String, String> again = new HashMap<>(WANTED);
        again.put("how", "grade");
        pages.post(REGRADES, rosa, again);

        assertThat(counted.select("[role=status]").text())
                .isEqualTo("80 studies were looked at: 12 attempts would get more points, and 1 of them would pass."
                        + " Nothing was changed.");
        assertThat(counted.select("form[action=%s] button".formatted(REGRADES)).attr("value"))
                .isEqualTo("grade");
        assertThat(counted.select("#progress").hasAttr("hx-get")).isFalse();
        assertThat(services.asked().getLast()).contains("\"dryRun\":false");
    }

    @Test
    void aJobAtWorkSaysHowFarItIsAndLooksAgainByItself() {
        Document page = shown(pages.get(REGRADES + "/r2", rosa));

        assertThat(page.select("[role=status]").text()).isEqualTo("41 studies looked at so far");
        assertThat(page.select("#progress").attr("hx-get")).isEqualTo(REGRADES + "/r2");
        assertThat(page.select("#progress a.button").attr("href")).isEqualTo(REGRADES + "/r2");
        assertThat(page.select("form[action=%s]".formatted(REGRADES))).isEmpty();
    }

    @Test
    void aRefusedRegradeKeepsWhatWasTyped() {
        services.say(
                "POST /api/admin/regrades",
                400,
                "{\"type\": \"urn:problem:invalid-request\", \"errors\": [{\"pointer\": \"/question\"}]}");

        HttpResponse<String> answer = pages.post(REGRADES, rosa, WANTED);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(shown(answer).select("#start [aria-invalid=true]").eachAttr("name"))
                .containsExactly("question");
        assertThat(shown(answer).select("#start textarea").text()).isEqualTo("Two are right");
    }

    @Test
    void reportsAreForRegistrarsAndThoseWhoAnswerForTheCatalog() {
        for (String path : new String[] {"/admin/reports", REPORT, REPORT + "/questions", REPORT + "/at-risk"}) {
            assertThat(pages.get(path, pages.tokens().of(ADA)).statusCode())
                    .as(path)
                    .isEqualTo(403);
            assertThat(pages.get(path, pages.tokens().of(LIN)).statusCode())
                    .as(path)
                    .isEqualTo(403);
            assertThat(pages.get(path, pages.tokens().of(HUGO)).statusCode())
                    .as(path)
                    .isEqualTo(403);
            assertThat(pages.get(path, null).statusCode()).as(path).isEqualTo(401);
        }
        assertThat(pages.get(REGRADES, grace).statusCode()).isEqualTo(403);
        assertThat(pages.post(REGRADES, grace, WANTED).statusCode()).isEqualTo(403);
        assertThat(services.asked()).isEmpty();
    }

    private static List<String> rows(Document page, int table) {
        return page.select("table").get(table).select("tbody tr").eachText();
    }
}
