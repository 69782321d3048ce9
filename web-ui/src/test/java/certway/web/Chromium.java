package certway.web;

import static org.assertj.core.api.Assumptions.assumeThat;

import certway.testkit.browser.InstalledBrowser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The browser of this machine. Without one a developer's tests are skipped; a build server's fail. */
final class Chromium implements AutoCloseable {

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(executable).setArgs(List.of("--no-sandbox")));
    }

    static Chromium start() {
        Optional<Path> executable = InstalledBrowser.program();
        assumeThat(executable).as(InstalledBrowser.INSTALL).isPresent();
        return new Chromium(executable.orElseThrow());
    }

    /** A new visitor, for whom nothing moves: what is measured half way through a change of colour is no colour of ours. */
    BrowserContext visitor(@Nullable String token) {
        Map<String, String> headers = token == null ? Map.of() : Map.of("Authorization", "Bearer " + token);
        return browser.newContext(new Browser.NewContextOptions()
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("en")
                .setExtraHTTPHeaders(headers));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
