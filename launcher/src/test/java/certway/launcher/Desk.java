package certway.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * People of the demo realm at browsers of their own, who have a keyboard and no mouse. Without a browser a developer's test is
 * skipped; a build server's fails.
 */
final class Desk implements AutoCloseable {

    private static final boolean NEEDED = Boolean.parseBoolean(System.getenv("CI"));
    private static final int MOST_TABS = 200;

    private final URI door;
    private final Playwright playwright;
    private final Browser browser;
    private final List<String> alarms = new ArrayList<>();

    private Desk(URI door, Path executable) {
        this.door = door;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(executable).setArgs(List.of("--no-sandbox")));
    }

    static Desk at(URI door) {
        Optional<Path> executable = Stream.of("chromium", "chromium-browser", "google-chrome")
                .map(name -> Path.of("/usr/bin", name))
                .filter(Files::isExecutable)
                .findFirst();
        if (executable.isEmpty() && NEEDED) {
            throw new AssertionError("The pages are tried out in a browser: install the package chromium.");
        }
        assumeThat(executable).as("a browser: install the package chromium").isPresent();
        return new Desk(door, executable.orElseThrow());
    }

    /** Somebody on a page after the login, whose password is their name. */
    Somebody signIn(String name, String path) {
        Page page = browser.newContext(new Browser.NewContextOptions().setLocale("en"))
                .newPage();
        page.onDialog(dialog -> {
            alarms.add(dialog.message());
            dialog.dismiss();
        });
        page.onPageError(alarms::add);
        page.navigate(door.resolve(path).toString());
        page.locator("#username").fill(name);
        page.locator("#password").fill(name);
        page.keyboard().press("Enter");
        page.waitForURL(address -> address.startsWith(door.resolve(path).toString()));
        return new Somebody(page);
    }

    /** What scripts that nobody should have run said, and what failed in ours. */
    List<String> alarms() {
        return List.copyOf(alarms);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** A person at a keyboard. */
    record Somebody(Page page) {

        /** Comes to it by the Tab key alone. */
        void goTo(Locator wanted) {
            for (int tabs = 0; tabs < MOST_TABS; tabs++) {
                if (Boolean.TRUE.equals(wanted.evaluate("element => element === document.activeElement"))) {
                    return;
                }
                page.keyboard().press("Tab");
            }
            assertThat(false).as("%s can be reached by the keyboard", wanted).isTrue();
        }

        /** Replaces what stands in the field with this label. */
        void type(String label, String text) {
            goTo(page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                    .first());
            page.keyboard().press("Control+A");
            page.keyboard().insertText(text);
        }

        void press(String button) {
            goTo(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                    .first());
            page.keyboard().press("Enter");
            page.waitForLoadState();
        }

        void follow(String link) {
            goTo(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                    .first());
            page.keyboard().press("Enter");
            page.waitForLoadState();
        }

        void pick(String label, String option) {
            Locator select = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                    .first();
            goTo(select);
            page.keyboard().type(option);
        }

        void isTold(String text) {
            page.getByText(text).first().waitFor();
        }
    }
}
