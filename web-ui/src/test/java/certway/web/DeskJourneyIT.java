package certway.web;

import static certway.testkit.identity.People.HUGO;
import static certway.testkit.identity.People.ROSA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A registrar and a sponsor at work in a browser, by keyboard only: no mouse moves here. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskJourneyIT {

    private static final int MOST_TABS = 80;
    private static final String API = "/api/admin/enrollments/" + Desk.ENROLLMENT;

    private final Chromium chromium = Chromium.start();
    private final RunningPages pages = RunningPages.shared();
    private final Services services = pages.services();
    private final List<String> complaints = new ArrayList<>();

    @AfterAll
    void close() {
        chromium.close();
    }

    @BeforeEach
    void sayWhatIsUsual() {
        services.forget();
        Desk.sayTo(services);
        complaints.clear();
    }

    @AfterEach
    void nothingComplained() {
        assertThat(complaints).isEmpty();
    }

    @Test
    void aRegistrarFindsWhoWaitsForAPaymentNotesItAndExtendsAccess() {
        services.say("GET " + API, 200, Desk.WAITING);
        services.say("POST " + API + "/payments", 200, "{}");
        services.say("POST " + API + "/extend", 200, "{}");
        try (BrowserContext registrar = chromium.visitor(pages.tokens().of(ROSA));
                Page page = opened(registrar, "/admin/roster")) {
            Keyboard keys = page.keyboard();

            go(page, "nav.chips a[href$='status=awaiting-payment']");
            page.waitForURL("**/admin/roster?status=awaiting-payment");
            go(page, "tbody tr:last-child a");
            page.waitForURL("**/admin/roster/" + Desk.ENROLLMENT);
            reach(page, "#pay-amountMinor");
            keys.type("390");
            reach(page, "#pay-reference");
            keys.type("R-18");
            services.say("GET " + API, 200, Desk.ACTIVE);
            keys.press("Enter");
            page.waitForURL("**?done=paid");

            assertThat(page.locator("[role=status]").innerText()).startsWith("The payment was noted");
            assertThat(services.asked())
                    .anyMatch(request -> request.startsWith("POST " + API + "/payments")
                            && request.contains("\"amountMinor\":39000")
                            && request.contains("\"reference\":\"R-18\""));

            reach(page, "#extend-accessUntil");
            keys.type("08012027");
            reach(page, "#extend-reason");
            keys.type("Was ill");
            go(page, "#extend button");
            page.waitForURL("**?done=extended");

            assertThat(services.asked())
                    .anyMatch(request -> request.contains("\"accessUntil\":\"2027-08-01T23:59:59.999Z\"")
                            && request.contains("\"reason\":\"Was ill\""));
        }
    }

    @Test
    void whatIsRefusedIsSaidAndNothingThatWasTypedIsLost() {
        services.say("POST " + API + "/withdraw", 409, "{\"type\": \"urn:problem:enrollment-completed\"}");
        try (BrowserContext registrar = chromium.visitor(pages.tokens().of(ROSA));
                Page page = opened(registrar, "/admin/roster/" + Desk.ENROLLMENT)) {
            go(page, "#withdraw summary");
            reach(page, "#withdraw-reason");
            page.keyboard().type("Asked for it");
            go(page, "#withdraw button");
            page.waitForSelector("#withdraw [role=alert]");

            assertThat(page.locator("#withdraw [role=alert]").innerText()).startsWith("This program was completed");
            assertThat(page.locator("#withdraw-reason").inputValue()).isEqualTo("Asked for it");
        }
        // A browser says on its console that the answer was a 409, which it was.
        assertThat(complaints).allMatch(complaint -> complaint.contains("409"));
        complaints.clear();
    }

    @Test
    void aSponsorAssignsASeat() {
        services.say("POST /api/sponsor/pools/p1/seats", 201, "{}");
        try (BrowserContext sponsor = chromium.visitor(pages.tokens().of(HUGO));
                Page page = opened(sponsor, "/sponsor")) {
            go(page, "tbody a");
            page.waitForURL("**/sponsor/pools/p1");
            reach(page, "#assign-label");
            page.keyboard().type("Nurse 3");
            page.keyboard().press("Enter");
            page.waitForURL("**?done=seat-assigned");

            assertThat(page.locator("[role=status]").innerText()).startsWith("The seat is assigned");
            assertThat(services.asked()).contains("POST /api/sponsor/pools/p1/seats somebody {\"label\":\"Nurse 3\"}");
        }
    }

    @Test
    void aJobAtWorkShowsByItselfThatItHasFinished() {
        try (BrowserContext registrar = chromium.visitor(pages.tokens().of(ROSA));
                Page page = opened(registrar, "/admin/regrades/r2")) {
            assertThat(page.locator("#progress [role=status]").innerText()).isEqualTo("41 studies looked at so far");

            services.say("GET /api/admin/regrades/r2", 200, Desk.COUNTED);
            page.waitForSelector("#progress .notice.good");

            assertThat(page.locator("#progress [role=status]").innerText()).startsWith("80 studies were looked at");
        }
    }

    private Page opened(BrowserContext context, String path) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(pages.url() + path);
        return page;
    }

    /** Presses Tab until that is focused, as somebody does who has no mouse. */
    private static void reach(Page page, String selector) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
        }
        throw new AssertionError("Tab does not lead to " + selector);
    }

    private static void go(Page page, String selector) {
        reach(page, selector);
        page.keyboard().press("Enter");
    }
}
