package certway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FactPagesIT {

    private final RunningPages pages = RunningPages.shared();
    private final Services services = pages.services();

    @BeforeEach
    void sayWhatIsUsual() {
        services.forget();
        services.say("GET /api/facts/wage", 200, Facts.DISPUTED);
        services.say("GET /api/facts/cycle", 200, Facts.AGREED);
        services.say("GET /api/facts/old", 200, Facts.EXPIRED);
        services.say("GET /api/facts", 200, Facts.LIST);
        services.say("GET /api/programs/blood-draw/json-ld", 200, Answers.LINKED_DATA);
    }

    @Test
    void aFactSaysItsValueItsKindWhomItIsAboutAndWhen() {
        Document page = page("/facts/cycle");

        assertThat(page.select("h1").text()).isEqualTo("Length of a cycle");
        assertThat(page.select("main .figure").text()).isEqualTo("3 years");
        assertThat(page.select(".pairs").text())
                .contains("Kind of figure Count", "Whom it is about Holders", "Period 2023", "As of 31 May 2023");
        assertThat(page.select("main .notice.good").text()).contains("Sources agree");
    }

    @Test
    void aDisputedFactShowsWhatEverySourceSaysAndWhoDecided() {
        Document page = page("/facts/wage");

        assertThat(page.select("tbody tr strong").eachText()).containsExactly("$57,380 a year", "$60,780 a year");
        assertThat(page.select("tbody a").attr("href")).isEqualTo("https://www.bls.gov/ooh/");
        assertThat(page.select("main .notice.warn").text()).contains("Sources differ");
        assertThat(page.text()).contains("The first is of the year before.", "Decided on 5 October 2026");
    }

    @Test
    void aFactThatIsOutOfDateShowsNoValue() {
        Document page = page("/facts/old");

        assertThat(page.select("main .figure").text()).isEqualTo("No value can be given");
        assertThat(page.select("main .notice.bad").text()).contains("Out of date");
        assertThat(page.select("tbody strong")).isEmpty();
    }

    @Test
    void theRegisterIsShownByTopicAndCanBeNarrowed() {
        Document page = page("/facts?state=disputed");

        assertThat(page.select("main h2").eachText()).containsExactly("Certification", "Wages");
        assertThat(page.select(".row a").eachAttr("href")).containsExactly("/facts/cycle", "/facts/wage");
        assertThat(page.select(".chips [aria-current]").text()).isEqualTo("Sources differ");
    }

    @Test
    void aProgramMarksTheDisputedFactsThatItCites() {
        services.say(
                "GET /api/programs/blood-draw",
                200,
                Answers.PROGRAM.replace(
                        "<p>How to <strong>draw</strong>.</p>",
                        "<p><a href=\\\"/facts/wage\\\">$60,780</a> and <a href=\\\"/facts/cycle\\\">3 years</a>"
                                + " and <a href=\\\"/facts/gone\\\">more</a></p>"));

        Document page = page("/programs/blood-draw");

        assertThat(page.select(".text .mark").text()).isEqualTo("sources differ");
        assertThat(page.select(".text a[href=/facts/wage] + .mark")).hasSize(1);
        assertThat(page.select("#figures + .rows a").eachAttr("href")).containsExactly("/facts/wage", "/facts/cycle");
    }

    @Test
    void whatTheRegisterDoesNotKnowIsNotThereAndAnOutageIsSaid() {
        services.say("GET /api/facts/down", 503, "{}");
        services.say("GET /api/facts", 400, "{}");

        assertThat(pages.get("/facts/unknown", null).statusCode()).isEqualTo(404);
        assertThat(pages.get("/facts?state=nonsense", null).statusCode()).isEqualTo(404);
        assertThat(pages.get("/facts/down", null).statusCode()).isEqualTo(503);
    }

    private Document page(String path) {
        HttpResponse<String> answer = pages.get(path, null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
