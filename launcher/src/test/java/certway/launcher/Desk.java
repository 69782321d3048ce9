package certway.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import certway.testkit.browser.InstalledBrowser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * People of the demo realm at browsers of their own, who have a keyboard and no mouse. Without a browser a developer's test is
 * skipped; a build server's fails.
 */
final class Desk implements AutoCloseable {

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
        Optional<Path> executable = InstalledBrowser.program();
        assumeThat(executable).as(InstalledBrowser.INSTALL).isPresent();
        return new Desk(door, executable.orElseThrow());
    }

    /** Somebody on a page after the login, whose password is their name. */
    Somebody signIn(String name, String path) {
        return signIn(new Account(name, name), path);
    }

    /** Somebody at another device, or one of their own. */
    Somebody signIn(Account account, String path) {
        Somebody somebody = visitor(path);
        Page page = somebody.page();
        page.locator("#username").fill(account.name());
        page.locator("#password").fill(account.password());
        page.keyboard().press("Enter");
        page.waitForURL(address -> address.startsWith(door.resolve(path).toString()));
        return somebody;
    }

    /** What somebody signs in with. */
    record Account(String name, String password) {

        static Account ofSomebodyNew() {
            String name = "reader-" + UUID.randomUUID();
            return new Account(name, "Reader-" + name);
        }
    }

    /** Somebody who was not here before, on a page after they signed up. */
    Somebody signUp(Account account, String path) {
        Somebody somebody = visitor(path);
        Page page = somebody.page();
        page.locator("a[href*='registration']").click();
        page.locator("#username").fill(account.name());
        page.locator("#email").fill(account.name() + "@example.org");
        page.locator("#firstName").fill("Rhea");
        page.locator("#lastName").fill("Reader");
        page.locator("#password").fill(account.password());
        page.locator("#password-confirm").fill(account.password());
        page.keyboard().press("Enter");
        page.waitForURL(address -> address.startsWith(door.resolve(path).toString()));
        return somebody;
    }

    /** Somebody on a page, as far as that is shown without a login. */
    Somebody visitor(String path) {
        Page page = browser.newContext(new Browser.NewContextOptions().setLocale("en"))
                .newPage();
        listen(page);
        page.navigate(door.resolve(path).toString());
        return new Somebody(page);
    }

    /** The same person at another page of the same browser. */
    Somebody anotherPageOf(Somebody somebody, String path) {
        Page page = somebody.page().context().newPage();
        listen(page);
        page.navigate(door.resolve(path).toString());
        return new Somebody(page);
    }

    private void listen(Page page) {
        page.onDialog(dialog -> {
            if (dialog.type().equals("beforeunload")) {
                dialog.accept();
            } else {
                alarms.add(dialog.message());
                dialog.dismiss();
            }
        });
        page.onPageError(alarms::add);
    }

    /** From now on what the browser itself complains of is an alarm, too, but not that an address is not there yet. */
    void heed(Page page) {
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("404")) {
                alarms.add(message.text());
            }
        });
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

        /** What is wrong with the place of the focus; empty if nothing is. A heading or the whole page may have it without a ring. */
        private static final String FAULT = """
                () => {
                  const at = document.activeElement;
                  const before = window.focusedBefore;
                  window.focusedBefore = at === document.body ? null : at;
                  if (at === document.body || at.tabIndex < 0) return "";
                  const name = at.outerHTML.slice(0, 160);
                  const style = getComputedStyle(at);
                  const box = at.getBoundingClientRect();
                  const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
                  const y = Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1);
                  const seen = document.elementFromPoint(x, y);
                  if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) return `no ring around ${name}`;
                  if (box.bottom <= 0 || box.top >= innerHeight) return `out of sight: ${name}`;
                  if (!seen || !(at.contains(seen) || seen.contains(at))) return `covered: ${name}`;
                  const back = before?.isConnected && before !== at
                    && !(before.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING);
                  return back ? `comes before what was focused before: ${name}` : "";
                }""";

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

        /** The same with an eye on the way: every place of the focus is seen, and comes after the one before. */
        void comeTo(Locator wanted) {
            for (int tabs = 0; tabs < MOST_TABS; tabs++) {
                assertThat(page.evaluate(FAULT))
                        .as("the focus at %s", page.url())
                        .isEqualTo("");
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
