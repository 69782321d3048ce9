package certway.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import certway.launcher.demo.AnswerKey;
import certway.launcher.demo.Pencil;
import certway.testkit.browser.InstalledBrowser;
import certway.testkit.wait.Eventually;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A stranger in a browser: from the home page to a certificate that is valid. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StudentPagesJourneyIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int MOST_STEPS = 60;
    private static final String PROGRAM = "specimen-processing-and-handling";
    private static final String TITLE = "Specimen Processing and Handling";

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new LaunchOptions().setExecutablePath(executable()).setArgs(List.of("--no-sandbox")));
    private final List<String> complaints = new ArrayList<>();

    @AfterAll
    void close() {
        browser.close();
        playwright.close();
    }

    @Test
    void aStrangerFindsAProgramSignsUpStudiesPassesAndHasACertificateThatAnybodyChecks() {
        Journeys.platform();
        String door = Journeys.places().publicUrl().toString();
        Pencil pencil = new Pencil(AnswerKey.read(Journeys.places().content().resolve("programs/" + PROGRAM)));
        try (Page page = browser.newContext(new Browser.NewContextOptions().setLocale("en"))
                .newPage()) {
            listen(page, door);

            find(page, door);
            signUp(page);
            page.waitForURL(door + "/programs/" + PROGRAM);
            page.locator("form[action='/learn/enroll'] button").click();
            assertThat(page.locator("h1").innerText()).isEqualTo(TITLE);
            study(page, pencil);

            assertThat(page.locator("[role=status] h2").innerText()).isEqualTo("You completed this program");
            checkTheCertificate(page);
            nothingIsThere(page, door);
        }
        assertThat(complaints).isEmpty();
    }

    private static void find(Page page, String door) {
        page.navigate(door + "/");
        page.locator("#q").fill("specimen processing");
        page.keyboard().press("Enter");
        page.waitForURL("**/programs?q=**");
        page.locator("#results h3 a")
                .filter(new Locator.FilterOptions().setHasText(TITLE))
                .click();
        page.locator(".card a[href^='/learn/sign-in']").first().click();
    }

    private static void signUp(Page page) {
        String name = "reader-" + UUID.randomUUID();
        page.locator("a[href*='registration']").click();
        page.locator("#username").fill(name);
        page.locator("#email").fill(name + "@example.org");
        page.locator("#firstName").fill("Rhea");
        page.locator("#lastName").fill("Reader");
        page.locator("#password").fill("Reader-" + name);
        page.locator("#password-confirm").fill("Reader-" + name);
        page.keyboard().press("Enter");
    }

    /** Does what the page offers next, until there is a certificate. */
    private static void study(Page page, Pencil pencil) {
        for (int step = 0; step < MOST_STEPS; step++) {
            if (isThere(page, "[role=status] a[href='/certificates']")) {
                return;
            }
            Locator submit = page.locator("form.attempt button[name=submit]");
            if (submit.count() > 0) {
                answer(page, pencil);
                submit.click();
                // What was answered last is saved first.
                page.locator("[role=status] h2").waitFor();
            } else {
                page.locator("form[action$='/complete'] button, form[action$='/attempts'] button.primary,"
                                + " main a.button.primary")
                        .first()
                        .click();
            }
        }
        throw new AssertionError("not completed after %d steps, at %s".formatted(MOST_STEPS, page.url()));
    }

    private static void answer(Page page, Pencil pencil) {
        String[] path = page.url().split("/", -1);
        String unit = path[path.length - 3];
        for (Locator question : page.locator("fieldset.question").all()) {
            pencil.fields(unit, String.valueOf(question.getAttribute("id")))
                    .forEach((field, values) -> values.forEach(value -> write(question, field, value)));
        }
    }

    private static void write(Locator question, String field, String value) {
        Locator select = question.locator("select[name='%s']".formatted(field));
        Locator option = question.locator("input[name='%s'][value='%s']".formatted(field, value));
        if (select.count() > 0) {
            select.selectOption(value);
        } else if (option.count() > 0) {
            option.check();
        } else {
            question.locator("input[name='%s']".formatted(field)).fill(value);
        }
    }

    private static void checkTheCertificate(Page page) {
        page.locator("a[href='/certificates']").first().click();
        Eventually.within(
                SOON,
                () -> {
                    page.reload();
                    return page.locator("main li h2 a").count();
                },
                count -> count == 1);
        page.locator("main li h2 a").click();
        assertThat(page.locator("[role=status] h2").innerText()).isEqualTo("Valid");
        assertThat(page.locator("dl").innerText()).contains("Rhea Reader", TITLE);
    }

    /** What does not exist is said on a page, too, by the gateway itself. */
    private static void nothingIsThere(Page page, String door) {
        assertThat(page.navigate(door + "/nowhere").status()).isEqualTo(404);
        assertThat(page.locator("h1").innerText()).isNotBlank();
        page.locator("main a[href='/']").click();
        assertThat(page.title()).contains("Certway");
    }

    private void listen(Page page, String door) {
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            boolean expected = message.text().contains("404");
            if (message.type().equals("error") && message.location().startsWith(door) && !expected) {
                complaints.add(message.text());
            }
        });
    }

    private static boolean isThere(Page page, String selector) {
        return page.locator(selector).count() > 0;
    }

    private static Path executable() {
        Optional<Path> found = InstalledBrowser.program();
        assumeThat(found).as(InstalledBrowser.INSTALL).isPresent();
        return found.orElseThrow();
    }
}
