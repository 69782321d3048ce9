package certway.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The login server's own pages, which everybody sees first, are as fit for everyone as ours, and speak the chosen language. */
class LoginPagesJourneyIT {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final boolean TAKES_PICTURES = !Boolean.parseBoolean(System.getenv("CI"));
    private static final int PHONE = 320;
    private static final int DESK = 1280;
    private static final String SIDEWAYS =
            "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private final Desk desk = Desk.at(Journeys.places().publicUrl());

    @AfterEach
    void close() {
        assertThat(desk.alarms()).isEmpty();
        desk.close();
    }

    @ParameterizedTest
    @CsvSource({"en, Sign in", "es, Iniciar sesión"})
    void signingInAndUpIsFitForEveryone(String language, String signIn) {
        Page page = desk.visitor("/about").page();
        if (language.equals("es")) {
            page.locator("button[name=language]").click();
        }
        page.getByText(signIn, new Page.GetByTextOptions().setExact(true)).click();
        page.locator("#username").waitFor();
        look(page, "login-" + language, language);

        page.locator("#username").fill("nobody");
        page.locator("#password").fill("nothing");
        page.keyboard().press("Enter");
        page.locator("[id^='input-error']").first().waitFor();
        look(page, "login-refused-" + language, language);

        page.locator("a[href*='registration']").click();
        page.locator("#email").waitFor();
        look(page, "registration-" + language, language);

        page.locator("#email").fill("no address");
        page.keyboard().press("Enter");
        page.locator("[id^='input-error']").first().waitFor();
        look(page, "registration-refused-" + language, language);
    }

    private static void look(Page page, String name, String language) {
        assertThat(page.locator("html").getAttribute("lang")).as(name).isEqualTo(language);
        assertThat(page.title()).as(name).contains("Certway");
        for (int width : List.of(PHONE, DESK)) {
            page.setViewportSize(width, 900);
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                String where = "%s-%d-%s".formatted(name, width, scheme.name().toLowerCase(Locale.ROOT));
                if (TAKES_PICTURES) {
                    page.screenshot(new Page.ScreenshotOptions()
                            .setPath(Path.of("target", "screenshots", where + ".png"))
                            .setFullPage(true));
                }
                assertThat(page.evaluate(SIDEWAYS)).as(where).isEqualTo(0);
            }
        }
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            AxeResults found = new AxeBuilder(page).withTags(WCAG).analyze();
            assertThat(found.getViolations()).as("%s in %s", name, scheme).isEmpty();
            assertThat(found.getPasses()).as("%s in %s", name, scheme).isNotEmpty();
        }
    }
}
