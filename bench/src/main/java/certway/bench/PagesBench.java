package certway.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Measures the pages of a platform that runs, through its gateway: how fast they are answered, and how fast they are seen. */
final class PagesBench {

    private static final String PROGRAMS = "/programs";
    private static final String PROGRAM = "/programs/specimen-processing-and-handling";
    private static final int PER_SECOND = 20;

    /** More from one address are refused at the door. */
    private static final int CHECKS_PER_SECOND = 4;

    private static final int SLOWDOWN = 4;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration STEADY = Duration.ofSeconds(20);
    private static final String OBSERVE = """
            () => new Promise(done => {
              let seen = 0, shift = 0;
              new PerformanceObserver(list => list.getEntries().forEach(one => seen = one.startTime))
                  .observe({type: 'largest-contentful-paint', buffered: true});
              new PerformanceObserver(list => list.getEntries().forEach(one => shift += one.hadRecentInput ? 0 : one.value))
                  .observe({type: 'layout-shift', buffered: true});
              setTimeout(() => done([seen, shift]), 1500);
            })
            """;
    private static final String TRANSFERRED = """
            () => [performance.getEntriesByType('navigation')[0], ...performance.getEntriesByType('resource')]
                .filter(one => one.initiatorType !== 'img')
                .map(one => [one.name, one.transferSize])
            """;

    private final URI gateway;
    private final Path chromium;
    private final String certificate;

    /** Takes the id of a certificate that is there, whose check page is measured too. */
    PagesBench(URI gateway, Path chromium, String certificate) {
        this.gateway = gateway;
        this.chromium = chromium;
        this.certificate = certificate;
    }

    void run() throws InterruptedException {
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new LaunchOptions().setExecutablePath(chromium).setArgs(List.of("--no-sandbox")));
                BrowserContext student = browser.newContext()) {
            Page page = student.newPage();
            String player = enrolled(page);
            String style = Objects.requireNonNull(
                    page.locator("link[rel=stylesheet]").first().getAttribute("href"));
            answered(player, style, cookies(student));
            firstLoad(browser);
            for (String path : List.of(PROGRAMS, PROGRAM)) {
                seen(browser.newContext(), path);
            }
            seen(student, player);
        }
    }

    /** A new student's address in the first unit of a program. */
    private String enrolled(Page page) {
        String name = "bench-" + UUID.randomUUID();
        page.navigate(address(PROGRAM));
        page.locator(".card a[href^='/learn/sign-in']").first().click();
        page.locator("a[href*='registration']").click();
        page.locator("#username").fill(name);
        page.locator("#email").fill(name + "@example.org");
        page.locator("#firstName").fill("Bea");
        page.locator("#lastName").fill("Bench");
        page.locator("#password").fill("Bench-" + name);
        page.locator("#password-confirm").fill("Bench-" + name);
        page.keyboard().press("Enter");
        page.waitForURL(address(PROGRAM));
        page.locator("form[action='/learn/enroll'] button").click();
        page.locator("main a.button.primary").first().click();
        page.waitForLoadState(LoadState.LOAD);
        return URI.create(page.url()).getPath();
    }

    private static String cookies(BrowserContext context) {
        return context.cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
    }

    private void answered(String player, String style, String cookies) throws InterruptedException {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("catalog", PROGRAMS);
        pages.put("program", PROGRAM);
        pages.put("player", player);
        try (Load load = new Load(gateway, Map.of("Cookie", cookies, "Accept", "text/html"))) {
            for (String path : pages.values()) {
                load.steady(PER_SECOND, WARM_UP, _ -> path);
            }
            String check = "/check/" + certificate;
            load.steady(CHECKS_PER_SECOND, WARM_UP, _ -> check);
            System.out.println("| %d/s, through the gateway | pages/s | p50 ms | p95 ms | p99 ms | most ms | failed |"
                    .formatted(PER_SECOND));
            System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
            for (Map.Entry<String, String> page : pages.entrySet()) {
                System.out.println(
                        load.steady(PER_SECOND, STEADY, _ -> page.getValue()).row(page.getKey()));
            }
            System.out.println(
                    load.steady(CHECKS_PER_SECOND, STEADY, _ -> check).row("check of a certificate"));
            System.out.println(load.steady(PER_SECOND, STEADY, _ -> style).row("the style sheet, the bound"));
        }
    }

    private void firstLoad(Browser browser) {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(address(PROGRAMS));
            page.waitForLoadState(LoadState.NETWORKIDLE);
            long bytes = 0;
            StringBuilder parts = new StringBuilder();
            for (Object one : (List<?>) page.evaluate(TRANSFERRED)) {
                List<?> part = (List<?>) one;
                long size = ((Number) part.get(1)).longValue();
                bytes += size;
                parts.append(
                        "; %s %d".formatted(URI.create(part.get(0).toString()).getPath(), size));
            }
            System.out.println("first load of the catalog: %.1f kB transferred without images%s"
                    .formatted(bytes / 1_000.0, parts));
        }
    }

    /** On a slow processor, without anything kept of earlier visits but the login. */
    private void seen(BrowserContext context, String path) {
        try (Page page = context.newPage()) {
            CDPSession tools = context.newCDPSession(page);
            tools.send("Network.clearBrowserCache");
            com.google.gson.JsonObject rate = new com.google.gson.JsonObject();
            rate.addProperty("rate", SLOWDOWN);
            tools.send("Emulation.setCPUThrottlingRate", rate);
            page.navigate(address(path));
            List<?> seen = (List<?>) page.evaluate(OBSERVE);
            System.out.println(String.format(
                    Locale.ROOT,
                    "%s: largest contentful paint after %.0f ms, layout shift %.3f, processor %d times slower",
                    path,
                    ((Number) seen.get(0)).doubleValue(),
                    ((Number) seen.get(1)).doubleValue(),
                    SLOWDOWN));
        }
    }

    private String address(String path) {
        return gateway.resolve(path).toString();
    }
}
