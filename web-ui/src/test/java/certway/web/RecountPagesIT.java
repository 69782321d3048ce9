package certway.web;

import static certway.testkit.identity.People.OLGA;
import static certway.testkit.identity.People.OTIS;
import static certway.web.Html.location;
import static certway.web.Html.shown;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Whether reports say what the events say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecountPagesIT {

    private static final String PAGE = "/admin/recounts";
    private static final String API = "/api/admin/recounts";
    private static final String RECOUNT = """
            {"id": "%s", "state": "%s", "actor": "otis", "reason": "After the restore",
             "at": "2026-11-23T12:00:00Z"%s}""";
    private static final String RESULT = """
            , "finishedAt": "2026-11-23T12:00:09Z",
              "result": {"events": 1234, "facts": 1300, "missed": 2, "counters": 40, "difference": %d,
                         "differences": [%s]}""";
    static final String RUNNING = RECOUNT.formatted("r2", "running", "");
    static final String SET_RIGHT = RECOUNT.formatted("r1", "finished", RESULT.formatted(1, """
            {"counter": "hct-first/1", "number": "units.tubes.done", "counted": 5, "expected": 4}"""));
    private static final String RIGHT = RECOUNT.formatted("r3", "finished", RESULT.formatted(0, ""));

    private final RunningPages pages = RunningPages.shared();
    private final Services services = pages.services();
    private final String otis = pages.tokens().of(OTIS);

    @BeforeEach
    void sayWhatIsUsual() {
        services.forget();
        sayTo(services);
    }

    static void sayTo(Services services) {
        services.say("GET " + API, 200, "{\"items\": [%s, %s]}".formatted(RUNNING, SET_RIGHT));
        services.say("GET " + API + "/r1", 200, SET_RIGHT);
        services.say("GET " + API + "/r2", 200, RUNNING);
    }

    private Document page(String path) {
        return shown(pages.get(path, otis));
    }

    @Test
    void recountsAreListedWithTheirDifference() {
        Document page = page(PAGE);

        assertThat(page.select("tbody tr").eachText())
                .containsExactly(
                        "23 November 2026 12:00 UTC at work – – After the restore",
                        "23 November 2026 12:00 UTC finished 1 1234 After the restore");
        assertThat(page.select("tbody a").eachAttr("href")).containsExactly(PAGE + "/r2", PAGE + "/r1");
    }

    @Test
    void aRecountShowsEveryNumberThatWasWrong() {
        Document page = page(PAGE + "/r1");

        assertThat(page.select("main .notice").text()).isEqualTo("1 number was wrong and is right now.");
        assertThat(page.select("tbody tr").eachText()).containsExactly("hct-first/1 units.tubes.done 5 4");
    }

    @Test
    void aDifferenceOfNothingIsSaidSo() {
        services.say("GET " + API + "/r3", 200, RIGHT);

        Document page = page(PAGE + "/r3");

        assertThat(page.select("main .notice.good").text())
                .isEqualTo("The reports say what 1,234 events say. Difference: 0.");
        assertThat(page.select("table")).isEmpty();
    }

    @Test
    void oneThatRunsLooksForItsEndAndOneThatFailedSaysWhy() {
        assertThat(page(PAGE + "/r2").select("#progress").attr("hx-get")).isEqualTo(PAGE + "/r2");

        services.say("GET " + API + "/r4", 200, RECOUNT.formatted("r4", "failed", """
                        , "finishedAt": "2026-11-23T12:00:09Z", "failure": "Kafka does not answer\""""));
        services.say("GET " + API + "/r5", 200, RECOUNT.formatted("r5", "lost", ""));

        assertThat(page(PAGE + "/r4").select("main .notice.bad").text()).endsWith("Kafka does not answer");
        assertThat(page(PAGE + "/r5").select("main .notice.bad").text()).contains("Start another");
    }

    @Test
    void anOperatorStartsOneWithAReason() {
        services.say("POST " + API, 201, RUNNING);

        HttpResponse<String> answer = pages.post(PAGE, otis, Map.of("key", "k-1", "reason", "After the restore"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).isEqualTo(PAGE + "/r2");
        assertThat(services.asked().getLast()).contains("{\"reason\":\"After the restore\"}");
        assertThat(services.keys()).containsExactly("k-1");
    }

    @Test
    void itIsForOperators() {
        assertThat(pages.get(PAGE, pages.tokens().of(OLGA)).statusCode()).isEqualTo(403);
        assertThat(pages.get(PAGE + "/r1", pages.tokens().of(OLGA)).statusCode())
                .isEqualTo(403);
    }
}
