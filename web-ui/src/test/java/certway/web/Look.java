package certway.web;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.identity.Person;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Looks at pages in a browser, whoever comes to them, and finds what is not fit for everyone. */
final class Look implements AutoCloseable {

    private static final Map<String, Object> WCAG =
            Map.of("type", "tag", "values", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"));

    /** The rules of these levels that a theme can break: all others ask for what stands there and where. */
    private static final Map<String, Object> COLOURS =
            Map.of("type", "rule", "values", List.of("color-contrast", "link-in-text-block"));

    /** Nobody looks at those of a build server, and they take a third of the time. */
    private static final boolean TAKES_PICTURES = !Boolean.parseBoolean(System.getenv("CI"));

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final String NOBODY = "";

    /** A phone is as low as it is narrow here: so a wide window is at 400 %. */
    private static final List<Size> SIZES = List.of(new Size(320, 256), new Size(768, 900), new Size(1440, 900));

    private static final String AXE = read("/axe.min.js");
    private static final String VIOLATIONS = """
            async (rules) => (await axe.run(document, {runOnly: rules, resultTypes: ["violations"]}))
              .violations.map((found) => `${found.id}: ${found.help}: ${found.nodes.map((node) => node.html).join(" ")}`)""";

    /** How far the page scrolls sideways, which marks leave their cells, and what moves for somebody who prefers that nothing does. */
    private static final String FAULTS = """
            () => {
              const page = document.documentElement;
              const faults = [];
              const sideways = page.scrollWidth - page.clientWidth;
              if (sideways > 0) {
                faults.push(`scrolls sideways by ${sideways} pixels`);
              }
              for (const mark of document.querySelectorAll("td .mark")) {
                if (mark.getBoundingClientRect().right > mark.closest("td").getBoundingClientRect().right) {
                  faults.push(`leaves its cell: ${mark.outerHTML}`);
                }
              }
              for (const element of document.querySelectorAll("*")) {
                const style = getComputedStyle(element);
                if (style.transitionDuration !== "0s" || style.animationName !== "none") {
                  faults.push(`moves: ${element.outerHTML}`);
                }
              }
              if (document.getAnimations().length > 0) {
                faults.push("is animated");
              }
              return faults;
            }""";

    /** A way to a page, which gives its HTML. */
    @FunctionalInterface
    private interface Opening {
        String open(Page page);
    }

    private record Size(int width, int height) {}

    private final Chromium chromium;
    private final RunningPages pages;
    private final Markup markup = new Markup();
    private final Map<String, Page> visitors = new HashMap<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<String> alarms = new ArrayList<>();

    Look(Chromium chromium, RunningPages pages) {
        this.chromium = chromium;
        this.pages = pages;
    }

    /** Looks at the page in every size and theme, and gives what its console said. */
    List<String> at(String name, String path, @Nullable Person person, int status) {
        return at(name, path, person, page -> open(page, path, status));
    }

    /** The same of the page that answers a form of another one. */
    List<String> answer(String name, String path, Person person, Consumer<Page> send) {
        return at(name, path, person, page -> sent(page, path, send));
    }

    private List<String> at(String name, String path, @Nullable Person person, Opening opening) {
        Page page = visitors.computeIfAbsent(person == null ? NOBODY : person.name(), _ -> visitor(person));
        complaints.clear();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        markup.check(path, opening.open(page));
        for (Size size : SIZES) {
            page.setViewportSize(size.width(), size.height());
            String where = "%s-%d".formatted(name, size.width());
            assertThat(page.evaluate(FAULTS)).as(where).isEqualTo(List.of());
            boolean changesMost = size.equals(SIZES.getFirst()) || size.equals(SIZES.getLast());
            if (changesMost) {
                assertThat(page.evaluate(VIOLATIONS, WCAG)).as(where).isEqualTo(List.of());
            }
            takePictures(page, where);
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(page.evaluate(FAULTS)).as("%s in the dark", name).isEqualTo(List.of());
        assertThat(page.evaluate(VIOLATIONS, COLOURS))
                .as("%s in the dark", name)
                .isEqualTo(List.of());
        List<String> said = List.copyOf(complaints);
        showWhatIsHostile(page, path, opening);
        return said;
    }

    private static void takePictures(Page page, String where) {
        if (!TAKES_PICTURES) {
            return;
        }
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.screenshot(new Page.ScreenshotOptions()
                    .setType(ScreenshotType.JPEG)
                    .setQuality(80)
                    .setPath(PICTURES.resolve(
                            "%s-%s.jpg".formatted(where, scheme.name().toLowerCase(Locale.ROOT))))
                    .setFullPage(true));
        }
    }

    private void showWhatIsHostile(Page page, String path, Opening opening) {
        pages.services().disguise(Hostile::disguise);
        try {
            opening.open(page);
            assertThat(page.evaluate(Hostile.ALIVE))
                    .as("%s with hostile texts", path)
                    .isEqualTo("");
            assertThat(alarms).as("%s with hostile texts", path).isEmpty();
        } finally {
            pages.services().disguise(json -> json);
        }
    }

    private String sent(Page page, String path, Consumer<Page> send) {
        open(page, path, 200);
        page.evaluate("document.querySelector('main').classList.add('before')");
        Response answer = page.waitForResponse(one -> one.request().method().equals("POST"), () -> send.accept(page));
        page.locator("main:not(.before)").waitFor();
        return answer.text();
    }

    private String open(Page page, String path, int status) {
        Response answer = Objects.requireNonNull(page.navigate(pages.url() + path));
        assertThat(answer.status()).as(path).isEqualTo(status);
        return answer.text();
    }

    private Page visitor(@Nullable Person person) {
        BrowserContext visitor =
                chromium.visitor(person == null ? null : pages.tokens().of(person));
        visitor.addInitScript(AXE);
        Page page = visitor.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onDialog(dialog -> {
            alarms.add(dialog.message());
            dialog.dismiss();
        });
        return page;
    }

    private static String read(String resource) {
        try (InputStream script = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream(resource))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        visitors.values().forEach(page -> page.context().close());
    }
}
