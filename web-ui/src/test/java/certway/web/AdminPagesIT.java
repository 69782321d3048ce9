package certway.web;

import static certway.testkit.identity.People.ADA;
import static certway.testkit.identity.People.GRACE;
import static certway.testkit.identity.People.LIN;
import static certway.web.Html.shown;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdminPagesIT {

    private static final String PROGRAMS = "/admin/programs";
    private static final String API = "/api/admin/programs";
    private static final Map<String, String> TYPED =
            Map.of("programId", "hct-new", "slug", "new", "title", "New <b>program</b>");

    private static final String LIST = """
            {"items": [
              {"programId": "hct-blood", "slug": "blood-draw", "title": "Blood <b>draw</b>", "status": "published",
               "version": 2, "draft": {"status": "submitted", "behind": true}},
              {"programId": "hct-old", "slug": "old", "title": "Old", "status": "retired", "version": 1},
              {"programId": "hct-next", "slug": "next", "title": "Next", "status": "draft",
               "draft": {"status": "editing", "behind": false}},
              {"programId": "hct-short", "slug": "short", "title": "Short", "status": "draft",
               "draft": {"status": "editing", "behind": false,
                         "returned": {"author": "lin", "at": "2026-11-20T14:02:00Z", "note": ""}}}], "next": "bW9yZQ"}""";

    private final RunningPages pages = RunningPages.shared();
    private final Services services = pages.services();
    private final String author = pages.tokens().of(GRACE);
    private final String reviewer = pages.tokens().of(LIN);
    private final String student = pages.tokens().of(ADA);

    @BeforeEach
    void sayWhatIsUsual() {
        services.forget();
        services.say("GET " + API, 200, LIST);
    }

    @Test
    void staffSeeEveryProgramWithTheStateOfItsDraft() {
        Document page = shown(pages.get(PROGRAMS, author));

        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("tbody tr").eachText())
                .containsExactly(
                        "Blood <b>draw</b> hct-blood Published, version 2 Waits for a reviewer"
                                + " A version was published since this draft was begun",
                        "Old hct-old Retired, version 1 No changes",
                        "Next hct-next Not published yet Being written",
                        "Short hct-short Not published yet Given back by a reviewer");
        assertThat(page.select("tbody a").eachAttr("href"))
                .containsExactly(
                        PROGRAMS + "/hct-blood",
                        PROGRAMS + "/hct-old",
                        PROGRAMS + "/hct-next",
                        PROGRAMS + "/hct-short");
        assertThat(page.select("a[href*=cursor]").attr("href")).isEqualTo(PROGRAMS + "?cursor=bW9yZQ");
        assertThat(page.select("nav a[href=/admin]").attr("aria-current")).isEqualTo("page");
        assertThat(services.asked()).containsExactly("GET " + API + " somebody ");
    }

    @Test
    void everyLanguageHasThePage() {
        Document page = shown(pages.get(PROGRAMS, author, "Accept-Language", "es"));

        assertThat(page.select("html").attr("lang")).isEqualTo("es");
        assertThat(page.select("h1").text()).isEqualTo("Programas y borradores");
    }

    @Test
    void anEmptyListSaysWhatToDo() {
        services.say("GET " + API, 200, "{\"items\": []}");

        assertThat(shown(pages.get(PROGRAMS, author)).select(".empty").text()).contains("Begin one below");
    }

    @Test
    void theMenuHasTheSectionsOfOnesRolesAndMarksWhereOneIs() {
        Document page = shown(pages.get(PROGRAMS, author));

        assertThat(page.select("nav.sections a[aria-current=page]").eachAttr("href"))
                .containsExactly(PROGRAMS);
        assertThat(page.select("nav.sections").attr("aria-label")).isNotBlank();
    }

    @Test
    void aPageForStaffThatNobodyGaveARuleIsClosed() {
        assertThat(pages.get("/admin/no-such-page", author).statusCode()).isEqualTo(403);
    }

    @Test
    void whatTheCatalogForbidsOnesRoleIsSaidSoAndIsNoOutage() {
        services.say("GET " + API, 403, "{}");

        HttpResponse<String> answer = pages.get(PROGRAMS, author);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(shown(answer).select("h1").text()).isEqualTo("This page is not for your role");
    }

    @Test
    void anAuthorBeginsAProgramAndTheAnswerCanBeReloaded() {
        services.say("POST " + API, 201, "{}");

        HttpResponse<String> answer = pages.post(PROGRAMS, author, TYPED);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains(PROGRAMS + "/hct-new");
        assertThat(services.asked())
                .containsExactly("POST " + API
                        + " somebody {\"programId\":\"hct-new\",\"slug\":\"new\",\"title\":\"New <b>program</b>\"}");
    }

    @Test
    void anIdThatIsTakenIsSaidAndWhatWasTypedStays() {
        services.say("POST " + API, 409, "{\"type\": \"urn:problem:id-taken\"}");

        HttpResponse<String> answer = pages.post(PROGRAMS, author, TYPED);
        Document page = shown(answer);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(page.select("[role=alert]").text()).contains("Another program has this id or this address");
        assertThat(page.select("#title").attr("value")).isEqualTo("New <b>program</b>");
        assertThat(page.select("#programId").attr("value")).isEqualTo("hct-new");
    }

    @Test
    void whatTheCatalogCannotReadIsMarkedWhereItStands() {
        services.say(
                "POST " + API, 400, "{\"errors\": [{\"pointer\": \"/slug\", \"message\": \"is not valid here\"}]}");

        HttpResponse<String> answer = pages.post(PROGRAMS, author, TYPED);
        Document page = shown(answer);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(page.select("[aria-invalid=true]").eachAttr("id")).containsExactly("slug");
        assertThat(page.select("#slug").attr("value")).isEqualTo("new");
    }

    @Test
    void reviewersLookAndBeginNothing() {
        assertThat(shown(pages.get(PROGRAMS, reviewer)).select("#begin")).isEmpty();
        assertThat(pages.post(PROGRAMS, reviewer, TYPED).statusCode()).isEqualTo(403);
        assertThat(services.asked()).noneMatch(request -> request.startsWith("POST "));
    }

    @Test
    void whoHasNoSuchRoleIsToldSoOnAPageAndNothingIsAsked() {
        for (String path : new String[] {"/admin", PROGRAMS}) {
            HttpResponse<String> answer = pages.get(path, student);

            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(shown(answer).select("h1").text()).isEqualTo("This page is not for your role");
            assertThat(shown(answer).select("nav a[href^=/admin]")).isEmpty();
            assertThat(pages.get(path, null).statusCode()).as(path).isEqualTo(401);
        }
        assertThat(services.asked()).isEmpty();
    }

    @Test
    void anOutageIsNotShownAsAnEmptyList() {
        services.say("GET " + API, 503, "{}");

        HttpResponse<String> answer = pages.get(PROGRAMS, author);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(shown(answer).select("main").text())
                .contains("The catalog does not answer at the moment")
                .doesNotContain("no program yet");
    }
}
