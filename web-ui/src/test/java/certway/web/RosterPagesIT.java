package certway.web;

import static certway.testkit.identity.People.ADA;
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

/** A registrar finds enrollments and changes them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RosterPagesIT {

    private static final String LIST = "/admin/roster";
    private static final String ENTRY = LIST + "/" + Desk.ENROLLMENT;
    private static final String API = "/api/admin/enrollments/" + Desk.ENROLLMENT;

    private final RunningPages pages = RunningPages.shared();
    private final Services services = pages.services();
    private final String rosa = pages.tokens().of(ROSA);

    @BeforeEach
    void sayWhatIsUsual() {
        services.forget();
        Desk.sayTo(services);
    }

    @Test
    void theRosterShowsEveryEnrollmentWithItsStatusAndItsPayment() {
        Document page = shown(pages.get(LIST, rosa));

        assertThat(page.select("tbody tr").eachText())
                .containsExactly(
                        "Blood <b>draw</b>, Id of the learner %1$s version 2 %1$s Active 2 November 2026 1 May 2027 Money received"
                                .formatted(Desk.LEARNER),
                        "Blood draw, Id of the learner %1$s version 2, cycle 2 %1$s Waits for payment – – $390 is due"
                                .formatted(Desk.LEARNER));
        assertThat(page.select("tbody a").getFirst().attr("href")).isEqualTo(ENTRY);
        assertThat(page.select("a.button[href*=cursor]").attr("href")).isEqualTo(LIST + "?cursor=bW9yZQ");
    }

    @Test
    void filtersAreAskedOfTheServiceAndStayInEveryLink() {
        Document page =
                shown(pages.get(LIST + "?programId=p&status=active&learnerId=%s&cursor=x".formatted("a%26b"), rosa));

        assertThat(services.queries())
                .contains("GET /api/admin/enrollments programId=p&learnerId=a%26b&status=active&cursor=x");
        assertThat(page.select("option[selected]").eachAttr("value")).containsExactly("p");
        assertThat(page.select("form [name=status]").attr("value")).isEqualTo("active");
        assertThat(page.select("#learnerId").attr("value")).isEqualTo("a&b");
        assertThat(page.select("a.button[href*=cursor]").attr("href"))
                .isEqualTo(LIST + "?programId=p&learnerId=a%26b&status=active&cursor=bW9yZQ");
        assertThat(page.select("nav.chips a").eachAttr("href"))
                .contains(
                        LIST + "?programId=p&learnerId=a%26b",
                        LIST + "?programId=p&learnerId=a%26b&status=awaiting-payment");
        assertThat(page.select("nav.chips [aria-current]").text()).isEqualTo("Active");
    }

    @Test
    void theExportHasTheFiltersOfTheListAndNoPage() {
        Document all = shown(pages.get(LIST, rosa));
        Document some = shown(pages.get(LIST + "?status=active&learnerId=%s&cursor=x".formatted("a%26b"), rosa));

        assertThat(all.select("a[download]").attr("href")).isEqualTo("/api/admin/enrollments/roster.csv");
        assertThat(some.select("#enrollments a[download]").attr("href"))
                .isEqualTo("/api/admin/enrollments/roster.csv?learnerId=a%26b&status=active");
    }

    @Test
    void anUnknownStatusIsNoFilter() {
        pages.get(LIST + "?status=drop", rosa);

        assertThat(services.queries()).contains("GET /api/admin/enrollments ");
    }

    @Test
    void anEmptyRosterSaysWhy() {
        services.say("GET /api/admin/enrollments", 200, "{\"items\": []}");

        assertThat(shown(pages.get(LIST, rosa)).select(".empty h2").text()).isEqualTo("Nobody is enrolled");
        assertThat(shown(pages.get(LIST + "?status=active", rosa))
                        .select(".empty p")
                        .text())
                .contains("Take one of them away");
    }

    @Test
    void withoutTheCatalogTheRosterIsThereAndSaysWhatIsMissing() {
        services.say("GET /api/programs", 503, "{}");

        HttpResponse<String> answer = pages.get(LIST, rosa);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(shown(answer).select(".notice").text()).contains("The catalog does not answer");
        assertThat(shown(answer).select("input#programId")).hasSize(1);
        assertThat(shown(answer).select("tbody tr")).hasSize(2);
    }

    @Test
    void withoutTheEnrolmentServiceNothingIsShownAsEmpty() {
        services.say("GET /api/admin/enrollments", 503, "{}");

        HttpResponse<String> answer = pages.get(LIST, rosa);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(shown(answer).select("main").text())
                .contains("The enrolment service does not answer")
                .doesNotContain("Nobody is enrolled");
    }

    @Test
    void anEnrollmentShowsWhatWasPaidAndHowAndWhoDidWhatToIt() {
        Document page = shown(pages.get(ENTRY, rosa));

        assertThat(page.select("dl").text())
                .contains(
                        "Active",
                        Desk.LEARNER,
                        Desk.ENROLLMENT,
                        "version 2",
                        "1 May 2027, 09:00 UTC",
                        "A school <diploma>");
        assertThat(page.select("section[aria-labelledby=money] tbody tr").eachText())
                .containsExactly("SPRING-1 Voucher $290 2 November 2026", "R-17 Money received $100 2 November 2026");
        assertThat(page.select("section[aria-labelledby=acts] tbody tr").eachText())
                .containsExactly(
                        "3 November 2026 10:00 UTC Access extended Rosa <Marín> Was <i>ill</i>",
                        "2 November 2026 10:00 UTC something-new Rosa <Marín> –");
        assertThat(page.select("form[action$=/extend], form[action$=/withdraw]"))
                .hasSize(2);
        assertThat(page.select("form[action$=/payments]")).isEmpty();
        assertThat(page.select("a[href=/admin/learners/%s]".formatted(Desk.ENROLLMENT)))
                .hasSize(1);
    }

    @Test
    void anExtensionLastsThroughTheDayThatWasTypedAndThePageSaysThatItDoes() {
        services.say("POST " + API + "/extend", 200, "{}");

        HttpResponse<String> answer = pages.post(
                ENTRY + "/extend", rosa, Map.of("accessUntil", "2027-08-01", "reason", " Was ill ", "revision", "3"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains(ENTRY + "?done=extended");
        assertThat(services.asked())
                .containsExactly("POST " + API + "/extend somebody"
                        + " {\"reason\":\"Was ill\",\"accessUntil\":\"2027-08-01T23:59:59.999Z\"}");
        assertThat(services.ifMatch("POST " + API + "/extend")).isEqualTo("\"3\"");
        assertThat(shown(pages.get(ENTRY + "?done=extended", rosa))
                        .select("[role=status]")
                        .text())
                .startsWith("Access was extended");
        assertThat(shown(pages.get(ENTRY + "?done=nonsense", rosa)).select("[role=status]"))
                .isEmpty();
    }

    @Test
    void aRefusedExtensionKeepsWhatWasTypedAndSaysWhy() {
        services.say("POST " + API + "/extend", 412, "{\"type\": \"urn:problem:revision-stale\"}");
        HttpResponse<String> stale = pages.post(
                ENTRY + "/extend", rosa, Map.of("accessUntil", "2027-08-01", "reason", "Was ill", "revision", "2"));
        services.say(
                "POST " + API + "/extend",
                400,
                "{\"type\": \"urn:problem:invalid-request\", \"errors\": [{\"pointer\": \"/accessUntil\"}]}");
        Document faulty = shown(pages.post(ENTRY + "/extend", rosa, Map.of("accessUntil", "soon", "revision", "3")));

        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(shown(stale).select("#extend [role=alert]").text()).startsWith("Somebody changed this enrollment");
        assertThat(shown(stale).select("#extend textarea").text()).isEqualTo("Was ill");
        assertThat(shown(stale).select("#extend [name=revision]").attr("value")).isEqualTo("3");
        assertThat(shown(stale).select("#withdraw textarea").text()).isEmpty();
        assertThat(faulty.select("[aria-invalid=true]").eachAttr("name")).containsExactly("accessUntil");
        assertThat(services.asked()).anyMatch(request -> request.contains("\"accessUntil\":\"soon\""));
    }

    @Test
    void aPaymentIsNotedInTheSmallestUnit() {
        services.say("GET " + API, 200, Desk.WAITING);
        services.say("POST " + API + "/payments", 200, "{}");

        Document page = shown(pages.get(ENTRY, rosa));
        HttpResponse<String> answer = pages.post(
                ENTRY + "/payments", rosa, Map.of("amountMinor", "390.50", "currency", "USD", "reference", "R-18"));

        assertThat(page.select("form[action$=/payments] label").getFirst().text())
                .isEqualTo("Amount in USD");
        assertThat(answer.headers().firstValue("Location")).contains(ENTRY + "?done=paid");
        assertThat(services.asked().getLast()).contains("\"amountMinor\":39050", "\"reference\":\"R-18\"");
    }

    @Test
    void whatIsNoAmountIsLeftToTheServiceToRefuse() {
        services.say("POST " + API + "/payments", 409, "{\"type\": \"urn:problem:not-what-is-due\"}");

        HttpResponse<String> answer =
                pages.post(ENTRY + "/payments", rosa, Map.of("amountMinor", "much", "currency", "USD"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(services.asked()).anyMatch(request -> request.contains("\"amountMinor\":null"));
        assertThat(shown(answer).select("#pay [role=alert]").text()).startsWith("This is more than is due");
        assertThat(shown(answer).select("#pay [name=amountMinor]").attr("value"))
                .isEqualTo("much");
    }

    @Test
    void anEnrollmentIsEndedWithAReason() {
        services.say("POST " + API + "/withdraw", 200, "{}");

        HttpResponse<String> answer =
                pages.post(ENTRY + "/withdraw", rosa, Map.of("reason", "Asked for it", "revision", "3"));

        assertThat(answer.headers().firstValue("Location")).contains(ENTRY + "?done=withdrawn");
        assertThat(services.asked())
                .containsExactly("POST " + API + "/withdraw somebody {\"reason\":\"Asked for it\"}");
        assertThat(services.ifMatch("POST " + API + "/withdraw")).isEqualTo("\"3\"");
    }

    @Test
    void anActThatMetAnOutageIsNotCalledRefused() {
        services.say("POST " + API + "/withdraw", 503, "{}");

        HttpResponse<String> answer = pages.post(ENTRY + "/withdraw", rosa, Map.of("reason", "r", "revision", "3"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(shown(answer).select("main").text()).contains("does not answer");
    }

    @Test
    void everyLanguageHasThePages() {
        assertThat(shown(pages.get(LIST, rosa, "Accept-Language", "es"))
                        .select("h1")
                        .text())
                .isEqualTo("Inscripciones");
    }

    @Test
    void whoseSessionHasEndedIsToldSoAndHowToComeBack() {
        HttpResponse<String> answer = pages.get(LIST + "?status=active", null);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(shown(answer).select("h1").text()).isEqualTo("Your session has ended");
        assertThat(shown(answer).select("main a.primary").attr("href"))
                .isEqualTo("/learn/sign-in?to=%2Fadmin%2Froster%3Fstatus%3Dactive");
        assertThat(pages.get(LIST, "no.token.atall").statusCode()).isEqualTo(401);
    }

    @Test
    void onlyRegistrarsSeeAndChangeEnrollments() {
        for (String path : new String[] {LIST, ENTRY, "/admin/waivers", "/admin/vouchers", "/admin/audit"}) {
            for (String other :
                    new String[] {pages.tokens().of(ADA), pages.tokens().of(GRACE)}) {
                assertThat(pages.get(path, other).statusCode()).as(path).isEqualTo(403);
            }
            assertThat(pages.get(path, null).statusCode()).as(path).isEqualTo(401);
        }
        assertThat(pages.post(ENTRY + "/withdraw", pages.tokens().of(GRACE), Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(services.asked()).isEmpty();
    }
}
