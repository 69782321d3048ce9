package certway.gateway;

import static certway.gateway.Client.header;
import static certway.gateway.Client.json;
import static certway.gateway.Client.type;
import static certway.gateway.Neighbourhood.CATALOG;
import static certway.gateway.Neighbourhood.FIRST;
import static certway.gateway.Neighbourhood.PACKAGE_URL;
import static certway.gateway.Neighbourhood.PUBLIC_URL;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What authors upload: files on the public host, packages on a host of their own. */
class PackagesIT {

    private static final String PAGE = "/packages/%s/index.html".formatted("a".repeat(64));
    private static final String FILE = "/api/files/" + "b".repeat(64);

    private final Client door = Client.anonymous(FIRST.url());
    private final Client packages = Client.anonymous(PACKAGE_URL);

    @BeforeEach
    void theCatalogIsCalm() {
        CATALOG.calm();
    }

    @Test
    void aPackageIsServedOnItsHostInASandboxThatOnlyOurPagesShow() {
        HttpResponse<String> answer = packages.get(PAGE);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path("service").asString()).isEqualTo("catalog-service");
        assertThat(header(answer, "Content-Security-Policy"))
                .startsWith("sandbox allow-scripts allow-forms;")
                .doesNotContain("allow-same-origin")
                .endsWith("frame-ancestors " + PUBLIC_URL);
        assertThat(header(answer, "X-Frame-Options")).isEmpty();
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(answer, "Access-Control-Allow-Credentials")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/api/programs", "/api/enrollments", "/api/docs", "/oauth2/authorization/keycloak", "/x"})
    void nothingElseExistsOnThatHost(String path) {
        int before = CATALOG.requests();

        HttpResponse<String> answer = packages.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(type(answer)).isEqualTo("urn:problem:not-found");
        assertThat(CATALOG.requests()).isEqualTo(before);
    }

    @Test
    void aPackageDoesNotExistOnThePublicHost() {
        assertThat(type(door.get(PAGE))).isEqualTo("urn:problem:not-found");
        assertThat(type(door.get(PAGE, "Sec-Fetch-Mode", "cors"))).isEqualTo("urn:problem:not-found");
    }

    @Test
    void aPackageIsOnlyRead() {
        assertThat(packages.post(PAGE, "{}").statusCode()).isIn(403, 405);
    }

    @Test
    void aFileIsServedOnThePublicHostAndCanDoNothing() {
        CATALOG.next(StubService.says("image/svg+xml", "<svg/>"), StubService.says("application/pdf", "%PDF-"));

        HttpResponse<String> drawing = door.get(FILE);
        HttpResponse<String> paper = door.get(FILE);

        assertThat(header(drawing, "Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .endsWith("; sandbox");
        assertThat(header(drawing, "X-Frame-Options")).isEqualTo("SAMEORIGIN");
        assertThat(header(drawing, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(header(paper, "Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .doesNotContain("sandbox");
    }

    @Test
    void aRangeOfAFileIsAskedForAndAnsweredAsItIs() {
        CATALOG.next(StubService.with("Content-Range", "bytes 0-1/9", StubService.status(206)));

        HttpResponse<String> part = door.get(FILE, "Range", "bytes=0-1");
        HttpResponse<String> asked = door.get(FILE, "Range", "bytes=0-1");

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(header(part, "Content-Range")).isEqualTo("bytes 0-1/9");
        assertThat(json(asked).path("headers").path("range").asString()).isEqualTo("bytes=0-1");
    }

    @Test
    void ourPagesMayShowPackages() {
        assertThat(header(door.get("/", "Accept", "text/html"), "Content-Security-Policy"))
                .contains("frame-src " + PACKAGE_URL + ";");
    }
}
