package certway.web;

import static certway.testkit.identity.People.ADA;
import static certway.testkit.identity.People.GRACE;
import static certway.testkit.identity.People.ROSA;
import static certway.web.Html.shown;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A registrar moves learners to another version, and back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MigrationPagesIT {

    private static final String MOVES = "/admin/migrations";
    private static final String API = "POST /api/admin/migrations";
    private static final Map<String, String> WISH = Map.of(
            "key", "k-1", "programId", "p", "fromVersion", "1", "toVersion", "2", "reason", "Guideline", "how", "try");

    private final RunningPages pages = RunningPages.shared();
    private final Services services = pages.services();
    private final String rosa = pages.tokens().of(ROSA);

    @BeforeEach
    void sayWhatIsUsual() {
        services.forget();
        Desk.sayTo(services);
    }

    @Test
    void everyJobIsListedWithHowFarItIs() {
        Document page = shown(pages.get(MOVES, rosa));

        assertThat(page.select("tbody a").eachAttr("href"))
                .containsExactly(MOVES + "/m3", MOVES + "/m2", MOVES + "/m4");
        assertThat(page.select("tbody tr").eachText().get(1)).contains("Blood <b>draw</b>", "Moved, at work", "1 of 4");
        assertThat(page.select("#start button").eachAttr("value")).containsExactly("try");
    }

    @Test
    void aFormOnlyTriesAndSendingItTwiceIsOneJob() {
        services.say(API, 201, Desk.MOVE_TRIED);

        HttpResponse<String> answer = pages.post(MOVES, rosa, WISH);

        assertThat(answer.headers().firstValue("Location")).contains(MOVES + "/m1");
        assertThat(services.keys()).containsExactly("k-1");
        assertThat(sent(API)).isEqualTo(JsonMapper.shared().readTree("""
                        {"programId": "p", "fromVersion": 1, "toVersion": 2, "reason": "Guideline", "dryRun": true}"""));
    }

    @Test
    void whatWasTriedSaysWhatEachLearnerGainsKeepsAndLoses() {
        Document page = shown(pages.get(MOVES + "/m1", rosa));

        assertThat(page.select("tbody tr").getFirst().text())
                .contains(
                        "Would be moved",
                        "Completes the program by it",
                        "An attempt at check is open",
                        "40 % → 33 %",
                        "1 unit new-tubes",
                        "2 units tubes check");
        assertThat(page.select("tbody tr").getLast().text()).isEqualTo("someone Left alone – – – –");
        assertThat(page.select(".chips a").eachText()).containsExactly("All 4", "Would be moved 3", "Left alone 1");
        assertThat(page.select("#follow button").text()).isEqualTo("Move 3 learners");
        assertThat(page.select("#progress").hasAttr("hx-get")).isFalse();
    }

    @Test
    void movingIsWhatWasTriedWithItsReason() {
        services.say(API, 201, Desk.MOVE_RUNNING);
        Document tried = shown(pages.get(MOVES + "/m1", rosa));
        Map<String, String> form = new java.util.HashMap<>(Map.of("how", "move"));
        tried.select("#follow input").forEach(field -> form.put(field.attr("name"), field.val()));

        HttpResponse<String> answer = pages.post(tried.select("#follow").attr("action"), rosa, form);

        assertThat(answer.headers().firstValue("Location")).contains(MOVES + "/m2");
        assertThat(sent(API).path("dryRun").asBoolean(true)).isFalse();
        assertThat(sent(API).path("reason").asString()).isEqualTo("New <guideline>");
        assertThat(sent(API).path("toVersion").asInt()).isEqualTo(2);
    }

    @Test
    void theProgressOfAJobIsTrueAndThePageLooksAgain() {
        Document page = shown(pages.get(MOVES + "/m2", rosa));

        assertThat(page.select("progress").attr("value")).isEqualTo("1");
        assertThat(page.select("progress").attr("max")).isEqualTo("4");
        assertThat(page.select("#progress").attr("hx-get")).isEqualTo(MOVES + "/m2");
        assertThat(page.select("#back, #follow")).isEmpty();
    }

    @Test
    void resultsAreNarrowedToAnOutcomeAndGoOnPageByPage() {
        Document page = shown(pages.get(MOVES + "/m1?outcome=left-alone&cursor=abc", rosa));

        assertThat(services.queries()).contains("GET /api/admin/migrations/m1/results outcome=left-alone&cursor=abc");
        assertThat(page.select("#progress p a.button").attr("href"))
                .isEqualTo(MOVES + "/m1?outcome=left-alone&cursor=bW92ZXM");
        assertThat(page.select(".chips [aria-current]").text()).isEqualTo("Left alone 1");
    }

    @Test
    void whatWasDoneIsTakenBackAfterTryingThat() {
        services.say(API + "/m3/reversals", 201, Desk.BACK_TRIED);

        HttpResponse<String> tried =
                pages.post(MOVES + "/m3/reversals", rosa, Map.of("key", "k-2", "reason", "A mistake", "how", "try"));
        Document page = shown(pages.get(MOVES + "/m4", rosa));

        assertThat(shown(pages.get(MOVES + "/m3", rosa)).select("#back button").eachAttr("value"))
                .containsExactly("try");
        assertThat(tried.headers().firstValue("Location")).contains(MOVES + "/m4");
        assertThat(sent(API + "/m3/reversals").path("dryRun").asBoolean(false)).isTrue();
        assertThat(page.select("#follow").attr("action")).isEqualTo(MOVES + "/m3/reversals");
        assertThat(page.select("#follow button").text()).isEqualTo("Move 1 learner back");
    }

    @Test
    void whatTheServiceRefusesIsSaidAndWhatWasTypedStays() {
        services.say(API, 400, """
                {"type": "urn:problem:invalid-request", "errors": [
                  {"pointer": "/toVersion", "message": "the latest version is 2"}]}""");
        services.say(API + "/m3/reversals", 409, "{\"type\": \"urn:problem:not-reversible\"}");

        HttpResponse<String> start = pages.post(MOVES, rosa, WISH);
        HttpResponse<String> back =
                pages.post(MOVES + "/m3/reversals", rosa, Map.of("key", "k", "reason", "Why not", "how", "try"));

        assertThat(start.statusCode()).isEqualTo(400);
        assertThat(shown(start).select("#start-toVersion").attr("aria-invalid")).isEqualTo("true");
        assertThat(shown(start).select("#start-reason").text()).isEqualTo("Guideline");
        assertThat(back.statusCode()).isEqualTo(409);
        assertThat(shown(back).select("[role=alert]").text()).contains("is finished can be taken back");
    }

    @ParameterizedTest
    @ValueSource(strings = {MOVES, MOVES + "/m1"})
    void onlyRegistrarsSeeAndMove(String path) {
        for (String token : new String[] {pages.tokens().of(ADA), pages.tokens().of(GRACE)}) {
            assertThat(pages.get(path, token).statusCode()).isEqualTo(403);
            assertThat(pages.post(path.equals(MOVES) ? path : path + "/reversals", token, WISH)
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(pages.get(path, null).statusCode()).isEqualTo(401);
        assertThat(services.asked()).isEmpty();
    }

    private JsonNode sent(String request) {
        return JsonMapper.shared().readTree(services.asked(request).getLast());
    }
}
