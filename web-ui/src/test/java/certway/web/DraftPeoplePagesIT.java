package certway.web;

import static certway.testkit.identity.People.ADA;
import static certway.web.Authored.API;
import static certway.web.Authored.PAGE;
import static certway.web.Html.filled;
import static certway.web.Html.shown;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

/** Several people at one draft: who may change it, and what becomes of changes that meet. */
class DraftPeoplePagesIT extends DraftPages {

    @Test
    void whyADraftWasGivenBackStandsWhereItsAuthorGoesOn() {
        services.say("GET " + API + "/draft", 200, Authored.draft(7).replace("\"note\": \"about\"", """
                "note": "about", "returned": {"author": "lin", "at": "2026-11-20T14:02:00Z", "note": "Too <b>short</b>"}"""));

        assertThat(shown(pages.get(PAGE, author)).select("#returned").text())
                .isEqualTo("A reviewer gave this draft back on 20 November 2026: Too <b>short</b>");
        assertThat(shown(pages.get(PAGE + "/publish", author)).select("#returned"))
                .hasSize(1);
        assertThat(shown(pages.get(PAGE + "/units/tubes", author)).select("#returned"))
                .isEmpty();
    }

    @Test
    void aDraftThatNobodyGaveBackSaysNothingOfIt() {
        assertThat(shown(pages.get(PAGE, author)).select("#returned")).isEmpty();
    }

    @Test
    void whoSavesAUnitThatSomebodyRemovedKeepsTheTextAndBeginsAnewWithIt() {
        Document form = shown(pages.get(PAGE + "/units/tubes", author));
        assertThat(form.select("form.editor input[name=thing]").attr("value")).isEqualTo("reading");
        services.say("GET " + API + "/draft", 200, Authored.draft(8).replace("\"id\": \"tubes\"", "\"id\": \"other\""));
        Map<String, String> typed = Map.of(
                "revision", "7",
                "thing", "reading",
                "do", "save",
                "/title", "My <b>tubes</b>",
                "/minutes", "12",
                "/markdown", "Typed for an hour.");

        HttpResponse<String> answer = pages.post(PAGE + "/units/tubes", author, typed);

        assertThat(answer.statusCode()).isEqualTo(409);
        Document page = shown(answer);
        assertThat(page.select("[role=alert]").text()).contains("nothing was stored");
        assertThat(page.select("textarea[readonly]").eachText())
                .containsExactlyInAnyOrder("My <b>tubes</b>", "12", "Typed for an hour.");
        assertThat(page.select("button[formaction]").eachAttr("formaction"))
                .containsExactly(
                        PAGE + "/modules/basics/units?kind=reading", PAGE + "/modules/more/units?kind=reading");
        assertThat(asked("PUT " + API + "/draft/units/tubes")).isEmpty();
        Document anew = shown(pages.post(
                PAGE + "/modules/more/units?kind=reading", author, hidden(page.select("form:has([formaction])"))));
        assertThat(anew.select("[name=/title]").attr("value")).isEqualTo("My <b>tubes</b>");
        assertThat(anew.select("[name=/markdown]").text()).isEqualTo("Typed for an hour.");
        assertThat(anew.select("form.editor input[name=revision]").attr("value"))
                .isEqualTo("8");
        assertThat(anew.select("#told").text()).contains("Not saved yet");
    }

