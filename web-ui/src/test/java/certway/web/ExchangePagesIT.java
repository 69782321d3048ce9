package certway.web;

import static certway.testkit.identity.People.GRACE;
import static certway.testkit.identity.People.LIN;
import static certway.web.Authored.API;
import static certway.web.Html.shown;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Programs and questions as files, in a browser without scripts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExchangePagesIT {

    private static final String IMPORTS = "/admin/imports";

    private static final String CARTRIDGES = "/api/admin/cartridge-imports";
    private static final Map<String, String> NAMES = Map.of("programId", "hct-next", "slug", "next");

    private final RunningPages pages = RunningPages.shared();
    private final Services services = pages.services();
    private final String grace = pages.tokens().of(GRACE);
    private final String lin = pages.tokens().of(LIN);

    @BeforeEach
    void sayWhatIsUsual() {
        services.forget();
        Authored.sayTo(services);
        Exchanged.sayTo(services);
    }

    @Test
    void everyImportIsListedAndTheCatalogCanBeDownloaded() {
        Document page = shown(pages.get(IMPORTS, grace));

        assertThat(page.select(".outline a").eachAttr("href"))
                .containsExactly(IMPORTS + "/running", IMPORTS + "/refused");
        assertThat(page.select(".outline .state").eachText()).containsExactly("Publishing", "Refused");
        assertThat(page.select("a[download]").attr("href")).isEqualTo("/api/admin/exports");
    }

    @Test
    void aZipThatIsSentTwiceIsOneImport() {
        services.say("POST /api/admin/imports", 202, "{}", "Location", "/api/admin/imports/running");

        HttpResponse<String> answer = pages.upload(IMPORTS, grace, Map.of("key", "k1", "do", "check"), "programs.zip");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains(IMPORTS + "/running");
        assertThat(services.asked()).contains("POST /api/admin/imports somebody programs.zip");
        assertThat(services.header("POST /api/admin/imports", "Idempotency-Key"))
                .isEqualTo("k1check");
    }

    @Test
    void aZipThatIsRefusedIsSaidWhy() {
        services.say("POST /api/admin/imports", 429, "{\"title\": \"Too many imports are waiting\"}");

        HttpResponse<String> answer =
                pages.upload(IMPORTS, grace, Map.of("key", "k1", "do", "publish"), "programs.zip");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(shown(answer).select("[role=alert]").text())
                .contains("Nothing was imported", "Too many imports are waiting");
    }

    @Test
    void theProgressIsTrueAndThePageLooksAgainOnlyWhileThereIsWork() {
        Document running = shown(pages.get(IMPORTS + "/running", grace));
        Document refused = shown(pages.get(IMPORTS + "/refused", grace));

        assertThat(running.select("progress").attr("value")).isEqualTo("3");
        assertThat(running.select("progress").attr("max")).isEqualTo("14");
        assertThat(running.select("#import").attr("hx-get")).isEqualTo(IMPORTS + "/running");
        assertThat(refused.select("[hx-get], progress")).isEmpty();
    }

    @Test
    void theReportNamesFileLineAndReason() {
        Document page = shown(pages.get(IMPORTS + "/refused", grace));

        assertThat(page.select("#import [role=status]").text()).contains("nothing was changed");
        assertThat(page.select("#import tbody:has(code)").text())
                .isEqualTo("programs/a/program.yaml 12 must not be <b>empty</b> /title");
    }

    @Test
    void onlyCatalogAdminsImport() {
        assertThat(pages.get(IMPORTS, lin).statusCode()).isEqualTo(403);
        assertThat(pages.get(IMPORTS + "/running", lin).statusCode()).isEqualTo(403);
        assertThat(pages.upload(IMPORTS, lin, Map.of("key", "k", "do", "publish"), "p.zip")
                        .statusCode())
                .isEqualTo(403);
        assertThat(pages.upload("/admin/question-imports", lin, Map.of(), "q.csv")
                        .statusCode())
                .isEqualTo(403);
        assertThat(services.asked()).isEmpty();
    }

    @Test
    void questionsOfAFileComeToTheBankWithIdsOfTheirOwnAndAReport() {
        services.say("PUT " + API + "/draft/units/check", 200, "{}");

        HttpResponse<String> answer = pages.upload(
                "/admin/question-imports",
                grace,
                Map.of("program", Authored.PROGRAM, "unit", "check", "revision", "7"),
                "bank.csv");
        String sent = services.asked().stream()
                .filter(one -> one.startsWith("PUT "))
                .findFirst()
                .orElse("");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(shown(answer).select("tbody tr").eachText())
                .containsExactly("2 Which? taken", "3 Essay left out essays are not taken");
        assertThat(sent).contains("\"id\":\"first\"", "\"id\":\"first-2\"");
        assertThat(services.header("POST /api/admin/question-imports", "Content-Type"))
                .isEqualTo("text/csv");
    }

    @Test
    void aFileThatCannotBeReadChangesNothing() {
        services.say(
                "POST /api/admin/question-imports",
                422,
                "{\"title\": \"Unreadable\", \"errors\": [{\"pointer\": \"\", \"message\": \"line 1 has no columns\"}]}");

        HttpResponse<String> answer = pages.upload(
                "/admin/question-imports",
                grace,
                Map.of("program", Authored.PROGRAM, "unit", "check", "revision", "7"),
                "bank.csv");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(shown(answer).select("[role=alert]").text()).contains("line 1 has no columns");
        assertThat(services.asked()).noneMatch(request -> request.startsWith("PUT "));
    }

    @Test
    void aCourseOfAnotherSystemBecomesADraftWithAReportOnEachItem() {
        services.say("POST " + CARTRIDGES, 201, Exchanged.CARTRIDGE);

        HttpResponse<String> answer = pages.upload("/admin/cartridge-imports", grace, NAMES, "course.imscc");
        Document page = shown(answer);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(services.queries()).contains("POST " + CARTRIDGES + " programId=hct-next&slug=next");
        assertThat(services.header("POST " + CARTRIDGES, "Content-Type")).isEqualTo("application/zip");
        assertThat(page.select("[role=status]").text())
                .isEqualTo("2 items: 1 taken as they were, 0 changed, 1 left out.");
        assertThat(page.select("tbody tr").eachText())
                .containsExactly("pages/a.html Tubes <b>first</b> taken", "Chat left out discussions are not taken");
        assertThat(page.select("tbody a").attr("href")).isEqualTo("/admin/programs/hct-next/units/tubes");
    }

    @Test
    void aCartridgeThatIsRefusedIsSaidWhyByFileAndLine() {
        services.say("POST " + CARTRIDGES, 422, """
                {"type": "urn:problem:import-refused", "errors": [
                  {"file": "imsmanifest.xml", "line": 7, "pointer": "", "message": "<no> such element"}]}""");

        HttpResponse<String> answer = pages.upload("/admin/cartridge-imports", grace, NAMES, "course.zip");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(shown(answer).select("tbody tr").text()).isEqualTo("imsmanifest.xml 7 <no> such element");
        assertThat(shown(answer).select("#programId").val()).isEqualTo("hct-next");
    }

    @Test
    void anIdThatIsTakenOrNoneIsSaidAtTheForm() {
        services.say("POST " + CARTRIDGES, 409, "{\"type\": \"urn:problem:program-exists\"}");
        Document taken = shown(pages.upload("/admin/cartridge-imports", grace, NAMES, "course.zip"));
        services.say("POST " + CARTRIDGES, 400, """
                {"type": "urn:problem:invalid-request", "errors": [{"pointer": "slug", "message": "is not an address"}]}""");
        Document faulty = shown(pages.upload("/admin/cartridge-imports", grace, NAMES, "course.zip"));

        assertThat(taken.select("[role=alert]").text()).contains("There is a program with this id");
        assertThat(faulty.select("[aria-invalid]").eachAttr("name")).containsExactly("slug");
    }

    @Test
    void onlyAuthorsBringCourses() {
        assertThat(shown(pages.get("/admin/cartridges", grace)).select("form.upload"))
                .hasSize(1);
        assertThat(pages.get("/admin/cartridges", lin).statusCode()).isEqualTo(403);
        assertThat(pages.upload("/admin/cartridge-imports", lin, NAMES, "c.zip").statusCode())
                .isEqualTo(403);
        assertThat(services.asked()).isEmpty();
    }
}
