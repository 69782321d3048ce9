package certway.web;

import static certway.testkit.identity.People.GRACE;
import static certway.testkit.identity.People.OLGA;
import static certway.testkit.identity.People.ROSA;
import static certway.web.Templated.OWN;
import static certway.web.Templated.TEMPLATES;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What certificates say: found, changed, looked at, and saved. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TemplatePagesIT {

    private static final String START = "/admin/certificates/templates";
    private static final String EDITOR = START + "/" + OWN;
    private static final String SAVE = "PUT %s/%s".formatted(TEMPLATES, OWN);
    private static final String PRINT = "POST %s/%s/specimen".formatted(TEMPLATES, OWN);
    private static final String REFUSED = """
            {"type": "urn:problem:invalid-request", "title": "The request is not valid",
             "errors": [{"pointer": "/statement", "message": "{score} is no placeholder"}]}""";

    private final RunningPages pages = RunningPages.shared();
    private final Services services = pages.services();
    private final String rosa = pages.tokens().of(ROSA);

    @BeforeEach
    void sayWhatIsUsual() {
        services.forget();
        Templated.sayTo(services);
    }

    private static Document shown(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }

    private static Map<String, String> form(String press) {
        Map<String, String> form = new HashMap<>(Map.of(
                "revision", "2",
                "/heading", "Honores",
                "/opening", "{issuer} dice que",
                "/statement", "completó",
                "/closing", "",
                "/signatories/0/", "",
                "/signatories/0/name", "Ana",
                "/signatories/0/title", "",
                "/accent", "#000000",
                "/inUse", "yes"));
        form.put("do", press);
        return form;
    }

    @Test
    void allTemplatesAreFoundFromTheDesk() {
        Document page = shown(pages.get(START, rosa));

        assertThat(page.select("table tbody tr").eachText())
                .containsExactly(
                        "The provider's own English 4 Not in use 19 November 2026",
                        "hct-blood Spanish 2 In use 21 November 2026");
        assertThat(page.select("section a[href^=%s/]".formatted(START)).eachAttr("href"))
                .contains(START + "/issuer.es", START + "/default.en", EDITOR);
        assertThat(page.select("#ofProgram select option").size()).isGreaterThan(1);
        Desk.sayTo(services);
        assertThat(shown(pages.get("/admin/certificates", rosa)).select("a[href=%s]".formatted(START)))
                .hasSize(1);
    }

    @Test
    void whichOneCountsForAProgramIsSaid() {
        HttpResponse<String> chosen = pages.get(START + "/programs?programId=hct-blood", rosa);
        Document page = shown(pages.get(START + "/programs/hct-blood", rosa));

        assertThat(chosen.headers().firstValue("Location")).contains(START + "/programs/hct-blood");
        assertThat(page.select("h1").text()).isEqualTo("Templates: Extracción <i>de</i> sangre");
        assertThat(page.select("main .lead").text()).contains("in its language: Spanish");
        assertThat(page.select("tbody tr").eachText())
                .containsExactly(
                        "The program's own Not in use 2",
                        "The provider's own Not made yet –",
                        "Comes with the platform ✓ Counts 1");
        assertThat(page.select("tbody a").eachAttr("href"))
                .containsExactly(EDITOR, START + "/issuer.es", START + "/default.es");
        assertThat(pages.get(START + "/programs/unknown", rosa).statusCode()).isEqualTo(404);
    }

    @Test
    void theEditorShowsWhatIsStoredWhatItLooksLikeAndWhoSavedIt() {
        Document page = shown(pages.get(EDITOR, rosa));

        assertThat(page.select("form.editor [name=/heading]").attr("value")).isEqualTo("Diploma <b>x</b>");
        assertThat(page.select("form.editor [name=/signatories/0/name]").attr("value"))
                .isEqualTo("Dra. Inés Peña");
        assertThat(page.select("form.editor [name=revision]").attr("value")).isEqualTo("2");
        assertThat(page.select("#preview img").attr("alt")).isNotEmpty();
        assertThat(page.select("#preview").attr("hx-post")).isEqualTo(EDITOR + "/preview");
        assertThat(page.select("section[aria-labelledby=history] tbody tr").eachText())
                .containsExactly(
                        "Version 2 21 November 2026 10:00 UTC Olga Changed: Heading, Whether it is in use",
                        "Version 1 20 November 2026 10:00 UTC Rosa <Marín> Made");
        assertThat(page.select("section[aria-labelledby=history] tbody a").eachAttr("href"))
                .containsExactly(EDITOR + "/versions/2", EDITOR + "/versions/1");
    }

    @Test
    void theButtonForThePreviewShowsWhatWasTypedAndSavesNothing() {
        HttpResponse<String> looked = pages.post(EDITOR, rosa, form("look"));

        Document page = shown(looked);
        String picture = page.select("#preview img").attr("src");
        assertThat(looked.statusCode()).isEqualTo(200);
        assertThat(page.select("[role=status]").text()).isEqualTo("Not saved yet. Look it over, then save.");
        assertThat(page.select("form.editor [name=/heading]").attr("value")).isEqualTo("Honores");
        assertThat(services.asked()).noneMatch(asked -> asked.startsWith("PUT"));
        services.say(PRINT + ".png", 200, "the picture");
        HttpResponse<String> drawn = pages.get(picture, rosa);
        assertThat(drawn.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(drawn.body()).isEqualTo("the picture");
        assertThat(services.asked().getLast())
                .startsWith(PRINT + ".png somebody ")
                .contains("\"heading\":\"Honores\"", "\"name\":\"Ana\"", "\"inUse\":true");
        HttpResponse<String> paper = pages.get(page.select("#preview a").attr("href"), rosa);
        assertThat(paper.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(paper.headers().firstValue("Content-Disposition").orElse(""))
                .isEqualTo("attachment; filename=\"specimen.pdf\"");
    }

    @Test
    void whileSomebodyTypesOnlyThePreviewComesAnew() {
        Document part = shown(pages.post(EDITOR + "/preview", rosa, form("")));
        services.say(PRINT, 400, REFUSED);
        Document none = shown(pages.post(EDITOR + "/preview", rosa, form("")));

        assertThat(part.select("#preview img")).hasSize(1);
        assertThat(part.select("form, nav")).isEmpty();
        assertThat(none.select("#preview img")).isEmpty();
        assertThat(none.select("#preview .notice").text()).startsWith("This cannot be shown yet");
    }

    @Test
    void whatCannotBePrintedIsSaidAtItsFieldWhetherLookedAtOrSaved() {
        services.say(PRINT, 400, REFUSED);
        services.say(SAVE, 400, REFUSED);

        for (String press : List.of("look", "save")) {
            HttpResponse<String> refused = pages.post(EDITOR, rosa, form(press));

            Document page = shown(refused);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(page.select("[role=alert] a").attr("href")).isEqualTo("#f-statement");
            assertThat(page.select("#f-statement").attr("aria-invalid")).isEqualTo("true");
            assertThat(page.select("#f-statement-notes").text()).contains("{score} is no fact that can be named");
            assertThat(page.select("form.editor [name=/heading]").attr("value")).isEqualTo("Honores");
            assertThat(page.select("#preview img")).isEmpty();
        }
    }

    @Test
    void aSaveSendsWhatWasTypedForWhatWasSeen() {
        services.say(SAVE, 200, Templated.THEIRS);

        HttpResponse<String> saved = pages.post(EDITOR, rosa, form("save"));

        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(saved.headers().firstValue("Location")).contains(EDITOR + "?saved=1#told");
        assertThat(services.ifMatch(SAVE)).isEqualTo("\"2\"");
        assertThat(services.asked().getLast()).contains("\"heading\":\"Honores\"", "\"statement\":\"completó\"");
        assertThat(shown(pages.get(EDITOR + "?saved=1", rosa)).select("#told").text())
                .startsWith("Saved as version 2.");
    }

    @Test
    void whatOthersSavedMeanwhileIsShownAndNothingTypedIsLost() {
        services.say(SAVE, 412, "{\"type\": \"urn:problem:changed-meanwhile\"}");
        services.say("GET %s/%s".formatted(TEMPLATES, OWN), 200, Templated.THEIRS);

        HttpResponse<String> stale = pages.post(EDITOR, rosa, form("save"));

        Document page = shown(stale);
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(page.select(".differences").text()).contains("heading", "Diploma <b>x</b>", "Constancia");
        assertThat(page.select("form.editor [name=/heading]").attr("value")).isEqualTo("Honores");
        assertThat(page.select("form.editor [name=revision]").attr("value")).isEqualTo("3");
    }

    @Test
    void oneThatIsNotThereBeginsWithThePlatformsTexts() {
        String created = "PUT %s/issuer.es".formatted(TEMPLATES);
        services.say(created, 200, Templated.MINE);
        Document page = shown(pages.get(START + "/issuer.es", rosa));
        Map<String, String> typed = form("save");
        typed.put("revision", page.select("form.editor [name=revision]").attr("value"));

        HttpResponse<String> saved = pages.post(START + "/issuer.es", rosa, typed);

        assertThat(page.select("form.editor [name=/heading]").attr("value")).isEqualTo("Certificado");
        assertThat(page.select("main").text()).contains("This template does not exist yet.");
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(services.header(created, "If-None-Match")).isEqualTo("*");
        assertThat(services.ifMatch(created)).isEmpty();
    }

    @Test
    void whatStaysIsShownWithoutAForm() {
        for (String path : List.of(START + "/default.es", EDITOR + "/versions/1")) {
            Document page = shown(pages.get(path, rosa));

            assertThat(page.select("form.editor")).isEmpty();
            assertThat(page.select("#preview img")).hasSize(1);
            assertThat(page.select("#preview").hasAttr("hx-post")).isFalse();
            assertThat(page.select(".pairs").text()).contains("Heading", "Dra. Inés Peña");
        }
    }

    @Test
    void whatIsNoTemplateIsNotHere() {
        for (String path : List.of(
                START + "/nothing",
                START + "/program.unknown.es",
                EDITOR + "/versions/9",
                EDITOR + "/specimen.png?text=nonsense",
                EDITOR + "/specimen.pdf?text=" + "A".repeat(6_001))) {
            assertThat(pages.get(path, rosa).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void onlyRegistrarsSeeThem() {
        for (String path : List.of(START, EDITOR, START + "/programs/hct-blood", EDITOR + "/specimen.png?text=x")) {
            assertThat(pages.get(path, null).statusCode()).isEqualTo(401);
            assertThat(pages.get(path, pages.tokens().of(OLGA)).statusCode()).isEqualTo(403);
            assertThat(pages.get(path, pages.tokens().of(GRACE)).statusCode()).isEqualTo(403);
        }
        assertThat(pages.post(EDITOR, pages.tokens().of(OLGA), form("save")).statusCode())
                .isEqualTo(403);
        assertThat(services.asked()).isEmpty();
    }
}