    @Test
    void theCatalogSaysItOfAUnitThatIsRemovedAtThatMoment() {
        services.say("PUT " + API + "/draft/units/tubes", 404, "{}");

        HttpResponse<String> answer = pages.post(
                PAGE + "/units/tubes",
                author,
                Map.of("revision", "7", "thing", "reading", "do", "save", "/title", "Tubes", "/markdown", "Mine"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(shown(answer).select("textarea[readonly]").eachText()).contains("Mine");
    }

    @Test
    void whoAddsAUnitToAModuleThatSomebodyRemovedChoosesAnotherOne() {
        HttpResponse<String> answer = pages.post(
                PAGE + "/modules/gone/units?kind=reading",
                author,
                Map.of("revision", "7", "do", "save", "/title", "Tubes", "/markdown", "Mine"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(shown(answer).select("button[formaction]").eachText()).containsExactly("Basics", "More");
    }

    @Test
    void aQuestionThatSomebodyRemovedIsBegunAnewInAQuizThatIsThere() {
        HttpResponse<String> answer = pages.post(
                PAGE + "/units/check/questions/gone",
                author,
                Map.of(
                        "revision", "7",
                        "thing", "single-choice",
                        "do", "save",
                        "/text", "Which one?",
                        "/options/0/", "",
                        "/options/0/id", "a",
                        "/options/0/text", "The blue one"));

        Document page = shown(answer);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(page.select("textarea[readonly]").eachText())
                .containsExactlyInAnyOrder("Which one?", "The blue one");
        Document anew = shown(pages.post(
                page.select("button[formaction]").attr("formaction"),
                author,
                hidden(page.select("form:has([formaction])"))));
        assertThat(anew.select("[name=/options/0/text]").attr("value")
                        + anew.select("[name=/options/0/text]").text())
                .isEqualTo("The blue one");
        assertThat(pages.get(PAGE + "/units/check/questions/gone", author).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatAnotherPersonChangedInTheSamePlaceIsShownAndNothingThatWasTypedIsLost() {
        Map<String, String> typed = filled(shown(pages.get(PAGE + "/units/tubes", author)));
        typed.put("revision", "6");
        typed.put("/title", "My tubes");

        HttpResponse<String> answer = pages.post(PAGE + "/units/tubes", author, typed);
        Document page = shown(answer);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(page.select("#told h2").text()).isEqualTo("Somebody else changed this meanwhile");
        assertThat(page.select("#told .differences").text()).contains("Tube", "Tubes");
        assertThat(page.select("#f-title").val()).isEqualTo("My tubes");
        assertThat(page.select("form.editor input[name=revision]").val()).isEqualTo("7");
        assertThat(page.select(".sticky .primary").text()).isEqualTo("Save mine anyway");
        assertThat(asked("PUT " + API + "/draft/units/tubes")).isEmpty();
    }

    @Test
    void whatAnotherPersonChangedElsewhereStandsInNobodysWay() {
        services.say("PUT " + API + "/draft/units/story", 200, SAVED);
        Map<String, String> typed = filled(shown(pages.get(PAGE + "/units/story", author)));
        typed.put("revision", "6");

        assertThat(pages.post(PAGE + "/units/story", author, typed).statusCode())
                .isEqualTo(303);
        assertThat(asked("PUT " + API + "/draft/units/story")).hasSize(1);
    }

    @Test
    void whatIsSentTwiceIsAddedOnce() {
        String added = "{\"from\": \"\", \"to\": \"\", \"differences\": [{\"path\": \"%s\", \"what\": \"added\"}]}";
        String unit = PAGE + "/modules/more/units?kind=reading";
        Map<String, String> twice = filled(shown(pages.get(unit, author)));
        twice.putAll(Map.of("revision", "6", "/title", "Tubes"));
        services.say("GET " + API + "/draft/diff", 200, added.formatted("/curriculum/modules/more/units/tubes"));

        assertThat(pages.post(unit, author, twice).statusCode()).isEqualTo(409);

        String question = PAGE + "/units/check/questions?kind=numeric";
        twice = filled(shown(pages.get(question, author)));
        twice.put("revision", "6");
        services.say(
                "GET " + API + "/draft/diff",
                200,
                added.formatted("/curriculum/modules/basics/units/check/quiz/questions/volume"));

        assertThat(pages.post(question, author, twice).statusCode()).isEqualTo(409);
        assertThat(services.asked()).noneMatch(request -> request.matches("PUT .*|POST .*/modules/.*"));
    }

    @Test
    void reviewersLookAtEverythingAndChangeNothing() {
        for (String path : List.of("", "/settings/about", "/units/tubes", "/files", "/preview", "/preview/check")) {
            Document page = shown(pages.get(PAGE + path, reviewer));
            assertThat(page.select("main form[method=post]:not(:has(fieldset[disabled]))"))
                    .as(path)
                    .isEmpty();
        }
        for (String path : List.of("/modules", "/settings/about", "/units/tubes", "/units/tubes/place", "/files")) {
            assertThat(pages.post(PAGE + path, reviewer, Map.of("revision", "7"))
                            .statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(services.asked()).noneMatch(request -> request.matches("(PUT|DELETE) .*"));
    }

    @Test
    void everyPageOfADraftIsClosedToEverybodyElse() {
        String student = pages.tokens().of(ADA);
        for (String path : List.of(
                "",
                "/settings/about",
                "/units/tubes",
                "/units/check/questions/first",
                "/modules/basics/units?kind=reading",
                "/files",
                "/preview",
                "/preview/tubes",
                "/publish",
                "/versions",
                "/log")) {
            assertThat(pages.get(PAGE + path, student).statusCode()).as(path).isEqualTo(403);
            assertThat(pages.get(PAGE + path, null).statusCode()).as(path).isEqualTo(401);
        }
        assertThat(services.asked()).isEmpty();
    }

    private static Map<String, String> hidden(Elements form) {
        Map<String, String> fields = new HashMap<>();
        form.select("input[type=hidden]").forEach(input -> fields.put(input.attr("name"), input.attr("value")));
        return fields;
    }
}
