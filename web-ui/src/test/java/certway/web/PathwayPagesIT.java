package certway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PathwayPagesIT {

    private final RunningPages pages = RunningPages.shared();
    private final Services services = pages.services();

    @BeforeEach
    void sayWhatIsUsual() {
        services.forget();
        Field.sayTo(services);
        services.say("GET /api/programs", 200, Answers.LIST);
    }

    @Test
    void theGraphIsDrawnWithALinkForEveryRoleAndStandsBelowAsATable() {
        Document page = page("/pathways");

        assertThat(page.select("svg a.node").eachAttr("href"))
                .containsExactly("/roles/entrant", "/roles/phlebotomist", "/pathways?from=degree");
        assertThat(page.select("svg path.edge")).hasSize(2);
        assertThat(page.select("section tbody tr").text())
                .contains("Career entrant", "Degree in biology", "Phlebotomist", "Training of some months.");
        assertThat(page.select("#to option").eachAttr("value")).containsExactly("", "phlebotomist");
        assertThat(page.select("main .empty")).hasSize(1);
        assertThat(services.asked()).noneMatch(request -> request.contains("/gap"));
    }

    @Test
    void theWayIsDrawnHeavilyAndEverythingMissingIsListedInOrderWithItsReason() {
        Document page = page("/pathways?from=entrant&to=phlebotomist&state=us-ca&have=high-school");

        assertThat(page.select("svg path.edge.chosen")).hasSize(1);
        assertThat(page.select("svg path.edge:not(.chosen)")).hasSize(2);
        assertThat(page.select("svg a.node.chosen")).hasSize(2);
        assertThat(page.select("ol.gaps > li > h4").eachText())
                .containsExactly("Certificate training", "Certification", "Licence");
        assertThat(page.select("ol.gaps").text()).contains("Employers ask.", "about 3 months", "To be confirmed");
        assertThat(page.select(".alternative h4").text()).isEqualTo("PBT(ASCP)");
        assertThat(page.select(".helps a").attr("href")).isEqualTo("/programs/blood-draw");
        assertThat(page.select(".helps .no").text()).isEqualTo("A licence");
        assertThat(page.select("#state option[selected]").text()).isEqualTo("California");
    }

    @Test
    void whatAPersonHasCanBeSaidAndTakenBackByALink() {
        Document page = page("/pathways?from=entrant&to=phlebotomist&have=training,high-school");

        assertThat(page.select(".chips a").eachAttr("href"))
                .containsExactly(
                        "/pathways?from=entrant&to=phlebotomist&have=high-school",
                        "/pathways?from=entrant&to=phlebotomist&have=training");
        assertThat(page.select(".chips").text()).contains("Certificate training", "High-school diploma");
        assertThat(page.select("#have option[selected]").attr("value")).isEqualTo("high-school");
        assertThat(page.select("input[name=have][form=explore]").eachAttr("value"))
                .containsExactly("training");
        assertThat(page.select("ol.gaps a[href*=pbt-ascp]").eachAttr("href"))
                .contains("/pathways?from=entrant&to=phlebotomist&have=training%2Chigh-school%2Cpbt-ascp");
    }

    @Test
    void aRoleSaysWhatOneDoesWhatItTakesAndWhatItsStatesAskFor() {
        Document page = page("/roles/phlebotomist");

        assertThat(page.select("main").text())
                .contains("Label at the bedside", "certificate training", "Calm hands.", "Hospital", "PBT(ASCP)");
        assertThat(page.select("tbody tr").text())
                .contains("California Required")
                .doesNotContain("Nevada");
        assertThat(page.select("tbody a").attr("href")).isEqualTo("/facts/cycle");
        assertThat(page.select(".card .primary").attr("href")).isEqualTo("/pathways?from=entrant&to=phlebotomist");
        assertThat(page.select("#figures + .rows a").attr("href")).isEqualTo("/facts/wage");
    }

    @Test
    void aCertificationShowsItsRouteAndThatItIsNotOurs() {
        Document page = page("/certifications/pbt-ascp");

        assertThat(page.select(".route dd").eachText())
                .containsExactly("High school", "100 collections", "By computer", "9 points");
        assertThat(page.select("main .notice").text()).contains("granted by its body");
        assertThat(page.select(".pairs").text()).contains("ASCP Board of Certification", "3 years, 9 points");
    }

    @Test
    void rolesBodiesAndProgramsStandSideBySide() {
        for (String path : new String[] {
            "/roles/compare?ids=phlebotomist&ids=mlt", "/bodies/compare", "/programs/compare?ids=a&ids=b"
        }) {
            Document page = page(path);

            assertThat(page.select("thead th").eachText()).as(path).containsExactly("Phlebotomist", "Technician");
            assertThat(page.select("tbody tr").eachText())
                    .as(path)
                    .containsExactly("Education training degree", "Duties collect label –");
        }
    }

    @Test
    void oneAloneIsNotCompared() {
        Document page = page("/roles/compare?ids=phlebotomist");

        assertThat(page.select("main .empty").text()).isEqualTo("Choose two or more.");
        assertThat(page.select("input[name=ids][checked]").attr("value")).isEqualTo("phlebotomist");
    }

    @Test
    void questionsAreAnsweredWithMarkedFacts() {
        Document page = page("/faq");

        assertThat(page.select("details#salary summary").text()).isEqualTo("What does one earn?");
        assertThat(page.select("details .mark")).hasSize(1);
    }

    @Test
    void aChoiceThatTheCatalogDoesNotKnowIsNotThereAndAnOutageIsSaid() {
        services.say("GET /api/pathways/gap", 400, "{}");
        services.say("GET /api/bodies/compare", 400, "{}");
        services.say("GET /api/roles", 503, "{}");

        assertThat(pages.get("/pathways?from=x&to=y", null).statusCode()).isEqualTo(404);
        assertThat(pages.get("/bodies/compare?ids=x&ids=y", null).statusCode()).isEqualTo(404);
        assertThat(pages.get("/roles/unknown", null).statusCode()).isEqualTo(404);
        assertThat(pages.get("/roles", null).statusCode()).isEqualTo(503);
    }

    private Document page(String path) {
        HttpResponse<String> answer = pages.get(path, null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
