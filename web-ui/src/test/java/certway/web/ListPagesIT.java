package certway.web;

import static certway.testkit.identity.People.GRACE;
import static certway.testkit.identity.People.ROSA;
import static certway.web.Html.shown;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A registrar finds people by name, and enrols whole lists. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListPagesIT {

    private static final String PEOPLE = "/admin/roster/people";
    private static final String LISTS = "/admin/roster/lists";
    private static final String API = "POST /api/admin/enrollments/bulk";
    private static final Map<String, String> WISH =
            Map.of("key", "k-1", "programId", "p", "reason", "Autumn & winter", "how", "try");

    private final RunningPages pages = RunningPages.shared();
    private final Services services = pages.services();
    private final String rosa = pages.tokens().of(ROSA);

    @BeforeEach
    void sayWhatIsUsual() {
        services.forget();
        Desk.sayTo(services);
    }

    @Test
    void aPersonIsFoundByNameAndLeadsToTheirEnrollments() {
        Document page = shown(pages.get(PEOPLE + "?q=%20ok%26afor", rosa));

        assertThat(services.queries()).containsExactly("GET /api/admin/people q=ok%26afor");
        assertThat(page.select("tbody tr").eachText())
                .containsExactly(
                        "Ada <b>Okafor</b> ada@certway.example " + Desk.LEARNER,
                        "someone The account is closed – someone");
        assertThat(page.select("tbody a").attr("href")).isEqualTo("/admin/roster?learnerId=" + Desk.LEARNER);
        assertThat(page.select("a.button").eachAttr("href")).contains(PEOPLE + "?q=ok%26afor&cursor=cGVvcGxl");
    }

    @Test
    void withoutWordsNobodyIsAskedForAndNobodyIsShown() {
        Document page = shown(pages.get(PEOPLE, rosa));

        assertThat(services.asked()).isEmpty();
        assertThat(page.select("table, .empty")).isEmpty();
        assertThat(page.select("#q-hint").text()).contains("recorded in the audit log");
    }

    @Test
    void wordsThatAreTooShortAreSaidAndNobodyIsNotAnOutage() {
        services.say("GET /api/admin/people", 400, "{}");
        HttpResponse<String> faulty = pages.get(PEOPLE + "?q=o", rosa);
        services.say("GET /api/admin/people", 200, "{\"items\": []}");
        Document nobody = shown(pages.get(PEOPLE + "?q=zz", rosa));
        services.say("GET /api/admin/people", 503, "{}");
        HttpResponse<String> outage = pages.get(PEOPLE + "?q=zz", rosa);

        assertThat(faulty.statusCode()).isEqualTo(400);
        assertThat(shown(faulty).select("[role=alert]").text()).isEqualTo("Type two letters or more.");
        assertThat(shown(faulty).select("#q").attr("value")).isEqualTo("o");
        assertThat(nobody.select(".empty h2").text()).isEqualTo("Nobody fits");
        assertThat(outage.statusCode()).isEqualTo(503);
        assertThat(shown(outage).select("main").text()).doesNotContain("Nobody fits");
    }

    @Test
    void aListIsOnlyTriedUnlessSomebodyChoosesOtherwise() {
        services.say(API, 202, Desk.LIST_TRIED);

        Document form = shown(pages.get(LISTS, rosa));
        HttpResponse<String> sent = pages.upload(LISTS, rosa, WISH, "email\nada@certway.example");

        assertThat(form.select("#send [name=how][checked]").attr("value")).isEqualTo("try");
        assertThat(form.select("#send").attr("enctype")).isEqualTo("multipart/form-data");
        assertThat(sent.headers().firstValue("Location")).contains(LISTS + "/j2");
        assertThat(services.queries()).contains(API + " programId=p&reason=Autumn%20%26%20winter&dryRun=true");
        assertThat(services.asked()).contains(API + " somebody email\nada@certway.example");
        assertThat(services.keys()).containsExactly("k-1");
    }

    @Test
    void aListIsEnrolledWhenSomebodySaysSo() {
        services.say(API, 202, Desk.LIST_AT_WORK);

        pages.upload(LISTS, rosa, Map.of("key", "k-2", "programId", "", "reason", "Autumn", "how", "enrol"), "email");

        assertThat(services.queries()).contains(API + " reason=Autumn&dryRun=false");
    }

    @Test
    void aFileThatIsNoListIsSaidWithItsLine() {
        services.say(
                API,
                422,
                "{\"type\": \"urn:problem:list-unreadable\", \"detail\": \"a quote is never closed\", \"line\": 7}");

        HttpResponse<String> refused = pages.upload(LISTS, rosa, WISH, "nonsense");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(shown(refused).select("#send [role=alert]").text())
                .isEqualTo("This file is no list of people. Nothing was taken of it. Line 7: a quote is never closed");
        assertThat(shown(refused).select("#send-reason").text()).isEqualTo("Autumn & winter");
        assertThat(shown(refused).select("#send option[selected]").attr("value"))
                .isEqualTo("p");
    }

    @Test
    void aListAtWorkShowsHowFarItTrulyIsAndWhatItWaitsFor() {
        Document page = shown(pages.get(LISTS + "/j1", rosa));

        assertThat(page.select("progress").attr("max")).isEqualTo("3");
        assertThat(page.select("progress").attr("value")).isEqualTo("2");
        assertThat(page.select("[role=status]").text()).isEqualTo("2 of 3 rows done");
        assertThat(page.select(".notice.warn").text()).contains("login server");
        assertThat(page.select("#progress").attr("hx-get")).isEqualTo(LISTS + "/j1");
        assertThat(page.select("#progress .chips a").eachText())
                .containsExactly("All 2", "Invited 1", "Not readable 1");
        assertThat(page.select("dl").text()).contains("Autumn <class>", "shoe size");
    }

    @Test
    void everyRowSaysWhatBecameOfIt() {
        Document page = shown(pages.get(LISTS + "/j1?outcome=invited", rosa));

        assertThat(services.queries()).contains("GET /api/admin/enrollments/bulk/j1/rows outcome=invited");
        assertThat(page.select("tbody tr").eachText())
                .containsExactly(
                        "2 lin@hospital.example Invited: lin@hospital.example Active No e-mail was sent: hand over a"
                                + " temporary password. whoever has this account never confirmed the address",
                        "3 <i>nobody Not readable this is no e-mail address",
                        "4 ada@hospital.example Not yet done");
        assertThat(page.select("tbody a").attr("href")).isEqualTo("/admin/roster/" + Desk.ENROLLMENT);
        assertThat(page.select("#progress > p a.button").eachAttr("href"))
                .contains(LISTS + "/j1?outcome=invited&cursor=cm93cw");
        assertThat(page.select("a[download]").attr("href")).isEqualTo("/api/admin/enrollments/bulk/j1/rows.csv");
    }

    @Test
    void whatWasTriedSaysThatNothingWasChanged() {
        Document page = shown(pages.get(LISTS + "/j2", rosa));

        assertThat(page.select("#progress .notice").text()).startsWith("This was only tried; nothing was changed.");
        assertThat(page.select("#progress").hasAttr("hx-get")).isFalse();
        assertThat(page.select("dl").text()).contains("20 December 2026");
    }

    @Test
    void onlyRegistrarsFindPeopleAndSendLists() {
        String grace = pages.tokens().of(GRACE);

        assertThat(pages.get(PEOPLE + "?q=ada", grace).statusCode()).isEqualTo(403);
        assertThat(pages.get(LISTS, grace).statusCode()).isEqualTo(403);
        assertThat(pages.upload(LISTS, grace, WISH, "email").statusCode()).isEqualTo(403);
        assertThat(pages.get(LISTS + "/j1", null).statusCode()).isEqualTo(401);
        assertThat(services.asked()).isEmpty();
    }
}
