package certway.web;

import static certway.testkit.identity.People.OLGA;
import static certway.testkit.identity.People.ROSA;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The certificate desk beyond revoking. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CertificateDeskIT {

    private static final String CERTIFICATE = "/admin/certificates/" + CertificatePagesIT.ID;
    private static final String JOBS = "/admin/certificates/jobs";
    private static final String DESK = "POST /api/admin/credentials/" + CertificatePagesIT.ID;
    private static final String SUCCESSOR = CertificatePagesIT.VALID.replace(CertificatePagesIT.ID, "successor");

    private final RunningPages pages = RunningPages.shared();
    private final Services services = pages.services();
    private final String rosa = pages.tokens().of(ROSA);

    @BeforeEach
    void sayWhatIsUsual() {
        services.forget();
        Desk.sayTo(services);
    }

    @Test
    void aReissueLeadsToTheNewCertificateAndIsAskedForOnceHoweverOftenItIsSent() {
        services.say(DESK + "/reissue", 201, SUCCESSOR);
        Document page = shown(pages.get(CERTIFICATE, rosa));
        String key = page.select("#reissue [name=key]").attr("value");

        HttpResponse<String> done = pages.post(
                CERTIFICATE + "/reissue", rosa, Map.of("key", key, "why", "name-changed", "note", "The deed"));

        assertThat(key).isNotEmpty();
        assertThat(page.select("#reissue [type=radio]").eachAttr("value"))
                .containsExactly("name-changed", "signed-anew");
        assertThat(done.headers().firstValue("Location"))
                .contains("/admin/certificates/successor?done=certificate-reissued");
        assertThat(services.asked().getLast())
                .startsWith(DESK + "/reissue somebody ")
                .contains("\"reason\":\"name-changed\"", "\"note\":\"The deed\"");
        assertThat(services.header(DESK + "/reissue", "Idempotency-Key")).isEqualTo(key);
    }

    @Test
    void anEndIsMovedToTheLastMomentOfADay() {
        services.say(DESK + "/extend", 201, SUCCESSOR);

        HttpResponse<String> done = pages.post(
                CERTIFICATE + "/extend", rosa, Map.of("key", "k", "validUntil", "2031-01-31", "note", "Was ill"));

        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(services.asked().getLast()).contains("\"validUntil\":\"2031-01-31T23:59:59.999Z\"");
    }

    @Test
    void aRefusalIsSaidWhereItWasAskedForWithWhatWasTyped() {
        services.say(DESK + "/reissue", 409, "{\"type\": \"urn:problem:name-unchanged\"}");

        HttpResponse<String> refused = pages.post(
                CERTIFICATE + "/reissue", rosa, Map.of("key", "k", "why", "name-changed", "note", "The deed"));

        Document page = shown(refused);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(page.select("#reissue [role=alert]").text()).startsWith("The account has the name that is printed");
        assertThat(page.select("#reissue-note").text()).isEqualTo("The deed");
        assertThat(page.select("#reissue [name=key]").attr("value")).isEqualTo("k");
        assertThat(page.select("#revoke-note").text()).isEmpty();
    }

    @Test
    void whatCountsNoLongerIsNeitherReplacedNorRevoked() {
        services.say(
                "GET /api/admin/credentials/" + CertificatePagesIT.ID,
                200,
                Desk.history(CertificatePagesIT.SUPERSEDED));

        Document page = shown(pages.get(CERTIFICATE, rosa));

        assertThat(page.select("main form[method=post]")).isEmpty();
        assertThat(page.select(".notice.warn").text()).contains("another certificate counts in place of this one");
    }

    @Test
    void certificatesAreFoundByWhatIsKnownOfThem() {
        Document page = shown(pages.get("/admin/certificates?q=Ada%20Ok&programId=p&standing=valid&cursor=x", rosa));

        assertThat(services.queries())
                .contains("GET /api/admin/credentials q=Ada%20Ok&programId=p&standing=valid&cursor=x");
        assertThat(page.select("tbody tr").eachText())
                .containsExactly("Ada <b>Okafor</b> %s Blood draw (version 2) Valid 21 November 2026 –"
                        .formatted(CertificatePagesIT.ID));
        assertThat(page.select("tbody a").attr("href")).isEqualTo(CERTIFICATE);
        assertThat(page.select("#found > p a").attr("href"))
                .isEqualTo("/admin/certificates?q=Ada%20Ok&programId=p&standing=valid&cursor=bW9yZQ");
        assertThat(page.select(".chips [aria-current]").text()).isEqualTo("Valid");
    }

    @Test
    void whatWasDoneIsSaidWithWhoAndWhy() {
        Document page = shown(pages.get(CERTIFICATE, rosa));

        assertThat(page.select("tbody tr").eachText())
                .containsExactly("3 December 2026 10:00 UTC Superseded: its holder has another name now Rosa <Marín>"
                        + " Showed <i>the deed</i>");
        assertThat(page.select(".pairs a").eachAttr("href"))
                .containsExactly(
                        "/admin/certificates/theonebefore",
                        "/admin/certificates/templates/issuer.en/versions/3",
                        "/admin/roster/" + Desk.ENROLLMENT,
                        "/admin/certificates?learnerId=" + Desk.LEARNER);
    }

    @Test
    void anActOnManyIsTriedUnlessSomebodySaysOtherwise() {
        services.say("POST /api/admin/credential-jobs", 202, Desk.CERTIFICATE_JOB);
        Document page = shown(pages.get(JOBS, rosa));
        Map<String, String> form = Map.of(
                "key", "k1", "programId", "p", "version", "2", "wish", "revoke issued-in-error", "note", "The audit");

        HttpResponse<String> tried = pages.post(JOBS, rosa, form);
        String asked = services.asked().getLast();

        assertThat(page.select("#begin [name=how][checked]").attr("value")).isEqualTo("try");
        assertThat(page.select("#begin [name=key]").attr("value")).isNotEmpty();
        assertThat(page.select("#begin [name=wish]")).hasSize(6);
        assertThat(tried.headers().firstValue("Location")).contains(JOBS + "/c1");
        assertThat(asked)
                .contains(
                        "\"act\":\"revoke\"",
                        "\"reason\":\"issued-in-error\"",
                        "\"dryRun\":true",
                        "\"version\":2",
                        "\"programId\":\"p\"");
        assertThat(services.keys()).containsExactly("k1");
    }

    @Test
    void certificatesAreExtendedByAPolicyAndEachRowSaysFromWhenToWhen() {
        services.say("POST /api/admin/credential-jobs", 202, Desk.CERTIFICATE_JOB);
        services.say(
                "GET /api/admin/credential-jobs/c1",
                200,
                Desk.CERTIFICATE_JOB
                        .replace("\"version\": 2", "\"policy\": {\"kind\": \"months\", \"months\": 36}")
                        .replace("\"act\": \"revoke\"", "\"act\": \"extend\"")
                        .replace("\"reason\": \"issued-in-error\"", "\"reason\": \"validity-extended\"")
                        .replace("{\"revoked\": 2, \"already-revoked\": 1}", "{\"extended\": 1, \"not-later\": 2}"));
        services.say("GET /api/admin/credential-jobs/c1/rows", 200, """
                {"items": [{"publicId": "a", "result": "extended", "end": "2028-11-20T16:30:00Z", "later": "2029-11-20T16:30:00Z"},
                  {"publicId": "b", "result": "not-later", "end": "2030-01-01T00:00:00Z"}]}""");

        pages.post(
                JOBS,
                rosa,
                Map.of(
                        "key",
                        "k1",
                        "programId",
                        "p",
                        "version",
                        "",
                        "wish",
                        "extend validity-extended",
                        "note",
                        "The board",
                        "kind",
                        "window",
                        "months",
                        "24",
                        "month",
                        "12",
                        "day",
                        "31",
                        "minimumMonths",
                        "0"));
        String asked = services.asked().getLast();
        Document job = shown(pages.get(JOBS + "/c1", rosa));

        assertThat(asked)
                .contains(
                        "\"act\":\"extend\"",
                        "\"reason\":\"validity-extended\"",
                        "\"policy\":{\"kind\":\"window\",\"month\":12,\"day\":31,\"minimumMonths\":0}",
                        "\"dryRun\":true");
        assertThat(job.select("tbody tr").eachText())
                .containsExactly(
                        "a Extended 20 November 2028 20 November 2029",
                        "b Ends as late or later already 1 January 2030 –");
        assertThat(job.select(".pairs").text()).contains("(every version)", "for 36 months");
    }

    @Test
    void whatIsRefusedOfManyIsSaidWithWhatWasChosen() {
        services.say(
                "POST /api/admin/credential-jobs",
                400,
                "{\"type\": \"urn:problem:invalid-request\", \"errors\": [{\"pointer\": \"/version\"}]}");

        HttpResponse<String> refused =
                pages.post(JOBS, rosa, Map.of("key", "k", "wish", "revoke misconduct", "how", "do", "version", "x"));

        Document page = shown(refused);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(page.select("#begin-version").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#begin [name=wish][checked]").attr("value")).isEqualTo("revoke misconduct");
        assertThat(page.select("#begin [name=how][checked]").attr("value")).isEqualTo("do");
    }

    @Test
    void howFarItIsAndWhatBecameOfEachIsShown() {
        Document page = shown(pages.get(JOBS + "/c1?result=revoked&cursor=x", rosa));

        assertThat(services.queries()).contains("GET /api/admin/credential-jobs/c1/rows result=revoked&cursor=x");
        assertThat(page.select("progress").attr("value")).isEqualTo("3");
        assertThat(page.select(".chips a").eachText()).containsExactly("All 3", "Revoked 2", "Was revoked already 1");
        assertThat(page.select("tbody tr").eachText()).containsExactly(CertificatePagesIT.ID + " Revoked");
        assertThat(page.select(".pairs").text()).contains("The <i>audit</i>", "Rosa <Marín>");
        assertThat(page.select("#progress > p a").eachAttr("href"))
                .containsExactly(JOBS + "#begin", JOBS + "/c1?result=revoked&cursor=bW9yZQ");
        assertThat(pages.get(JOBS + "/unknown", rosa).statusCode()).isEqualTo(404);
    }

    @Test
    void whetherEveryCompletionHasItsCertificateIsSaid() {
        services.say("POST /api/admin/credential-reconciliation", 202, "");
        Document equal = shown(pages.get(JOBS, rosa));
        services.say("GET /api/admin/credential-reconciliation", 404, "{}");
        Document never = shown(pages.get(JOBS, rosa));
        HttpResponse<String> compared = pages.post(JOBS + "/compare", rosa, Map.of());

        assertThat(equal.select("section .notice.good").text())
                .isEqualTo("Compared on 3 December 2026 at 10:00 UTC: 2,000 completions, difference 0."
                        + " Certificates that were missing and were issued then: 1.");
        assertThat(never.select("section .empty").text()).contains("They were not compared yet.");
        assertThat(compared.headers().firstValue("Location")).contains(JOBS + "?done=comparing");
    }

    @Test
    void onlyRegistrarsReplace() {
        String olga = pages.tokens().of(OLGA);

        assertThat(pages.post(CERTIFICATE + "/reissue", olga, Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(pages.post(CERTIFICATE + "/extend", olga, Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(services.asked()).isEmpty();
    }

    private static Document shown(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }
}
