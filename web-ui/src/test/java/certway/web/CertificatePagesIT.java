package certway.web;

import static certway.testkit.identity.People.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The check of a certificate by somebody without an account, and the list of its holder. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CertificatePagesIT {

    static final String ID = "7h2k9m4n8p3q6r1s5t0v2w9x4y";
    private static final String API = "GET /api/credentials/" + ID;

    static final String VALID = """
            {"publicId": "%s", "standing": "valid", "holder": "Ada <b>Okafor</b>", "programId": "p", "slug": "blood-draw",
             "title": "Blood draw", "version": 2, "cycle": 1, "score": {"percent": 92, "passMark": 80}, "studyMinutes": 2880,
             "credits": [{"body": "ascp", "category": "phlebotomy", "tenths": 45}], "evidenceDigest": "sha-256:2c26",
             "startedAt": "2026-11-02T09:05:00Z", "completedAt": "2026-11-20T16:30:00Z",
             "issuedAt": "2026-11-21T16:30:01Z", "validUntil": "2029-11-22T16:30:01Z", "somethingNew": 1}""".formatted(ID);

    static final String REVOKED = VALID.replace(
            "\"standing\": \"valid\"",
            "\"standing\": \"revoked\", \"revocation\": {\"at\": \"2026-12-01T09:00:00Z\", \"reason\": \"issued-in-error\"}");

    static final String SUPERSEDED = VALID.replace(
            "\"standing\": \"valid\"",
            "\"standing\": \"superseded\", \"supersession\": {\"at\": \"2026-12-03T10:00:00Z\","
                    + " \"reason\": \"name-changed\", \"publicId\": \"2m5n8p1q4r7s0t3v6w9x2y5z8a\"}");

    private final RunningPages pages = RunningPages.shared();
    private final Services services = pages.services();
    private final String ada = pages.tokens().of(ADA);

    @BeforeEach
    void sayWhatIsUsual() {
        services.forget();
        services.say(API, 200, VALID);
        services.say("GET /api/enrollments", 200, "{\"items\": []}");
        services.say("GET /api/credentials", 200, "{\"items\": [%s], \"next\": \"more==\"}".formatted(VALID));
        services.say("GET /api/reminders", 200, "{\"items\": []}");
    }

    @Test
    void whoHasTheIdSeesThatItIsValidAndEverythingThatIsPrinted() {
        Document page = Jsoup.parse(pages.get("/check/" + ID, null).body());

        assertThat(page.select("[role=status] h2").text()).isEqualTo("Valid");
        assertThat(page.select("[role=status]").hasClass("good")).isTrue();
        assertThat(page.select("dl").text())
                .contains(
                        "Ada <b>Okafor</b>",
                        "Blood draw (version 2)",
                        "20 November 2026",
                        "21 November 2026",
                        "22 November 2029",
                        "92 % (pass mark 80 %)",
                        "48 h",
                        "4.5 (ascp, phlebotomy)",
                        ID,
                        "sha-256:2c26");
        assertThat(page.select("main").text()).contains("no certification, licence or degree");
    }

    @Test
    void aRevokedOneSaysSinceWhenAndWhyAndAnExpiredOneThatItsTimeIsOver() {
        services.say(API, 200, REVOKED);
        Document revoked = Jsoup.parse(pages.get("/check/" + ID, null).body());
        services.say(API, 200, VALID.replace("\"valid\"", "\"expired\""));
        Document expired = Jsoup.parse(
                pages.get("/check/" + ID, null, "Accept-Language", "es").body());

        assertThat(revoked.select("[role=status]").text())
                .contains("Revoked", "1 December 2026", "it was issued in error");
        assertThat(revoked.select("[role=status]").hasClass("bad")).isTrue();
        assertThat(expired.select("[role=status] h2").text()).isEqualTo("Caducado");
    }

    @Test
    void aSupersededOneLeadsToTheOneThatCounts() {
        services.say(API, 200, SUPERSEDED);

        Document page = Jsoup.parse(pages.get("/check/" + ID, null).body());

        assertThat(page.select("[role=status] h2").text()).isEqualTo("Superseded");
        assertThat(page.select("[role=status]").hasClass("warn")).isTrue();
        assertThat(page.select("[role=status]").text())
                .contains("Since 3 December 2026 another certificate counts", "its holder has another name now");
        assertThat(page.select("[role=status] a").attr("href")).isEqualTo("/check/2m5n8p1q4r7s0t3v6w9x2y5z8a");
    }

    @Test
    void anUnknownIdAndAnOutageAreNotTheSame() {
        services.say(API, 404, "{}");
        HttpResponse<String> unknown = pages.get("/check/" + ID, null);
        services.say(API, 503, "{}");
        HttpResponse<String> outage = pages.get("/check/" + ID, null);

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(unknown.body()).select("[role=status] h2").text())
                .isEqualTo("Unknown");
        assertThat(outage.statusCode()).isEqualTo(503);
        assertThat(Jsoup.parse(outage.body()).select("main").text()).doesNotContain("Unknown", "Valid");
    }

    @Test
    void anIdIsTypedAsPeopleType() {
        Document page = Jsoup.parse(pages.get("/check", null).body());

        assertThat(page.select("form[action=/check] input[name=id]")).hasSize(1);
        assertThat(page.select("nav a[aria-current=page]").text()).isEqualTo("Check a certificate");
        assertThat(pages.get("/check?id=7H2K-9M4N%208P3Q-6R1S-5T0V-2W9X-4Y", null)
                        .headers()
                        .firstValue("Location"))
                .contains("/check/" + ID);
        assertThat(pages.get("/check?id=..%2F..%2Flogout", null).headers().firstValue("Location"))
                .contains("/check/..%2F..%2Flogout");
    }

    @Test
    void aFileIsHandedInWithoutAnAccountAndShownBesideOurFacts() {
        services.say("POST /api/credential-checks", 200, """
                {"kind": "pdf", "signed": false, "likeness": "different", "missing": ["holder", "title"], "credential": %s}""".formatted(VALID));

        HttpResponse<String> answer = pages.upload("/check/file", null, Map.of(), "certificate.pdf");
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(page.select("[role=status] h2").text()).isEqualTo("Valid");
        assertThat(page.select("#file").hasClass("warn")).isTrue();
        assertThat(page.select("#file").text())
                .contains("The file does not show what was issued", "Anybody can print an id", "Compare every fact");
        assertThat(page.select("#file li").eachText()).containsExactly("the name of its holder", "the program");
        assertThat(page.select("dl").text()).contains("Ada <b>Okafor</b>");
        assertThat(services.asked()).containsExactly("POST /api/credential-checks nobody certificate.pdf");
        assertThat(services.header("POST /api/credential-checks", "Content-Type"))
                .isEqualTo("application/pdf");
    }

    @Test
    void aFileThatIsNoneSaysWhyWhereAnotherCanBeHandedIn() {
        services.say("POST /api/credential-checks", 422, "{\"type\": \"urn:problem:credential-forged\"}");

        HttpResponse<String> answer = pages.upload("/check/file", ada, Map.of(), "forged");
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select("#hand-in [role=alert]").text()).startsWith("This training provider did not sign this");
        assertThat(page.select("form[enctype='multipart/form-data'][action=/check/file] [type=file]"))
                .hasSize(1);
    }

    @Test
    void checkingAsksAsNobodyEvenForWhoIsSignedIn() {
        pages.get("/check/" + ID, ada);

        assertThat(services.asked()).contains(API + " nobody ");
    }

    @Test
    void aLearnersOwnAreListedWithTheirSignedForm() {
        Document page = Jsoup.parse(pages.get("/certificates", ada).body());

        assertThat(page.select("li h2 a").attr("href")).isEqualTo("/check/" + ID);
        assertThat(page.select("li a[download]").eachAttr("href"))
                .containsExactly(
                        "/api/credentials/%s/pdf".formatted(ID),
                        "/api/credentials/%s/badge".formatted(ID),
                        "/api/credentials/%s/badge.png".formatted(ID),
                        "/api/credentials/%s/token".formatted(ID));
        assertThat(page.select("a[href='/certificates?cursor=more==']")).hasSize(1);
        assertThat(services.asked()).contains("GET /api/credentials somebody ");
        assertThat(pages.get("/certificates", null).statusCode()).isEqualTo(401);
    }

    @Test
    void whoHasNoneIsToldHowToGetOne() {
        services.say("GET /api/credentials", 200, "{\"items\": []}");

        Document page = Jsoup.parse(pages.get("/certificates", ada).body());

        assertThat(page.select(".empty h2").text()).isEqualTo("No certificate yet");
    }

    @Test
    void whatTheHolderDoesNotShowIsSaidAndNotLeftOutInSilence() {
        services.say(
                API,
                200,
                VALID.replace("\"holder\": \"Ada <b>Okafor</b>\"", "\"hidden\": [\"holder\", \"score\"]")
                        .replace("\"score\": {\"percent\": 92, \"passMark\": 80},", ""));

        Document page = Jsoup.parse(pages.get("/check/" + ID, null).body());

        assertThat(page.select("dl em").eachText()).hasSize(2).containsOnly("The holder chose not to show this.");
        assertThat(page.select("dl").text()).contains("Blood draw (version 2)", "20 November 2026", "48 h");
    }

    @Test
    void aHolderTicksWhatIsShown() {
        String api = "/api/credentials/%s/visibility".formatted(ID);
        services.say("GET " + api, 200, """
                {"hidden": ["score"], "mayBeHidden": ["holder", "score", "completedAt"]}""", "ETag", "\"3\"");
        services.say("PUT " + api, 200, "{}");
        String address = "/certificates/%s/visibility".formatted(ID);

        Document page = Jsoup.parse(pages.get(address, ada).body());
        HttpResponse<String> saved = pages.post(address, ada, Map.of("seen", "\"3\"", "show", "completedAt"));
        Document list = Jsoup.parse(pages.get("/certificates", ada).body());

        assertThat(page.select("[name=show]").eachAttr("value")).containsExactly("holder", "score", "completedAt");
        assertThat(page.select("[name=show][checked]").eachAttr("value")).containsExactly("holder", "completedAt");
        assertThat(page.select("[name=seen]").attr("value")).isEqualTo("\"3\"");
        assertThat(saved.headers().firstValue("Location")).contains(address + "?done=visibility-chosen");
        assertThat(services.asked()).contains("PUT %s somebody {\"hidden\":[\"holder\",\"score\"]}".formatted(api));
        assertThat(services.ifMatch("PUT " + api)).isEqualTo("\"3\"");
        assertThat(list.select("a[href=%s]".formatted(address))).hasSize(1);
        assertThat(pages.get(address, null).statusCode()).isEqualTo(401);
    }

    @Test
    void aChoiceThatSomebodyElseMadeMeanwhileIsNotOverwritten() {
        String api = "/api/credentials/%s/visibility".formatted(ID);
        services.say("GET " + api, 200, "{\"hidden\": [], \"mayBeHidden\": [\"holder\"]}", "ETag", "\"4\"");
        services.say("PUT " + api, 412, "{\"type\": \"urn:problem:choice-stale\"}");

        HttpResponse<String> answer =
                pages.post("/certificates/%s/visibility".formatted(ID), ada, Map.of("seen", "\"3\""));

        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(Jsoup.parse(answer.body()).select("#visibility [role=alert]"))
                .hasSize(1);
        assertThat(pages.get("/certificates/unknown/visibility", ada).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatEndsSoonIsSaidWithTheWayToRenewIt() {
        services.say("GET /api/reminders", 200, """
                {"items": [{"publicId": "%s", "slug": "blood-draw", "title": "Blood <b>draw</b>",
                  "validUntil": "2026-12-20T10:00:00Z"}]}""".formatted(ID));

        Document page = Jsoup.parse(pages.get("/certificates", ada).body());

        assertThat(page.select(".notice").text())
                .isEqualTo("Your certificate “Blood <b>draw</b>” is valid until 20 December 2026."
                        + " Renew it: Blood <b>draw</b>");
        assertThat(page.select(".notice a").attr("href")).isEqualTo("/programs/blood-draw");
    }

    @Test
    void whoeverWantsNoMailsTicksThemOff() {
        services.say("GET /api/reminders/preferences", 200, "{\"mail\": true, \"page\": true}", "ETag", "\"2\"");
        services.say("PUT /api/reminders/preferences", 200, "{\"mail\": false, \"page\": true}");

        Document page = Jsoup.parse(pages.get("/account/reminders", ada).body());
        HttpResponse<String> saved = pages.post("/account/reminders", ada, Map.of("seen", "\"2\"", "page", "yes"));

        assertThat(page.select("[type=checkbox][checked]").eachAttr("name")).containsExactly("mail", "page");
        assertThat(saved.headers().firstValue("Location")).contains("/account/reminders?done=reminders-chosen");
        assertThat(services.asked()).contains("PUT /api/reminders/preferences somebody {\"mail\":false,\"page\":true}");
        assertThat(services.ifMatch("PUT /api/reminders/preferences")).isEqualTo("\"2\"");
        assertThat(pages.get("/account/reminders", null).statusCode()).isEqualTo(401);
    }
}
