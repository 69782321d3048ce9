package certway.web;

import static certway.web.Html.filled;
import static certway.web.Html.shown;
import static certway.web.Registers.PATHWAYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The register of pathways: its picture, its steps, and what others name in it. */
class PathwayRegisterPagesIT extends RegisterPages {

    @Test
    void theStartOfThePathwaysIsTheGraphWithWaysToEverythingInIt() {
        Document page = shown(pages.get("/admin/pathways", grace));

        assertThat(page.select("svg a.node").eachAttr("href"))
                .containsExactlyInAnyOrder(
                        "/admin/pathways/roles/phlebotomist",
                        "/admin/pathways/roles/entrant",
                        "/admin/pathways/backgrounds/degree");
        assertThat(page.select("svg .edge")).hasSize(1);
        assertThat(page.select("tbody tr")).hasSize(15);
        assertThat(shown(pages.get("/admin/pathways/steps", grace))
                        .select(".outline li")
                        .text())
                .contains("Become a phlebotomist", "entrant → phlebotomist");
    }

    @Test
    void aStepThatIsSavedAsItStoodKeepsItsTreeOfRequirements() {
        services.say("PUT " + PATHWAYS + "/steps/s", 200, "{}");
        Map<String, String> form = filled(shown(pages.get(STEP, grace)));
        form.put("/reason", "Looked at again");

        HttpResponse<String> answer = pages.post(STEP, grace, form);

        JsonNode sent = json(asked("PUT " + PATHWAYS + "/steps/s").getFirst());
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(services.ifMatch("PUT " + PATHWAYS + "/steps/s")).isEqualTo("\"9\"");
        assertThat(sent.path("value")).isEqualTo(json(Registers.STEP).path("value"));
    }

    @Test
    void aCircleIsSaidAtTheRoleThatClosesItAndAtTheOtherStep() {
        services.say("PUT " + PATHWAYS + "/steps/s", 422, """
                {"title": "The change is not acceptable", "errors": [
                  {"pointer": "/value/to/0", "message": "leads in a circle: entrant → phlebotomist → entrant"},
                  {"pointer": "/value/requires/of/1/of/0/certification", "message": "there is no certification pbt"},
                  {"pointer": "/steps/other/to/0", "message": "leads in a circle: entrant → phlebotomist → entrant"}]}""");
        Map<String, String> form = filled(shown(pages.get(STEP, grace)));

        HttpResponse<String> answer = pages.post(STEP, grace, form);
        Document page = shown(answer);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select("#f-to label:has(.fault)").text()).contains("Phlebotomist", "leads in a circle");
        assertThat(page.select("#f-to [aria-invalid]").val()).isEqualTo("phlebotomist");
        assertThat(page.select("#f-requires-of-1-of-0-certification-notes .fault")
                        .text())
                .contains("pbt does not exist");
        assertThat(page.select("#told a").eachAttr("href"))
                .containsExactly("#f-to-0", "#f-requires-of-1-of-0-certification", "/admin/pathways/steps/other");
    }

    @Test
    void aRoleThatIsNotThereAnyMoreStaysTickedAndIsSaidToBeGone() {
        services.say("PUT " + PATHWAYS + "/steps/s", 422, """
                {"errors": [{"pointer": "/value/from/0", "message": "there is no role or background gone"}]}""");
        Map<String, String> form = filled(shown(pages.get(STEP, grace)));
        form.put("/from", "gone");

        Document page = shown(pages.post(STEP, grace, form));

        assertThat(page.select("#f-from-0 [checked]").val()).isEqualTo("gone");
        assertThat(page.select("#f-from-0 .fault").text()).isEqualTo("gone does not exist");
    }

    @Test
    void thePictureShowsWhatIsTypedBeforeItIsSaved() {
        Map<String, String> form = filled(shown(pages.get(STEP, grace)));
        form.putAll(Map.of("/from", "degree", "do", "look"));

        Document page = shown(pages.post(STEP, grace, form));

        assertThat(page.select("svg .edge.chosen")).hasSize(1);
        assertThat(page.select("svg a.chosen").eachAttr("href"))
                .containsExactlyInAnyOrder("/admin/pathways/backgrounds/degree", "/admin/pathways/roles/phlebotomist");
        assertThat(services.asked()).noneMatch(request -> request.startsWith("PUT "));
    }

    @Test
    void aNewThingIsOnlyMadeIfThereIsNoneWithItsId() {
        services.say("PUT " + PATHWAYS + "/skills/steady-hands", 409, "{\"type\": \"urn:problem:exists\"}");
        Map<String, String> form = filled(shown(pages.get("/admin/pathways/skills/_new", grace)));
        form.putAll(Map.of("/title", "Steady hands", "/reason", "Asked for"));

        HttpResponse<String> answer = pages.post("/admin/pathways/skills", grace, form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(shown(answer).select("#told").text()).contains("There is such a thing already");
        assertThat(services.header("PUT " + PATHWAYS + "/skills/steady-hands", "If-None-Match"))
                .isEqualTo("*");
        assertThat(json(asked("PUT " + PATHWAYS + "/skills/steady-hands").getFirst())
                        .at("/value/id")
                        .asString())
                .isEqualTo("steady-hands");
    }

    @Test
    void whatOthersNameIsNotTakenOutAndTheyAreSaid() {
        services.say("DELETE " + PATHWAYS + "/roles/phlebotomist", 422, """
                {"errors": [{"pointer": "/steps/s/to/0", "message": "there is no role phlebotomist"}]}""");

        HttpResponse<String> answer = pages.post(
                "/admin/pathways/roles/phlebotomist/removal", grace, Map.of("revision", "8", "reason", "Not used"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(shown(answer).select("#told a").attr("href")).isEqualTo(STEP);
        assertThat(services.queries()).contains("DELETE " + PATHWAYS + "/roles/phlebotomist reason=Not%20used");
        assertThat(services.ifMatch("DELETE " + PATHWAYS + "/roles/phlebotomist"))
                .isEqualTo("\"8\"");
    }

    @Test
    void whatNothingNamesIsTakenOut() {
        services.say("DELETE " + PATHWAYS + "/roles/phlebotomist", 204, "");

        HttpResponse<String> answer = pages.post(
                "/admin/pathways/roles/phlebotomist/removal", grace, Map.of("revision", "8", "reason", "Not used"));

        assertThat(answer.headers().firstValue("Location")).contains("/admin/pathways/roles?removed=1");
    }
}
