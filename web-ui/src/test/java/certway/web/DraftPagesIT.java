package certway.web;

import static certway.testkit.identity.People.ADA;
import static certway.testkit.identity.People.GRACE;
import static certway.testkit.identity.People.LIN;
import static certway.web.Authored.API;
import static certway.web.Authored.PAGE;
import static certway.web.Html.shown;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writing a draft with a browser that has no scripts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftPagesIT {

    private static final String SAVED = "{}";

    private final RunningPages pages = RunningPages.shared();
    private final Services services = pages.services();
    private final String author = pages.tokens().of(GRACE);
    private final String reviewer = pages.tokens().of(LIN);

    @BeforeEach
    void sayWhatIsUsual() {
        services.forget();
        Authored.sayTo(services);
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

    private static Map<String, String> hidden(Elements form) {
        Map<String, String> fields = new HashMap<>();
        form.select("input[type=hidden]").forEach(input -> fields.put(input.attr("name"), input.attr("value")));
        return fields;
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

    private void press(String path, String button) {
        assertThat(pages.post(PAGE + path, author, Map.of("revision", "7", "do", button))
                        .statusCode())
                .as(path)
                .isEqualTo(303);
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

    @ParameterizedTest
    @ValueSource(strings = {"about", "terms", "completion", "classification", "address"})
    void aSectionThatIsSavedUntouchedSaysExactlyWhatItSaid(String section) {
        services.say("PUT " + API + "/draft/" + section, 200, SAVED);
        Document page = shown(pages.get(PAGE + "/settings/" + section, author));

        HttpResponse<String> answer = pages.post(PAGE + "/settings/" + section, author, filled(page));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(json(asked("PUT " + API + "/draft/" + section).getFirst())).isEqualTo(json(stored(section)));
    }

    private static String stored(String section) {
        var content = json(Authored.draft(7)).path("content");
        return switch (section) {
            case "address" -> "{\"slug\": \"next\"}";
            case "completion" -> "{\"moduleOrder\": \"free\", \"completion\": {\"rule\": \"all-units\"}}";
            default -> content.path(section).toString();
        };
    }

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

    /** Empty lists and what is left out are the same. */
    private static String meant(JsonNode unit) {
        return unit.toString()
                .replace(",\"choices\":[]", "")
                .replace(",\"drawByTag\":[]", "")
                .replace(",\"partialCredit\":false", "");
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
    void textsAreShownAsLearnersWillSeeThemWithWhatMayPromiseTooMuch() {
        Document page = shown(pages.get(PAGE + "/settings/about", author));

        assertThat(page.select(".look em").text()).isEqualTo("so");
        assertThat(page.select(".look .claim").text()).contains("licensed", "No licence.");
        assertThat(page.select("#f-title-notes .claim").text()).contains("certified", "Say certificate.");
        assertThat(page.select("#f-summary-notes .todo").text()).contains("Before publishing", "must not be empty");
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"validityMonths\": 24",
                "\"validity\": {\"kind\": \"fixed-date\", \"date\": \"2027-12-31\"}",
                "\"validity\": {\"kind\": \"window\", \"month\": 12, \"day\": 31, \"minimumMonths\": 12}"
            })
    void everyPolicyOfValidityThatIsSavedUntouchedSaysExactlyWhatItSaid(String stored) {
        String draft = Authored.draft(7).replace("\"accessDays\": 180", "\"accessDays\": 180, " + stored);
        services.say("GET " + API + "/draft", 200, draft);
        services.say("PUT " + API + "/draft/terms", 200, SAVED);
        Document page = shown(pages.get(PAGE + "/settings/terms", author));

        pages.post(PAGE + "/settings/terms", author, filled(page));

        assertThat(json(asked("PUT " + API + "/draft/terms").getFirst()))
                .isEqualTo(json(draft).at("/content/terms"));
    }

    @Test
    void onlyWhatTheChosenPolicyOfValidityAsksForIsSent() {
        services.say("PUT " + API + "/draft/terms", 200, SAVED);
        Map<String, String> typed = filled(shown(pages.get(PAGE + "/settings/terms", author)));
        typed.putAll(Map.of(
                "/validity/months", "24",
                "/validity/date", "2027-12-31",
                "/validity/month", "6",
                "/validity/day", "30",
                "/validity/minimumMonths", "0"));
        for (String kind : List.of("none", "months", "fixed-date", "window")) {
            typed.put("/validity/kind", kind);
            pages.post(PAGE + "/settings/terms", author, typed);
        }
        typed.put("/validity/kind", "months");
        typed.put("/validity/months", "");
        pages.post(PAGE + "/settings/terms", author, typed);

        assertThat(asked("PUT " + API + "/draft/terms").stream()
                        .map(sent -> json(sent).path("validityMonths") + " "
                                + json(sent).path("validity")))
                .containsExactly(
                        " ",
                        "24 ",
                        " {\"kind\":\"fixed-date\",\"date\":\"2027-12-31\"}",
                        " {\"kind\":\"window\",\"month\":6,\"day\":30,\"minimumMonths\":0}",
                        " {\"kind\":\"months\"}");
    }

    @Test
    void whatIsWrongWithAPolicyStandsAtItsField() {
        services.say("PUT " + API + "/draft/terms", 422, """
                {"title": "Faults", "errors": [{"pointer": "/validityMonths", "message": "must be a whole number from 1 to 1200"},
                  {"pointer": "/validity/date", "message": "is in the past: every certificate would be over"}]}""");
        Map<String, String> typed = filled(shown(pages.get(PAGE + "/settings/terms", author)));
        typed.put("/validity/kind", "months");
        typed.put("/validity/months", "9999");

        Document page = shown(pages.post(PAGE + "/settings/terms", author, typed, "es"));

        assertThat(page.select("#f-validity-months").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#f-validity-months").val()).isEqualTo("9999");
        assertThat(page.select("#f-validity-date").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#told a").eachAttr("href")).containsExactly("#f-validity-months", "#f-validity-date");
        assertThat(page.text()).contains("está en el pasado");
        assertThat(page.select("#f-validity-month option").eachText()).contains("diciembre");
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
    void aFileThatIsUploadedBelongsToTheDraft() {
        services.say("POST /api/admin/files", 201, "{\"sha256\": \"%s\"}".formatted("c".repeat(64)));
        services.say("PUT " + API + "/draft/files", 200, SAVED);

        HttpResponse<String> answer = pages.upload(
                "/admin/uploads", author, Map.of("program", Authored.PROGRAM, "revision", "7"), "Mein Arm.PNG");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(asked("PUT " + API + "/draft/files").getFirst())
                .contains("{\"path\":\"figures/mein-arm.png\",\"sha256\":\"" + "c".repeat(64))
                .contains("figures/arm.svg", "files/handout.pdf");
    }

    @Test
    void aFileThatIsRefusedIsSaidWhyAndTheDraftStaysAsItWas() {
        services.say("POST /api/admin/files", 422, "{\"title\": \"No\", \"detail\": \"not of this type\"}");

        HttpResponse<String> answer =
                pages.upload("/admin/uploads", author, Map.of("program", Authored.PROGRAM, "revision", "7"), "arm.exe");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(shown(answer).select("[role=alert]").text()).contains("not of this type");
        assertThat(asked("PUT " + API + "/draft/files")).isEmpty();
    }

    @Test
    void aFileIsUploadedFromWithinAFormAndComesBackInItsFieldWithWhatWasTyped() {
        services.say("POST /api/admin/files", 201, "{\"sha256\": \"%s\"}".formatted("c".repeat(64)));
        services.say("PUT " + API + "/draft/files", 200, SAVED);
        Map<String, String> form = filled(shown(pages.get(PAGE + "/units/film", author)));
        form.putAll(Map.of("/title", "A longer film", "do", "upload /video/source/file"));

        HttpResponse<String> answer =
                pages.upload("/admin/uploads", author, form, "upload:/video/source/file", "Draw.MP4");
        Document page = shown(answer);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(page.select("#told").text()).contains("not saved yet");
        assertThat(page.select("[name=/title]").val()).isEqualTo("A longer film");
        assertThat(page.select("[name=/video/source/file] option[selected]").val())
                .isEqualTo("files/draw.mp4");
        assertThat(page.select("form.editor").attr("action")).isEqualTo(PAGE + "/units/film");
        assertThat(asked("PUT " + API + "/draft/files").getFirst()).contains("files/draw.mp4");
        assertThat(asked("PUT " + API + "/draft/units/film")).isEmpty();
    }

    @Test
    void aFileThatIsRefusedWithinAFormIsSaidAtItsFieldAndWhatWasTypedStays() {
        services.say(
                "POST /api/admin/files",
                422,
                "{\"type\": \"urn:problem:file-refused\", \"title\": \"No\", \"detail\": \"not a <film>\"}");
        Map<String, String> form = filled(shown(pages.get(PAGE + "/units/film", author)));
        form.putAll(Map.of("/title", "A longer film", "do", "upload /video/source/file"));

        HttpResponse<String> answer =
                pages.upload("/admin/uploads", author, form, "upload:/video/source/file", "Draw.MP4");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(shown(answer).select("#f-video-source-file-notes .fault").text())
                .isEqualTo("not a <film>");
        assertThat(shown(answer).select("[name=/title]").val()).isEqualTo("A longer film");
        assertThat(asked("PUT " + API + "/draft/files")).isEmpty();
    }

    @Test
    void aFileThatWasNotChosenIsMissedAndAFormElsewhereIsNone() {
        Map<String, String> form = filled(shown(pages.get(PAGE + "/units/film", author)));
        form.put("do", "upload /video/source/file");
        HttpResponse<String> none = pages.upload("/admin/uploads", author, form, "upload:/other", "x.mp4");
        form.put("back", "/logout");
        HttpResponse<String> elsewhere =
                pages.upload("/admin/uploads", author, form, "upload:/video/source/file", "x.mp4");

        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(shown(none).select("#f-video-source-file-notes .fault").text())
                .isEqualTo("is missing");
        assertThat(elsewhere.statusCode()).isEqualTo(404);
        assertThat(services.asked()).noneMatch(request -> request.matches("(PUT|POST) /api/admin/(files|.*/files) .*"));
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

    private List<String> asked(String request) {
        return services.asked().stream()
                .filter(one -> one.startsWith(request + " somebody "))
                .map(one -> one.substring((request + " somebody ").length()))
                .toList();
    }

    /** What a browser would send, with the button that saves. */
    private static Map<String, String> filled(Document page) {
        Map<String, String> form = new HashMap<>();
        for (Element field : page.select("form.editor [name]:not(button)")) {
            boolean box =
                    field.attr("type").equals("checkbox") || field.attr("type").equals("radio");
            if (field.tagName().equals("select")) {
                Element chosen = field.selectFirst("option[selected]");
                form.put(
                        field.attr("name"),
                        chosen == null ? field.select("option").attr("value") : chosen.attr("value"));
            } else if (!box || field.hasAttr("checked")) {
                form.put(field.attr("name"), field.tagName().equals("textarea") ? field.wholeText() : field.val());
            }
        }
        form.put("do", "save");
        return form;
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
