package certway.web;

import static certway.testkit.identity.People.ROSA;
import static certway.web.Html.shown;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A registrar waives prerequisites and hands vouchers out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessPagesIT {

    private static final String WAIVERS = "/admin/waivers";
    private static final String VOUCHERS = "/admin/vouchers";
    private static final String VOUCHER = VOUCHERS + "/SPRING-1";

    private final RunningPages pages = RunningPages.shared();
    private final Services services = pages.services();
    private final String rosa = pages.tokens().of(ROSA);

    @BeforeEach
    void sayWhatIsUsual() {
        services.forget();
        Desk.sayTo(services);
    }

    @Test
    void waiversAreListedWithWhoGrantedThemAndOnlyThoseThatHoldCanBeEnded() {
        Document page = shown(pages.get(WAIVERS, rosa));

        assertThat(page.select("tbody tr").getFirst().text())
                .contains("Blood <b>draw</b>", Desk.LEARNER, "Ten years in the ward", "everything the program asks");
        assertThat(page.select("tbody tr").getLast().text()).contains("gone", "Ended", "Was not so");
        assertThat(page.select("tbody form").eachAttr("action")).containsExactly(WAIVERS + "/w1/revoke");
        assertThat(page.select("#grant option").eachAttr("value")).containsExactly("", "p");
    }

    @Test
    void aWaiverIsGrantedAndEnded() {
        services.say("POST /api/admin/waivers", 201, "{}");
        services.say("POST /api/admin/waivers/w1/revoke", 200, "{}");

        HttpResponse<String> granted =
                pages.post(WAIVERS, rosa, Map.of("learnerId", Desk.LEARNER, "programId", " p ", "reason", "Ten years"));
        HttpResponse<String> ended = pages.post(WAIVERS + "/w1/revoke", rosa, Map.of("reason", "Was not so"));

        assertThat(granted.headers().firstValue("Location")).contains(WAIVERS + "?done=waiver-granted");
        assertThat(ended.headers().firstValue("Location")).contains(WAIVERS + "?done=waiver-revoked");
        assertThat(services.asked().getFirst())
                .contains(
                        "\"learnerId\":\"%s\"".formatted(Desk.LEARNER),
                        "\"programId\":\"p\"",
                        "\"reason\":\"Ten years\"");
        assertThat(services.asked().getLast()).endsWith("{\"reason\":\"Was not so\"}");
    }

    @Test
    void aRefusalStandsAtTheFormThatWasSent() {
        services.say("POST /api/admin/waivers", 404, "{\"type\": \"urn:problem:program-not-found\"}");
        services.say(
                "POST /api/admin/waivers/w1/revoke",
                400,
                "{\"type\": \"urn:problem:invalid-request\", \"errors\": [{\"pointer\": \"/reason\"}]}");

        HttpResponse<String> granted = pages.post(WAIVERS, rosa, Map.of("learnerId", "x", "programId", "none"));
        Document ended = shown(pages.post(WAIVERS + "/w1/revoke", rosa, Map.of("reason", "")));

        assertThat(granted.statusCode()).isEqualTo(404);
        assertThat(shown(granted).select("#grant [role=alert]").text()).startsWith("The catalog has no program");
        assertThat(shown(granted).select("#grant option[selected]").attr("value"))
                .isEqualTo("none");
        assertThat(ended.select("tbody details[open] [role=alert]")).hasSize(1);
        assertThat(ended.select("#grant [role=alert]")).isEmpty();
        assertThat(ended.select("[aria-invalid=true]").eachAttr("id")).containsExactly("end-w1-reason");
    }

    @Test
    void vouchersAreListedWithWhatTheyTakeOffAndHowTheyStand() {
        Document page = shown(pages.get(VOUCHERS, rosa));

        assertThat(page.select("tbody tr").eachText())
                .containsExactly(
                        "SPRING-1 50 % of the price Blood <b>draw</b> 9 of 10 – Usable",
                        "OLD-ONE $50.50 Every program 1 of 1 1 January 2025 Its time is over",
                        "USED-UP 100 % of the price Every program 0 of 1 – Used up",
                        "TAKEN-BACK 100 % of the price Every program 1 of 1 – Ended");
    }

    @Test
    void aVoucherOfAShareNamesNoCurrency() {
        services.say("POST /api/admin/vouchers", 201, Desk.VOUCHER);

        HttpResponse<String> made = pages.post(
                VOUCHERS,
                rosa,
                Map.of(
                        "percent",
                        "50",
                        "currency",
                        "USD",
                        "uses",
                        "10",
                        "reason",
                        "Spring",
                        "expiresAt",
                        "2027-03-31"));

        assertThat(made.headers().firstValue("Location")).contains(VOUCHER + "?done=voucher-created");
        assertThat(services.asked().getLast())
                .contains(
                        "\"percent\":50",
                        "\"currency\":null",
                        "\"amountMinor\":null",
                        "\"uses\":10",
                        "\"code\":null",
                        "\"programId\":null",
                        "\"expiresAt\":\"2027-03-31T23:59:59.999Z\"");
    }

    @Test
    void aVoucherOfAnAmountHasItsCurrency() {
        services.say("POST /api/admin/vouchers", 201, Desk.VOUCHER);

        pages.post(VOUCHERS, rosa, Map.of("amountMinor", "12,50", "currency", "usd", "uses", "1", "reason", "r"));

        assertThat(services.asked().getLast())
                .contains("\"percent\":null", "\"currency\":\"USD\"", "\"amountMinor\":1250");
    }

    @Test
    void aCodeThatIsTakenIsSaidAndWhatWasTypedStays() {
        services.say("POST /api/admin/vouchers", 409, "{\"type\": \"urn:problem:voucher-exists\"}");

        HttpResponse<String> answer =
                pages.post(VOUCHERS, rosa, Map.of("code", "SPRING-1", "percent", "10", "uses", "7", "reason", "r"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(shown(answer).select("#create [role=alert]").text()).startsWith("There is another voucher");
        assertThat(shown(answer).select("#create [name=uses]").attr("value")).isEqualTo("7");
    }

    @Test
    void aVoucherShowsWhoUsedItAndCanBeEnded() {
        services.say("POST /api/admin/vouchers/SPRING-1/revoke", 200, Desk.VOUCHER);

        Document page = shown(pages.get(VOUCHER, rosa));
        HttpResponse<String> ended = pages.post(VOUCHER + "/revoke", rosa, Map.of("reason", "Leaked"));

        assertThat(page.select("section[aria-labelledby=users] a").eachAttr("href"))
                .containsExactly("/admin/roster/" + Desk.ENROLLMENT);
        assertThat(services.queries()).contains("GET /api/admin/enrollment-audit subject=SPRING-1&limit=20");
        assertThat(ended.headers().firstValue("Location")).contains(VOUCHER + "?done=voucher-revoked");
        services.say(
                "GET /api/admin/vouchers/SPRING-1",
                200,
                Desk.VOUCHER.replace("\"uses\"", "\"revokedAt\": \"2026-11-02T10:00:00Z\", \"uses\""));
        assertThat(shown(pages.get(VOUCHER, rosa)).select("form[action$=/revoke]"))
                .isEmpty();
    }
}
