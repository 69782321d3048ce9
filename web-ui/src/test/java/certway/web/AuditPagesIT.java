package certway.web;

import static certway.testkit.identity.People.ADA;
import static certway.testkit.identity.People.GRACE;
import static certway.testkit.identity.People.OLGA;
import static certway.testkit.identity.People.ROSA;
import static certway.web.Html.shown;
import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The audit log, and whether it is as it was written. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditPagesIT {

    private static final String LOG = "GET /api/admin/enrollment-audit";
    private static final String CHECK = "/admin/audit/check";
    private static final String DIGEST = "0123456789abcdef".repeat(4);

    private final RunningPages pages = RunningPages.shared();
    private final Services services = pages.services();
    private final String olga = pages.tokens().of(OLGA);

    @BeforeEach
    void sayWhatIsUsual() {
        services.forget();
        Desk.sayTo(services);
    }

    private static String part(long upTo, boolean complete, String faults) {
        return """
                {"seals": 200, "entries": 1000, "upTo": %d, "digest": "%s", "complete": %s, "unsealed": 0,
                 "faults": [%s]}""".formatted(upTo, DIGEST, complete, faults);
    }

    private Document check(String query) {
        return shown(pages.get(CHECK + query, olga));
    }

    @Test
    void isSearchedAndLeadsToWhatWasChanged() {
        String rosa = pages.tokens().of(ROSA);
        Document page = shown(pages.get("/admin/audit?learnerId=" + Desk.LEARNER, rosa));

        assertThat(services.queries()).contains(LOG + " learnerId=%s&limit=50".formatted(Desk.LEARNER));
        assertThat(page.select("tbody a").eachAttr("href"))
                .contains(
                        "/admin/roster/" + Desk.ENROLLMENT,
                        "/admin/audit?learnerId=%s&log=enrollment".formatted(Desk.LEARNER));
        assertThat(shown(pages.get("/admin/audit", olga)).select("tbody a").eachAttr("href"))
                .noneMatch(place -> place.startsWith("/admin/roster"));
        assertThat(page.select("a.button").attr("href"))
                .isEqualTo("/admin/audit?learnerId=%s&log=enrollment&cursor=YXVkaXQ".formatted(Desk.LEARNER));
    }

    @Test
    void whoDidItIsNamedAndLeadsToEverythingElseByThem() {
        Document page = shown(pages.get("/admin/audit?log=credential", olga));

        assertThat(page.select("tbody a[href*=actor]").eachText()).contains("Rosa <Marín>");
        assertThat(page.select("tbody a[href*=actor]").attr("href"))
                .isEqualTo("/admin/audit?actor=rosa-account&log=credential");
    }

    @Test
    void daysAreWholeOnesAndTheFileIsNarrowedAsThePageIs() {
        Document page = shown(pages.get("/admin/audit?actor=%20rosa%20&subject=&from=2026-11-20&to=2026-11-21", olga));

        String asked = "actor=rosa&from=2026-11-20T00%3A00%3A00Z&before=2026-11-22T00%3A00%3A00Z";
        assertThat(services.queries()).contains(LOG + " " + asked + "&limit=50");
        assertThat(page.select("a[download]").attr("href")).isEqualTo("/api/admin/enrollment-audit/audit.csv?" + asked);
        assertThat(page.select("#from").val()).isEqualTo("2026-11-20");
        assertThat(page.select("#to").val()).isEqualTo("2026-11-21");
        assertThat(page.select("a.button").attr("href"))
                .isEqualTo("/admin/audit?actor=rosa&from=2026-11-20&to=2026-11-21&log=enrollment&cursor=YXVkaXQ");
    }

    @Test
    void theLogOfCertificatesIsReadAndCheckedAlike() {
        services.say("GET /api/admin/credential-audit", 200, """
                {"items": [
                  {"id": "a", "at": "2026-11-03T10:00:00Z", "actor": "rosa-account", "act": "certificate-revoked",
                   "subject": "6p0nkq12", "learnerId": "ben", "programId": "p", "reason": "misconduct"},
                  {"id": "b", "at": "2026-11-02T10:00:00Z", "actor": "rosa-account", "act": "certificates-asked",
                   "subject": "j1", "programId": "p", "reason": "revoke"}]}""");
        services.say("GET /api/admin/credential-audit/check", 200, part(9, true, ""));

        Document page =
                shown(pages.get("/admin/audit?log=credential", pages.tokens().of(ROSA)));

        assertThat(page.select("tbody th").eachText())
                .containsExactly("Certificate revoked", "Act on many certificates begun");
        assertThat(page.select("tbody td:last-child").eachText())
                .containsExactly("It was not earned honestly", "revoke");
        assertThat(page.select("tbody a").eachAttr("href"))
                .contains("/admin/certificates/6p0nkq12", "/admin/certificates/jobs/j1");
        assertThat(page.select("a[download]").attr("href")).isEqualTo("/api/admin/credential-audit/audit.csv");
        assertThat(page.select("nav.chips [aria-current]").text()).isEqualTo("Certificates and records");
        assertThat(check("?log=credential").select("main .notice.good").text()).startsWith("The log is as it was");
    }

    @Test
    void aLogThatIsWholeIsSaidToBeSoWithTheSealToKeep() {
        Document page = check("");

        assertThat(page.select("main .notice.good").text())
                .isEqualTo("The log is as it was written. Entries checked: 7; seals: 3.");
        assertThat(page.select("main dl").text()).isEqualTo("Seal 3 Digest (SHA-256) " + DIGEST);
        assertThat(page.select("main").text()).contains("Under no seal yet: 2.");
    }

    @Test
    void whatWasChangedIsNamed() {
        services.say(LOG + "/check", 200, part(4, true, """
                        {"kind": "entry-changed", "seal": 2, "entry": "e-7"}, {"kind": "seal-missing", "seal": 1234}"""));

        Document page = check("");

        assertThat(page.select("main .notice.bad li").eachText())
                .containsExactly("Of seal 2 this entry was changed: e-7", "Seal 1234 is missing.");
        assertThat(page.select("main .notice.good")).isEmpty();
    }

    @Test
    void ofALongLogAPartIsCheckedAndTheNextOnDemand() {
        services.say(LOG + "/check", 200, part(200, false, ""));

        Document page = check("?after=100");

        assertThat(services.queries().stream().filter(query -> query.startsWith(LOG + "/check")))
                .hasSize(20)
                .contains(LOG + "/check after=100", LOG + "/check after=200");
        assertThat(page.select("main .notice").text())
                .isEqualTo("So far the log is as it was written: from seal 101 to seal 200.");
        assertThat(page.select("main a.primary").attr("href")).isEqualTo(CHECK + "?log=enrollment&after=200");
    }

    @Test
    void theLastPartIsNotTakenForTheWhole() {
        assertThat(check("?after=2").select("main .notice.good").text()).startsWith("What follows seal 2 is");
    }

    @ParameterizedTest
    @CsvSource({"3, good, The same", "4, bad, There is no seal 4", "2, bad, Another digest"})
    void aSealThatWasNotedIsCompared(String number, String kind, String words) {
        services.say(LOG + "/seals/3", 200, "{\"digest\": \"%s\"}".formatted(DIGEST));
        services.say(LOG + "/seals/2", 200, "{\"digest\": \"%s\"}".formatted(DIGEST.replace('0', '1')));
        services.say(LOG + "/seals/4", 404, "{}");

        Document page = check("?seal=%s&digest=%%20%s".formatted(number, DIGEST));

        assertThat(page.select("main h2 ~ .notice." + kind).text()).startsWith(words);
    }

    @Test
    void aServiceThatDoesNotAnswerIsNotTakenForAWholeLog() {
        services.say(LOG + "/check", 503, "{}");

        assertThat(pages.get(CHECK, olga).statusCode()).isEqualTo(503);
    }

    @Test
    void itIsForRegistrarsAndAuditors() {
        assertThat(pages.get(CHECK, pages.tokens().of(ROSA)).statusCode()).isEqualTo(200);
        assertThat(pages.get(CHECK, pages.tokens().of(GRACE)).statusCode()).isEqualTo(403);
        assertThat(pages.get(CHECK, pages.tokens().of(ADA)).statusCode()).isEqualTo(403);
        assertThat(pages.get(CHECK, null).statusCode()).isEqualTo(401);
    }
}
