package certway.web;

import static certway.web.Authored.API;
import static certway.web.Authored.PAGE;
import static certway.web.Html.shown;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The modules and units of a draft, their order, and what is left to do. */
class DraftOutlinePagesIT extends DraftPages {

    @Test
    void theOutlineShowsModulesAndUnitsInOrderAndWhatIsLeftToDoWithTheWayThere() {
        Document page = shown(pages.get(PAGE, author));

        assertThat(page.select(".outline h2").eachText()).containsExactly("1 Basics", "2 More");
        assertThat(page.select(".outline ol a").eachAttr("href"))
                .containsExactly(
                        PAGE + "/units/tubes", PAGE + "/units/check", PAGE + "/units/story", PAGE + "/units/film");
        assertThat(page.select("h1").html()).isEqualTo("Next &lt;b&gt;steps&lt;/b&gt;");
        assertThat(page.select(".problems a").eachAttr("href"))
                .containsExactly(
                        PAGE + "/settings/about#f-summary",
                        PAGE + "/units/check/questions/volume#f-text",
                        PAGE + "/settings/about#f-title");
        assertThat(page.select(".drafthead a").text()).isEqualTo("Publish… (2 to mend)");
    }

    @Test
    void whatIsLeftToDoIsSaidInTheLanguageOfThePage() {
        Document page = shown(pages.get(PAGE, author, "Accept-Language", "es"));

        assertThat(page.select(".problems li").eachText().getFirst()).endsWith(": no puede estar vacío");
        assertThat(page.select(".problems li:contains(no puede estar vacío) [lang]"))
                .isEmpty();
        assertThat(page.select(".problems [lang=en]").eachText()).contains("is too short");
    }

    @Test
    void aModuleIsAddedWithAnIdMadeOfItsTitle() {
        services.say("POST " + API + "/draft/modules", 200, SAVED);

        HttpResponse<String> answer =
                pages.post(PAGE + "/modules", author, Map.of("revision", "7", "title", "Ärztliche Basics"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(asked("POST " + API + "/draft/modules"))
                .containsExactly("{\"id\":\"arztliche-basics\",\"title\":\"Ärztliche Basics\"}");
    }

    @Test
    void anIdIsNeverTakenTwice() {
        services.say("POST " + API + "/draft/modules", 200, SAVED);

        pages.post(PAGE + "/modules", author, Map.of("revision", "7", "title", "Tubes"));

        assertThat(asked("POST " + API + "/draft/modules")).containsExactly("{\"id\":\"tubes-2\",\"title\":\"Tubes\"}");
    }

    @Test
    void buttonsMoveByOnePlaceAndBeyondTheModule() {
        services.say("POST " + API + "/draft/units/tubes/move", 200, SAVED);
        services.say("POST " + API + "/draft/units/check/move", 200, SAVED);
        services.say("POST " + API + "/draft/units/story/move", 200, SAVED);
        services.say("POST " + API + "/draft/modules/basics/move", 200, SAVED);

        press("/units/tubes/place", "down");
        press("/units/check/place", "down");
        press("/units/story/place", "up");
        press("/modules/basics", "down");

        assertThat(asked("POST " + API + "/draft/units/tubes/move"))
                .containsExactly("{\"position\":1,\"module\":\"basics\"}");
        assertThat(asked("POST " + API + "/draft/units/check/move"))
                .containsExactly("{\"position\":0,\"module\":\"more\"}");
        assertThat(asked("POST " + API + "/draft/units/story/move"))
                .containsExactly("{\"position\":2,\"module\":\"basics\"}");
        assertThat(asked("POST " + API + "/draft/modules/basics/move")).containsExactly("{\"position\":1}");
    }

    @Test
    void aPointerMovesARowToAnyPlace() {
        services.say("POST " + API + "/draft/units/tubes/move", 200, SAVED);
        services.say("POST " + API + "/draft/modules/more/move", 200, SAVED);
        Map<String, String> there = Map.of("revision", "7", "do", "to", "position", "1", "module", "more");

        pages.post(PAGE + "/units/tubes/place", author, there);
        pages.post(
                PAGE + "/modules/more", author, Map.of("revision", "7", "do", "to", "position", "0", "module", "more"));

        assertThat(asked("POST " + API + "/draft/units/tubes/move"))
                .containsExactly("{\"position\":1,\"module\":\"more\"}");
        assertThat(asked("POST " + API + "/draft/modules/more/move")).containsExactly("{\"position\":0}");
        assertThat(shown(pages.get(PAGE, author)).select("[data-drag]").attr("data-drag"))
                .isEqualTo(PAGE);
        assertThat(shown(pages.get(PAGE, reviewer)).select("[data-drag]")).isEmpty();
    }

    @Test
    void renamingAndRemovingGoToTheCatalog() {
        services.say("PUT " + API + "/draft/modules/more", 200, SAVED);
        services.say("DELETE " + API + "/draft/units/film", 200, SAVED);

        pages.post(PAGE + "/modules/more", author, Map.of("revision", "7", "do", "rename", "title", "Even more"));
        press("/units/film/place", "remove");

        assertThat(asked("PUT " + API + "/draft/modules/more")).containsExactly("{\"title\":\"Even more\"}");
        assertThat(asked("DELETE " + API + "/draft/units/film")).hasSize(1);
    }

    private void press(String path, String button) {
        assertThat(pages.post(PAGE + path, author, Map.of("revision", "7", "do", button))
                        .statusCode())
                .as(path)
                .isEqualTo(303);
    }
}
