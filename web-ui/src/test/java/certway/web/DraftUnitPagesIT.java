package certway.web;

import static certway.web.Authored.API;
import static certway.web.Authored.PAGE;
import static certway.web.Html.filled;
import static certway.web.Html.shown;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The forms of units and questions of a draft. */
class DraftUnitPagesIT extends DraftPages {

    @ParameterizedTest
    @ValueSource(strings = {"tubes", "check", "story", "film"})
    void aUnitThatIsSavedUntouchedSaysExactlyWhatItSaid(String unit) {
        services.say("PUT " + API + "/draft/units/" + unit, 200, SAVED);
        Document page = shown(pages.get(PAGE + "/units/" + unit, author));

        HttpResponse<String> answer = pages.post(PAGE + "/units/" + unit, author, filled(page));

        assertThat(answer.statusCode()).isEqualTo(303);
        var sent = json(asked("PUT " + API + "/draft/units/" + unit).getFirst());
        json(Authored.draft(7))
                .at("/content/curriculum/modules")
                .forEach(module -> module.path("units")
                        .valueStream()
                        .filter(one -> one.path("id").asString().equals(unit))
                        .forEach(one -> assertThat(meant(sent)).isEqualTo(meant(one))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"first", "volume", "pairs", "vein"})
    void aQuestionThatIsSavedUntouchedLeavesTheBankAsItWas(String question) {
        services.say("PUT " + API + "/draft/units/check", 200, SAVED);
        Document page = shown(pages.get(PAGE + "/units/check/questions/" + question, author));

        HttpResponse<String> answer = pages.post(PAGE + "/units/check/questions/" + question, author, filled(page));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(json(asked("PUT " + API + "/draft/units/check").getFirst()))
                .isEqualTo(json(Authored.draft(7)).at("/content/curriculum/modules/0/units/1"));
    }

    @Test
    void theScriptGetsOnlyThePreview() {
        HttpResponse<String> answer = pages.post(
                PAGE + "/render?field=/markdown&place=text", author, Map.of("/markdown", "**x**", "/title", "y"));

        assertThat(Jsoup.parseBodyFragment(answer.body()).select("em").text()).isEqualTo("so");
        assertThat(answer.body()).doesNotContain("<html");
        assertThat(asked("POST " + API + "/draft/render"))
                .containsExactly("{\"texts\":[{\"place\":\"text\",\"markdown\":\"**x**\"}]}");
    }

    @Test
    void whatTheCatalogCannotTakeStandsAtItsFieldAndWhatWasTypedStays() {
        services.say(
                "PUT " + API + "/draft/units/tubes",
                422,
                "{\"title\": \"Faults\", \"errors\": [{\"pointer\": \"/markdown\", \"message\": \"no raw HTML\"}]}");
        Map<String, String> typed = filled(shown(pages.get(PAGE + "/units/tubes", author)));
        typed.put("/markdown", "<script>alert(1)</script> & more");

        HttpResponse<String> answer = pages.post(PAGE + "/units/tubes", author, typed);
        Document page = shown(answer);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select("#f-markdown").val()).isEqualTo("<script>alert(1)</script> & more");
        assertThat(page.select("#f-markdown").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#told a").attr("href")).isEqualTo("#f-markdown");
        assertThat(page.select("main script")).isEmpty();
    }

    @Test
    void rowsAreAddedWithoutAScriptAndNothingIsStoredYet() {
        Map<String, String> typed = filled(shown(pages.get(PAGE + "/units/check/questions/first", author)));
        typed.put("do", "add /options option ");
        typed.put("/options/0/text", "Changed");

        Document page = shown(pages.post(PAGE + "/units/check/questions/first", author, typed));

        assertThat(page.select(".onerow")).hasSize(3);
        assertThat(page.select("[name=/options/0/text]").val()).isEqualTo("Changed");
        assertThat(page.select("[role=status]").text()).contains("Not saved yet");
        assertThat(asked("PUT " + API + "/draft/units/check")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"reading", "video", "document", "quiz", "case", "checklist", "practicum", "package"})
    void everyKindOfUnitCanBeBegun(String kind) {
        services.say("POST " + API + "/draft/modules/more/units", 200, SAVED);
        String path = PAGE + "/modules/more/units?kind=" + kind;
        Map<String, String> typed = filled(shown(pages.get(path, author)));
        typed.put("/title", "A new thing");

        HttpResponse<String> answer = pages.post(path, author, typed);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElse("")).startsWith(PAGE + "/units/a-new-thing");
        var sent = json(asked("POST " + API + "/draft/modules/more/units").getFirst());
        assertThat(sent.path("kind").asString()).isEqualTo(kind);
        assertThat(sent.path("id").asString()).isEqualTo("a-new-thing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"single-choice", "multiple-choice", "numeric", "ordering", "matching", "hotspot", "short-text"})
    void everyKindOfQuestionCanBeAddedToABank(String kind) {
        services.say("PUT " + API + "/draft/units/check", 200, SAVED);
        String path = PAGE + "/units/check/questions?kind=" + kind;
        Map<String, String> typed = filled(shown(pages.get(path, author)));
        typed.put("/text", "A new question?");

        HttpResponse<String> answer = pages.post(path, author, typed);

        assertThat(answer.statusCode()).isEqualTo(303);
        var bank = json(asked("PUT " + API + "/draft/units/check").getFirst()).at("/quiz/questions");
        assertThat(bank.size()).isEqualTo(5);
        assertThat(bank.at("/4/kind").asString()).isEqualTo(kind);
        assertThat(bank.at("/4/text").asString()).isEqualTo("A new question?");
    }

    @Test
    void aQuestionIsTakenOutOfItsBank() {
        services.say("PUT " + API + "/draft/units/check", 200, SAVED);

        HttpResponse<String> answer = pages.post(
                PAGE + "/units/check/questions/volume", author, Map.of("revision", "7", "do", "bank-remove"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(json(asked("PUT " + API + "/draft/units/check").getFirst())
                        .at("/quiz/questions")
                        .valueStream()
                        .map(question -> question.path("id").asString()))
                .containsExactly("first", "pairs", "vein");
    }

    @Test
    void whatIsNotThereIsSaidSo() {
        for (String path : List.of(
                "/settings/magic",
                "/units/nothing",
                "/units/check/questions/nothing",
                "/units/tubes/questions/first",
                "/modules/basics/units?kind=magic",
                "/preview/nothing")) {
            assertThat(pages.get(PAGE + path, author).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void everyFieldOfEveryFormHasALabelInBothLanguages() {
        for (String path : List.of(
                "/settings/about",
                "/settings/terms",
                "/settings/completion",
                "/settings/classification",
                "/units/check",
                "/units/story",
                "/units/film",
                "/units/check/questions/vein",
                "/units/check/questions/pairs",
                "/units/check/questions/volume",
                "/modules/basics/units?kind=practicum",
                "/modules/basics/units?kind=package")) {
            for (String language : List.of("en", "es")) {
                Document page = shown(pages.get(PAGE + path, author, "Accept-Language", language));
                assertThat(page.select("form.editor label, form.editor legend").eachText())
                        .as("%s in %s", path, language)
                        .isNotEmpty()
                        .noneMatch(label -> label.matches("[a-z]+([A-Z][a-z]+)*|.*\\..*[a-z]"));
            }
        }
    }

    /** Empty lists and what is left out are the same. */
    private static String meant(JsonNode unit) {
        return unit.toString()
                .replace(",\"choices\":[]", "")
                .replace(",\"drawByTag\":[]", "")
                .replace(",\"partialCredit\":false", "");
    }
}
