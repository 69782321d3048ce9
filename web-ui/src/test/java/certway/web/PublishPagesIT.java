package certway.web;

import static certway.testkit.identity.People.GRACE;
import static certway.testkit.identity.People.LIN;
import static certway.web.Authored.API;
import static certway.web.Authored.PAGE;
import static certway.web.Html.shown;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The way of a draft into the catalog, and back to what it was. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishPagesIT {

    private static final String PUBLISH = PAGE + "/publish";
    private static final String CHECKS = "GET " + API + "/draft/checks";

    private final RunningPages pages = RunningPages.shared();
    private final Services services = pages.services();
    private final String grace = pages.tokens().of(GRACE);
    private final String lin = pages.tokens().of(LIN);

    @BeforeEach
    void sayWhatIsUsual() {
        services.forget();
        Authored.sayTo(services);
    }

    @Test
    void whatStandsInTheWayAndWhatChangesAndWhoIsTouchedIsSaidBeforehand() {
        Document page = shown(pages.get(PUBLISH, grace));

        assertThat(page.select(".notice.warn li").text())
                .isEqualTo("Somebody else must approve the draft as it is now.");
        assertThat(page.select(".problems a")).hasSize(3);
        assertThat(page.select("#impact + dl").text())
                .contains("Version 2 takes the place of version 1", "7 learners stay", "every unit is done");
        assertThat(page.select(".differences del").text()).isEqualTo("Old");
        assertThat(page.select(".differences .line.removed").text()).isEqualTo("− <i>Two</i>");
        assertThat(page.select("button[value=publish]").hasAttr("disabled")).isTrue();
        assertThat(page.select("button[value=submit]")).hasSize(1);
        assertThat(page.select("button[value=approve]")).isEmpty();
    }

    @Test
    void learnersWhoAreNotKnownAreNotCalledNone() {
        services.say(
                CHECKS,
                200,
                Authored.checks("editing", false)
                        .replace(
                                "\"known\": true, \"learners\": 7, \"versions\": [{\"version\": 1, \"learners\": 7}]",
                                "\"known\": false, \"why\": \"No answer.\""));

        assertThat(shown(pages.get(PUBLISH, grace)).select("#impact + dl").text())
                .contains("not known at the moment", "No answer.")
                .doesNotContain("Nobody is enrolled");
    }

    @Test
    void anotherPolicyOfValidityIsShownWithTheCertificatesThatKeepTheirs() {
        Document page = shown(pages.get(PUBLISH, grace));

        assertThat(page.select("#impact + dl").text())
                .contains(
                        "Certificates are valid for 24 months until the first 31 December that is at least 12 months after"
                                + " the completion",
                        "This counts for whoever enrols in version 2.",
                        "A completion today would give a certificate until 31 December 2027.",
                        "5 certificates are valid now and keep their dates.",
                        "Version 1: 5, valid for 24 months; they end from 2 January 2027 to 20 November 2028");
        assertThat(services.queries())
                .contains("GET /api/admin/credentials/validity/hct-next kind=window&month=12&day=31&minimumMonths=12");
        assertThat(shown(pages.get(PUBLISH, grace, "Accept-Language", "es"))
                        .select("#impact + dl")
                        .text())
                .contains("hasta el primer 31 de diciembre que llegue al menos 12 meses después de terminar");
    }

    @Test
    void aPolicyThatStaysAsksForNothing() {
        services.say(CHECKS, 200, Authored.checks("editing", false).replace("\"changed\": true", "\"changed\": false"));

        Document page = shown(pages.get(PUBLISH, grace));

        assertThat(page.select("#impact + dl").text())
                .contains("Certificates are valid until the first 31 December")
                .doesNotContain("keep their dates");
        assertThat(services.asked()).noneMatch(asked -> asked.contains("/validity/"));
    }

    @Test
    void certificatesThatAreNotKnownAreNotCalledNone() {
        services.say("GET /api/admin/credentials/validity/hct-next", 503, "{}");

        Document page = shown(pages.get(PUBLISH, grace));

        assertThat(page.select("#impact + dl .notice.warn").text()).contains("The certificate service");
        assertThat(page.text()).doesNotContain("No certificate of this program is valid now");
    }

    @Test
    void reviewersApproveOrGiveBackWhatWasHandedIn() {
        services.say(CHECKS, 200, Authored.checks("submitted", false));

        Document page = shown(pages.get(PUBLISH, lin));

        assertThat(page.select("#acts button").eachAttr("value")).containsExactly("approve", "return");
        assertThat(page.select("#retire")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "submit, /draft/submit, revision",
        "approve, /draft/approve, revision",
        "return, /draft/return, revision",
        "publish, /publish, revision",
        "retire, /retire, program",
        "unretire, /unretire, program"
    })
    void everyButtonDoesWhatItSaysAndTheAnswerCanBeReloaded(String act, String path, String seen) {
        services.say("POST " + API + path, 200, "{}");

        HttpResponse<String> answer =
                pages.post(PUBLISH, grace, Map.of("do", act, seen, "7", "reason", " Reads well "));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(services.asked()).contains("POST " + API + path + " somebody {\"reason\":\"Reads well\"}");
        assertThat(services.ifMatch("POST " + API + path)).isEqualTo("\"7\"");
        String next = answer.headers().firstValue("Location").orElse("");
        assertThat(shown(pages.get(next.replace("#told", ""), grace)).select("#told[role=status]"))
                .hasSize(1);
    }

    @Test
    void nobodyPublishesWhatTheyDidNotSee() {
        services.say("POST " + API + "/publish", 412, "{\"type\": \"urn:problem:draft-changed\"}");

        HttpResponse<String> answer = pages.post(PUBLISH, grace, Map.of("do", "publish", "revision", "6"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(shown(answer).select("[role=alert]").text()).contains("changed meanwhile, so nothing was done");
    }

    @Test
    void aRefusalIsSaidInTheCatalogsWords() {
        services.say(
                "POST " + API + "/draft/approve",
                409,
                "{\"type\": \"urn:problem:own-draft\", \"detail\": \"Who changed a draft last cannot approve it\"}");

        HttpResponse<String> answer = pages.post(PUBLISH, lin, Map.of("do", "approve", "revision", "7"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(shown(answer).select("[role=alert]").text()).contains("cannot approve it");
    }

    @Test
    void aRoleThatMayNotIsToldSo() {
        services.say("POST " + API + "/publish", 403, "{}");

        HttpResponse<String> answer = pages.post(PUBLISH, lin, Map.of("do", "publish", "revision", "7"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(shown(answer).select("h1").text()).isEqualTo("This page is not for your role");
    }

    @Test
    void twoStatesStandSideBySideAndOneIsBroughtBack() {
        services.say("POST " + API + "/draft/restore", 200, "{}");

        Document page = shown(pages.get(PAGE + "/versions?from=version:1&to=draft:7", grace));
        HttpResponse<String> answer =
                pages.post(PAGE + "/versions", grace, Map.of("revision", "7", "state", "version:1"));

        assertThat(page.select(".differences").text()).contains("Tube", "Tubes");
        assertThat(page.select("#from option[selected]").val()).isEqualTo("version:1");
        assertThat(page.select("a[href*=cursor]").attr("href")).endsWith("?cursor=more");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(services.asked())
                .contains("POST " + API + "/draft/restore somebody {\"revision\":null,\"version\":1}");
    }

    @Test
    void aProgramThatWasNeverPublishedHasStatesButNoVersions() {
        services.say("GET " + API, 404, "{}");

        assertThat(shown(pages.get(PAGE + "/versions", grace)).select(".empty").text())
                .contains("Nothing was published yet");
        assertThat(shown(pages.get(PUBLISH, grace)).select("#retire")).isEmpty();
    }

    @Test
    void theLogSaysWhoDidWhat() {
        Document page = shown(pages.get(PAGE + "/log", grace));

        assertThat(page.select("tbody tr").eachText())
                .containsExactly(
                        "20 November 2026 14:02 somebody changed State 7 of the draft about",
                        "1 November 2026 10:00 somebody published version 1");
        assertThat(pages.get(PAGE + "/log", lin).statusCode()).isEqualTo(403);
    }

    @Test
    void anOutageIsNotShownAsNothing() {
        for (String path : List.of("", "/publish", "/versions", "/log", "/units/tubes")) {
            services.say("GET " + API + "/draft", 503, "{}");
            services.say(CHECKS, 503, "{}");
            services.say("GET " + API + "/draft/history", 503, "{}");
            services.say("GET " + API + "/audit", 503, "{}");
            assertThat(pages.get(PAGE + path, grace).statusCode()).as(path).isEqualTo(503);
        }
    }
}
