package certway.web;

import static certway.testkit.identity.People.ADA;
import static certway.testkit.identity.People.OLGA;
import static certway.testkit.identity.People.ROSA;
import static certway.web.Html.shown;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What subscribers were told, day by day, and whether one of them has all of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DigestPagesIT {

    static final String DIGEST = "0123456789abcdef".repeat(4);
    static final String CLOSED = """
            {"day": "2026-11-20", "count": 3, "digest": "sha-256:%1$s", "total": 398,
             "partitions": [{"partition": 0, "count": 2, "digest": "sha-256:aa", "end": 45},
                            {"partition": 2, "count": 1, "digest": "sha-256:bb", "end": 8}],
             "closedAt": "2026-11-21T02:00:04Z"}""".formatted(DIGEST);
    private static final String PAGE = "/admin/digests";
    private static final String LIST = "GET /api/completions/digests";

    private final RunningPages pages = RunningPages.shared();
    private final Services services = pages.services();
    private final String olga = pages.tokens().of(OLGA);

    @BeforeEach
    void sayWhatIsUsual() {
        services.forget();
        sayTo(services);
    }

    static void sayTo(Services services) {
        services.say(LIST, 200, "{\"items\": [%s]}".formatted(CLOSED));
        services.say(LIST + "/2026-11-20", 200, CLOSED);
    }

    private static String open(LocalDate day) {
        return """
                {"day": "%s", "count": 1, "digest": "sha-256:cc",
                 "partitions": [{"partition": 1, "count": 1, "digest": "sha-256:cc", "end": 3}]}""".formatted(day);
    }

    @Test
    void daysAreShownWithTheirDigestTheLatestFirst() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        services.say(LIST + "/" + today, 200, open(today));

        Document page = shown(pages.get(PAGE, olga));

        assertThat(page.select("tbody tr")).hasSize(2);
        assertThat(page.select("tbody tr").getFirst().text()).contains(" cc ").endsWith("still open");
        assertThat(page.select("tbody tr").getLast().text())
                .startsWith("20 November 2026 3 398 " + DIGEST)
                .contains("Partition 0: 2 aa", "Partition 2: 1 bb")
                .endsWith("21 November 2026 02:00 UTC");
        assertThat(page.select("a.button").eachAttr("href")).contains("/admin/digests?to=2026-11-19");
    }

    @Test
    void thirtyOneDaysAreAskedForAtATime() {
        pages.get(PAGE + "?to=2026-11-21", olga);

        assertThat(services.queries()).contains(LIST + " from=2026-10-22&limit=31");
        assertThat(services.asked()).contains(LIST + "/2026-11-21 somebody ");
    }

    @Test
    void aSubscribersDigestIsComparedWithOrWithoutItsPrefix() {
        assertThat(compared("day=2026-11-20&digest=" + DIGEST)).startsWith("The same");
        assertThat(compared("day=2026-11-20&digest=%20sha-256:" + DIGEST)).startsWith("The same");
        assertThat(compared("day=2026-11-20&digest=" + DIGEST.replace('0', '1')))
                .startsWith("Another digest");
        assertThat(compared("day=1999-11-20&digest=" + DIGEST))
                .isEqualTo("The platform has no completions of 20 November 1999.");
    }

    private String compared(String query) {
        return shown(pages.get("%s?%s".formatted(PAGE, query), olga))
                .select("main .notice")
                .text();
    }

    @Test
    void whereNobodyHasCompletedAnythingThatIsSaid() {
        services.say(LIST, 200, "{\"items\": []}");

        assertThat(shown(pages.get(PAGE, olga)).select(".empty").text())
                .isEqualTo("Nobody has completed anything yet.");
    }

    @Test
    void aServiceThatDoesNotAnswerIsNotTakenForNothing() {
        services.say(LIST, 503, "{}");

        assertThat(pages.get(PAGE, olga).statusCode()).isEqualTo(503);
    }

    @Test
    void itIsForAuditorsAndOperators() {
        assertThat(pages.get(PAGE, pages.tokens().of(ROSA)).statusCode()).isEqualTo(403);
        assertThat(pages.get(PAGE, pages.tokens().of(ADA)).statusCode()).isEqualTo(403);
    }
}
