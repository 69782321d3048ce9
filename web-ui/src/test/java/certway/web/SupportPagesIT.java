package certway.web;

import static certway.testkit.identity.People.ADA;
import static certway.testkit.identity.People.GRACE;
import static certway.testkit.identity.People.OLGA;
import static certway.testkit.identity.People.ROSA;
import static certway.web.Html.shown;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Support looks at a learner's timeline, and registrars at certificates. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SupportPagesIT {

    private static final String STUDY = "/admin/learners/" + Desk.ENROLLMENT;
    private static final String API = "POST /api/admin/studies/%s/timeline".formatted(Desk.ENROLLMENT);
    private static final String DESK = "/admin/certificates";
    private static final String CERTIFICATE = DESK + "/" + CertificatePagesIT.ID;
    private static final String REVOKE = "POST /api/admin/credentials/%s/revoke".formatted(CertificatePagesIT.ID);

    private final RunningPages pages = RunningPages.shared();
    private final Services services = pages.services();
    private final String olga = pages.tokens().of(OLGA);
    private final String rosa = pages.tokens().of(ROSA);

    @BeforeEach
    void sayWhatIsUsual() {
        services.forget();
        Desk.sayTo(services);
    }

    @Test
    void nothingIsShownBeforeSomebodySaysWhyTheyLookAndThePageSaysThatItIsRecorded() {
        Document page = shown(pages.get(STUDY, olga));

        assertThat(page.select("#look .notice").text()).startsWith("Looking at somebody else's study is recorded");
        assertThat(page.select(".timeline")).isEmpty();
        assertThat(services.asked()).isEmpty();
    }

    @Test
    void withAReasonTheTimelineIsShownAndGoesOnWithTheSameReason() {
        HttpResponse<String> answer = pages.post(STUDY, olga, Map.of("reason", "Ticket 17"));
        Document page = shown(answer);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(services.asked()).containsExactly(API + " somebody {\"reason\":\"Ticket 17\"}");
        assertThat(page.select(".timeline li").eachText())
                .containsExactly(
                        "2 November 2026, 09:00 UTC Study opened",
                        "2 November 2026, 09:05 UTC Attempt graded check attempt 1: 7 of 10 points, <b>not passed</b>",
                        "2 November 2026, 09:06 UTC something-new",
                        "2 November 2026, 09:07 UTC More time in every quiz: 50 % more: Agreed Rosa <Marín>");
        assertThat(page.select("form[action=%s] [name=reason]".formatted(STUDY)).attr("value"))
                .isEqualTo("Ticket 17");

        pages.post(STUDY, olga, Map.of("reason", "Ticket 17", "cursor", "bGF0ZXI"));

        assertThat(services.queries().getLast()).endsWith(" cursor=bGF0ZXI");
    }

    @Test
    void withoutAReasonNothingIsShown() {
        services.say(API, 400, "{\"type\": \"urn:problem:invalid-request\"}");

        HttpResponse<String> answer = pages.post(STUDY, olga, Map.of("reason", " "));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(shown(answer).select("[role=alert]").text()).startsWith("Say why you look");
        assertThat(shown(answer).select("[aria-invalid=true]")).hasSize(1);
        assertThat(shown(answer).select(".timeline")).isEmpty();
    }

    @Test
    void auditorsSeeWhoLooked() {
        Document page = shown(pages.get(STUDY + "/looks", olga));

        assertThat(page.select("tbody tr").eachText()).containsExactly("3 November 2026 09:00 UTC Olga Ticket <17>");
        assertThat(shown(pages.get(STUDY, olga)).select("a[href$=/looks]")).hasSize(1);
        assertThat(shown(pages.get(STUDY, rosa)).select("a[href$=/looks]")).isEmpty();
        assertThat(pages.get(STUDY + "/looks", rosa).statusCode()).isEqualTo(403);
    }

    @Test
    void aStudyIsFoundByItsEnrollment() {
        assertThat(pages.get("/admin/learners?enrollment=%20" + Desk.ENROLLMENT, olga)
                        .headers()
                        .firstValue("Location"))
                .contains(STUDY);
        assertThat(shown(pages.get("/admin/learners?enrollment=a/b", olga)).select("form #enrollment"))
                .hasSize(1);
    }

    @Test
    void anUnknownStudyIsNotFound() {
        services.say(API, 404, "{}");

        assertThat(pages.post(STUDY, olga, Map.of("reason", "r")).statusCode()).isEqualTo(404);
    }

    @Test
    void aCertificateIsFoundAsItIsPrintedAndRevokedForAReasonThatEverybodySees() {
        services.say(REVOKE, 200, CertificatePagesIT.VALID);

        HttpResponse<String> found = pages.get(DESK + "?q=7H2K-9M4N%208P3Q-6R1S-5T0V-2W9X-4Y", rosa);
        Document page = shown(pages.get(CERTIFICATE, rosa));
        HttpResponse<String> revoked =
                pages.post(CERTIFICATE + "/revoke", rosa, Map.of("why", "misconduct", "note", "Seen copying"));

        assertThat(found.headers().firstValue("Location")).contains(CERTIFICATE);
        assertThat(page.select("#revoke .notice").text()).startsWith("This cannot be undone");
        assertThat(page.select("#revoke [type=radio]").eachAttr("value"))
                .containsExactly("issued-in-error", "misconduct", "holder-request");
        assertThat(revoked.headers().firstValue("Location")).contains(CERTIFICATE + "?done=certificate-revoked");
        assertThat(services.asked().getLast())
                .startsWith(REVOKE + " somebody ")
                .contains("\"reason\":\"misconduct\"", "\"note\":\"Seen copying\"");
    }

    @Test
    void whatIsRevokedIsNotRevokedAgain() {
        services.say(
                "GET /api/admin/credentials/" + CertificatePagesIT.ID, 200, Desk.history(CertificatePagesIT.REVOKED));

        Document page = shown(pages.get(CERTIFICATE + "?done=certificate-revoked", rosa));

        assertThat(page.select("#revoke")).isEmpty();
        assertThat(page.select(".notice.bad").text()).contains("it was issued in error");
        assertThat(page.select("[role=status]").text()).isEqualTo("The certificate was revoked.");
    }

    @Test
    void aRefusedRevocationKeepsWhatWasTyped() {
        services.say(
                REVOKE, 400, "{\"type\": \"urn:problem:invalid-request\", \"errors\": [{\"pointer\": \"/note\"}]}");

        HttpResponse<String> answer =
                pages.post(CERTIFICATE + "/revoke", rosa, Map.of("why", "holder-request", "note", ""));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(shown(answer).select("#revoke-note").attr("aria-invalid")).isEqualTo("true");
        assertThat(shown(answer).select("#revoke [checked]").eachAttr("value")).containsExactly("holder-request");
    }

    @Test
    void anUnknownCertificateIsSaidWhereAnotherIdCanBeTyped() {
        services.say("GET /api/admin/credentials/" + CertificatePagesIT.ID, 404, "{}");

        HttpResponse<String> answer = pages.get(CERTIFICATE, rosa);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(shown(answer).select("[role=alert] h2").text()).isEqualTo("Unknown");
        assertThat(shown(answer).select("form #q")).hasSize(1);
    }

    @Test
    void everybodyHasTheirOwnPages() {
        for (String path : new String[] {"/admin/learners", STUDY, DESK, CERTIFICATE}) {
            assertThat(pages.get(path, pages.tokens().of(ADA)).statusCode())
                    .as(path)
                    .isEqualTo(403);
            assertThat(pages.get(path, pages.tokens().of(GRACE)).statusCode())
                    .as(path)
                    .isEqualTo(403);
            assertThat(pages.get(path, null).statusCode()).as(path).isEqualTo(401);
        }
        assertThat(pages.get(DESK, olga).statusCode()).isEqualTo(403);
        assertThat(pages.post(CERTIFICATE + "/revoke", olga, Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(services.asked()).isEmpty();
    }
}
