package certway.gateway;

import static certway.gateway.Client.header;
import static certway.gateway.Neighbourhood.FIRST;
import static certway.gateway.Neighbourhood.PUBLIC_URL;
import static certway.gateway.Neighbourhood.WEB;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesIT {

    private static final String OWN = PUBLIC_URL.toString();
    private static final String LONG = "a { color: red }\n".repeat(1_000);

    private final Browser browser = new Browser(FIRST.url());

    @BeforeEach
    void calm() {
        WEB.calm();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/programs",
                "/programs/phlebotomy-technician",
                "/facts",
                "/facts/wage",
                "/pathways",
                "/roles/mlt",
                "/certifications/mlt-ascp",
                "/bodies/compare",
                "/faq",
                "/about",
                "/accessibility",
                "/privacy",
                "/signed-out"
            })
    void aPageForAnyoneKnowsWhoIsSignedInAndNobodyElse(String path) {
        assertThat(authorization(browser.get(path, "Accept", "text/html"))).isEmpty();

        browser.login("ada");

        HttpResponse<String> answer = browser.get(path, "Accept", "text/html");
        assertThat(authorization(answer)).startsWith("Bearer ");
        assertThat(header(answer, "Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/learn?from=mail",
                "/admin/roster?status=active",
                "/sponsor",
                "/webhooks/new",
                "/account/erasure"
            })
    void aPageOfOnesOwnLeadsToTheLoginAndBack(String path) {
        HttpResponse<String> back = browser.login("ada", path);

        assertThat(Browser.location(back)).isEqualTo(PUBLIC_URL.resolve(path));
    }

    @Test
    void aFormThatWasSentAfterTheSessionEndedComesBackToItsPage() {
        HttpResponse<String> toLogin =
                form("/learn/enroll", "Accept", "text/html", "Origin", OWN, "Referer", OWN + "/programs/a?b=c");
        assertThat(toLogin.statusCode()).isEqualTo(302);

        HttpResponse<String> back = browser.login("ada");

        assertThat(Browser.location(back)).isEqualTo(PUBLIC_URL.resolve("/programs/a?b=c"));
    }

    @Test
    void aFormOfOurPagesNeedsNoScript() {
        browser.login("ada");

        assertThat(form("/learn/enroll", "Origin", OWN, "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(200);
        assertThat(form("/learn/enroll", "Origin", OWN).statusCode()).isEqualTo(200);
    }

    @Test
    void aFileGoesThroughAsItCameAndOnlyToItsAddressesMayItBeLarge() {
        browser.login("ada");
        String part = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\n%s\r\n--x--\r\n";
        String[] own = {"Origin", OWN, "Sec-Fetch-Site", "same-origin"};
        String large = part.formatted("a".repeat(2_000_000));

        HttpResponse<String> passed = browser.postFile("/admin/uploads", part.formatted("bytes"), own);

        assertThat(Client.json(passed).path("body").asString()).isEqualTo(part.formatted("bytes"));
        assertThat(Client.json(passed).path("headers").path("content-type").asString())
                .contains("boundary=x");
        assertThat(browser.postFile("/admin/uploads", large, own).statusCode()).isEqualTo(200);
        assertThat(browser.postFile("/admin/cartridge-imports", large, own).statusCode())
                .isEqualTo(200);
        assertThat(browser.postFile("/admin/programs", large, own).statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({
        "https://evil.example, cross-site",
        "https://evil.example, same-origin",
        "OWN, cross-site",
        "OWN, same-site",
        "OWN, none",
        "null, same-origin",
        "https://evil.example,",
        ","
    })
    void aFormOfAnotherSiteIsRefused(@Nullable String origin, @Nullable String site) {
        browser.login("ada");
        int before = WEB.requests();

        HttpResponse<String> refused =
                browser.postForm(FIRST.url().resolve("/learn/enroll"), Map.of("programId", "x"), headers(origin, site));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(WEB.requests()).isEqualTo(before);
    }

    @Test
    void whoHasALinkSendsItsFormWithoutALogin() {
        assertThat(form("/sign/a-key", "Origin", OWN, "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(200);
        assertThat(form("/sign/a-key", "Origin", "https://evil.example", "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(form("/check/file", "Origin", OWN, "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(200);
        assertThat(form("/check/an-id", "Origin", OWN, "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(405);
        assertThat(form("/programs", "Origin", OWN, "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void howSomebodyWantsToSeeThePagesPassesBothWaysAndNoOtherCookieDoes() {
        String chosen = "certway-theme=dark; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax";
        WEB.next(
                StubService.with("Set-Cookie", chosen, StubService.with("Set-Cookie", "x=1", StubService.status(200))));
        Client anybody = Client.anonymous(FIRST.url());

        HttpResponse<String> set = anybody.get("/programs");
        HttpResponse<String> seen = anybody.get("/programs", "Cookie", "sid=a; certway-theme=dark; other=1");
        HttpResponse<String> api = anybody.get("/api/programs", "Cookie", "certway-theme=dark");

        assertThat(set.headers().allValues("Set-Cookie")).contains(chosen).noneMatch(cookie -> cookie.startsWith("x="));
        assertThat(Client.json(seen).path("headers").path("cookie").asString()).isEqualTo("certway-theme=dark");
        assertThat(Client.json(api).path("headers").has("cookie")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/html;charset=UTF-8", "text/css", "text/javascript", "application/json", "image/svg+xml"})
    void whatIsTextIsSentCompressed(String type) {
        HttpResponse<String> answer = compressible(StubService.says(type, LONG), "Accept-Encoding", "br, gzip");

        assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(answer, "Vary").toLowerCase(Locale.ROOT)).contains("accept-encoding");
        assertThat(answer.body()).hasSizeLessThan(LONG.length() / 10);
    }

    @Test
    void nothingIsCompressedForWhomItWouldBeUnreadableOrInVain() {
        assertThat(compressible(StubService.says("text/css", LONG)).body()).isEqualTo(LONG);
        assertThat(compressible(StubService.says("application/pdf", LONG), "Accept-Encoding", "gzip")
                        .body())
                .isEqualTo(LONG);
        assertThat(compressible(StubService.says("text/css", "a{}"), "Accept-Encoding", "gzip")
                        .body())
                .isEqualTo("a{}");
    }

    /** If-Match takes strong ones only. */
    @Test
    void theRevisionOfAnAnswerStaysAsItIs() {
        HttpResponse<String> answer = compressible(
                StubService.with("ETag", "\"7\"", StubService.says("application/json", LONG)),
                "Accept-Encoding",
                "gzip");

        assertThat(header(answer, "ETag")).isEqualTo("\"7\"");
    }

    private static HttpResponse<String> compressible(StubService.Behaviour behaviour, String... headers) {
        WEB.next(behaviour);
        return Client.anonymous(FIRST.url()).get("/static/some.file", headers);
    }

    @Test
    void whereAFormWasSentFromCountsForPagesOnly() {
        browser.login("ada");

        HttpResponse<String> refused =
                browser.postWithoutToken("/api/enrollments", "{}", "Origin", OWN, "Sec-Fetch-Site", "same-origin");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(Client.json(refused).path("type").asString()).isEqualTo("urn:problem:csrf");
    }

    @Test
    void aPersonGetsAProblemAsAPageAndAScriptAsData() {
        HttpResponse<String> person = browser.get("/nothing/here", "Accept", "text/html");
        HttpResponse<String> script = browser.get("/nothing/here", "Accept", "*/*");

        assertThat(person.statusCode()).isEqualTo(404);
        assertThat(header(person, "Content-Type")).startsWith("text/html");
        assertThat(person.body()).contains("<h1>There is nothing at this address</h1>");
        assertThat(header(script, "Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void whenThePagesAreDownThatIsSaidAsAPage() {
        WEB.next(
                StubService.dropsTheConnection(),
                StubService.dropsTheConnection(),
                StubService.dropsTheConnection(),
                StubService.dropsTheConnection());

        HttpResponse<String> answer = browser.get("/programs", "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("<h1>Temporarily unavailable</h1>", "What you saved is safe");
    }

    @Test
    void pagesRunNoScriptAndNoStyleButTheFilesOfThisHost() {
        String policy = header(browser.get("/", "Accept", "text/html"), "Content-Security-Policy");

        assertThat(policy)
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                .contains("frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
    }

    private HttpResponse<String> form(String path, String... headers) {
        return browser.postForm(FIRST.url().resolve(path), Map.of("programId", "x"), headers);
    }

    private static String[] headers(@Nullable String origin, @Nullable String site) {
        String from = "OWN".equals(origin) ? OWN : origin;
        if (from == null) {
            return new String[] {"Accept", "text/html"};
        }
        return site == null
                ? new String[] {"Origin", from, "Accept", "text/html"}
                : new String[] {"Origin", from, "Sec-Fetch-Site", site, "Accept", "text/html"};
    }

    private static String authorization(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Client.json(answer).path("headers").path("authorization").asString("");
    }
}
