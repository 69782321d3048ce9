package certway.web;

import static certway.testkit.identity.People.ADA;
import static certway.testkit.identity.People.OTIS;
import static certway.web.Hooks.ID;
import static certway.web.Hooks.SECRET;
import static certway.web.Html.location;
import static certway.web.Html.shown;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One webhook: what was sent to it, what became of it, and what can be done. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebhookLogPagesIT {

    private static final String PAGE = "/webhooks/" + ID;
    private static final String HOOK = Hooks.webhook();

    private final RunningPages pages = RunningPages.shared();
    private final Services services = pages.services();
    private final String otis = pages.tokens().of(OTIS);

    @BeforeEach
    void sayWhatIsUsual() {
        services.forget();
        Hooks.sayTo(services);
    }

    @Test
    void aWebhookSaysWhatItIsAndHowItIs() {
        Document page = shown(pages.get(PAGE, otis));

        assertThat(page.select("h1").text()).isEqualTo("Badge <b>wallet</b>");
        assertThat(page.select("dl").text())
                .contains(
                        "State Active",
                        "Address https://wallet.example/hook",
                        "For The whole platform",
                        "Somebody has completed a program certway.program.completed.v1",
                        "Only of these programs hct-next",
                        "Created 1 November 2026, 09:30 UTC");
        assertThat(page.select("dl + .actions").text()).isEqualTo("Send a test Pause Change");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "paused|paused|Paused since 20 November 2026, 10:00 UTC. Somebody paused it",
                "disabled|gone|Disabled since 20 November 2026, 10:00 UTC. The receiver answered that it wants no more",
                "disabled|failing|Disabled since 20 November 2026, 10:00 UTC. Nothing had arrived for five days"
            })
    void oneThatIsStoppedSaysSinceWhenAndWhyAndCanBeResumed(String state, String cause, String said) {
        services.say("GET " + HOOK, 200, Hooks.stopped(state, cause));

        Document page = shown(pages.get(PAGE, otis));

        assertThat(page.select("dl").text()).contains(said);
        assertThat(page.select("dl + .actions").text()).isEqualTo("Send a test Resume Change");
        assertThat(page.select("#log").attr("hx-trigger")).isEmpty();
    }

    @Test
    void itIsPausedAndResumed() {
        services.say("POST %s/pause".formatted(HOOK), 200, Hooks.PAUSED);
        services.say("POST %s/resume".formatted(HOOK), 200, Hooks.ACTIVE);

        String paused = location(pages.post(PAGE + "/pause", otis, Map.of()));
        String resumed = location(pages.post(PAGE + "/resume", otis, Map.of()));

        assertThat(paused).isEqualTo(PAGE + "?done=webhook-paused");
        assertThat(resumed).isEqualTo(PAGE + "?done=webhook-resumed");
        assertThat(shown(pages.get(paused, otis)).select("[role=status]").text())
                .isEqualTo("The webhook is paused.");
    }

    @Test
    void aTestLeadsToWhatBecomesOfIt() {
        services.say("POST %s/test".formatted(HOOK), 202, Hooks.TEST);

        String place = location(pages.post(PAGE + "/test", otis, Map.of()));
        Document page = shown(pages.get(place, otis));

        assertThat(place).isEqualTo(PAGE + "/deliveries/d1?done=webhook-tested");
        assertThat(page.select("h1").text()).isEqualTo("Test");
        assertThat(page.select("tbody tr").eachText())
                .containsExactly("20 November 2026, 09:30:01 UTC The address leads into a private network,"
                        + " where nothing is sent 5 ms");
        assertThat(page.select(".actions").text()).isEqualTo("Send again");
    }

    @Test
    void aRefusalIsSaidWhereItWasAsked() {
        services.say("POST %s/test".formatted(HOOK), 409, "{\"detail\": \"It is paused.\"}");
        services.say("POST %s/replay".formatted(HOOK), 409, "{\"type\": \"urn:problem:replay-running\"}");
        services.say("DELETE " + HOOK, 409, "{}");

        HttpResponse<String> test = pages.post(PAGE + "/test", otis, Map.of());
        Document replay = shown(pages.post(PAGE + "/replay", otis, Map.of("from", "2026-11-01T00:00")));
        Document deleted = shown(pages.post(PAGE + "/delete", otis, Map.of()));

        assertThat(test.statusCode()).isEqualTo(409);
        assertThat(shown(test).select("[role=alert]").text()).endsWith("It is paused.");
        assertThat(replay.select("#replay[open] [role=alert]").text()).startsWith("Messages are being sent once more");
        assertThat(replay.select("#replay-from").val()).isEqualTo("2026-11-01T00:00");
        assertThat(deleted.select("#delete[open] [role=alert]").text()).startsWith("The service refused this.");
    }

    @Test
    void theLogSaysWhatBecameOfEveryMessage() {
        Document page = shown(pages.get(PAGE, otis));

        assertThat(page.select("#log thead th").eachText())
                .containsExactly("Event", "Time", "State", "Attempts", "Next attempt", "What to do");
        assertThat(page.select("#log .hidden").remove()).isNotEmpty();
        assertThat(page.select("#log tbody tr").eachText())
                .containsExactly(
                        "Somebody has completed a program 20 November 2026 09:30 UTC Waiting 2 attempts"
                                + " The receiver answered with status 503 20 November 2026 09:45 UTC Send from this event on",
                        "Somebody has completed a program Sent once more 20 November 2026 09:30 UTC Delivered 1 attempt"
                                + " The receiver answered with status 204 – Send again Send from this event on",
                        "Test 20 November 2026 09:30 UTC Not delivered 1 attempt"
                                + " The address leads into a private network, where nothing is sent – Send again");
        assertThat(page.select("#log tbody a").eachAttr("href"))
                .containsExactly(PAGE + "/deliveries/d3", PAGE + "/deliveries/d2", PAGE + "/deliveries/d1");
    }

    @Test
    void theLogIsNarrowedByStateAndHasFurtherPages() {
        Document page = shown(pages.get(PAGE + "?state=failed&cursor=YQ%3D%3D", otis));

        assertThat(services.queries()).contains("GET %s/deliveries state=failed&cursor=YQ%%3D%%3D".formatted(HOOK));
        assertThat(page.select("#log [aria-current=true]").text()).isEqualTo("Not delivered");
        assertThat(page.select("#log > p > a.button").eachAttr("href"))
                .containsExactly(PAGE + "?state=failed&cursor=YQ%3D%3D", PAGE + "?state=failed&cursor=ZWFybGllcg");
    }

    @Test
    void aStateThatIsNoneNarrowsNothingAndAPlaceThatIsNoneIsNotThere() {
        pages.get(PAGE + "?state=odd", otis);
        assertThat(services.queries()).contains("GET %s/deliveries ".formatted(HOOK));

        services.say("GET %s/deliveries".formatted(HOOK), 400, "{}");
        assertThat(pages.get(PAGE + "?cursor=x", otis).statusCode()).isEqualTo(404);
    }

    @Test
    void theLogRefreshesItselfOnlyWhileSomethingMoves() {
        Document moving = shown(pages.get(PAGE, otis));
        services.say("GET %s/deliveries".formatted(HOOK), 200, Hooks.items(Hooks.DELIVERED));
        Document still = shown(pages.get(PAGE, otis));
        services.say("GET " + HOOK, 200, Hooks.REPLAYING);
        Document replaying = shown(pages.get(PAGE, otis));

        assertThat(moving.select("#log").attr("hx-trigger")).isEqualTo("every 2s");
        assertThat(moving.select("#log").attr("hx-get")).isEqualTo(PAGE);
        assertThat(moving.select("#log a.button").getFirst().text()).isEqualTo("Refresh");
        assertThat(still.select("[hx-get]")).isEmpty();
        assertThat(replaying.select("#log").attr("hx-trigger")).isEqualTo("every 2s");
        assertThat(replaying.select("#log .notice").text())
                .startsWith("Everything since 1 November 2026, 00:00 UTC is being sent once more");
    }

    @Test
    void anEmptyLogSaysWhy() {
        services.say("GET %s/deliveries".formatted(HOOK), 200, Hooks.items());

        assertThat(shown(pages.get(PAGE, otis)).select("#log .empty").text()).startsWith("Nothing has been sent yet.");
        assertThat(shown(pages.get(PAGE + "?state=failed", otis))
                        .select("#log .empty")
                        .text())
                .isEqualTo("No message is in this state.");
    }

    @Test
    void whatHappenedIsSentOnceMoreFromATimeInUtcOrFromAnEventOn() {
        services.say("POST %s/replay".formatted(HOOK), 202, Hooks.REPLAYING);

        String from = location(pages.post(PAGE + "/replay", otis, Map.of("from", "2026-11-01T06:30")));
        pages.post(PAGE + "/replay", otis, Map.of("eventId", "e-d2"));
        pages.post(PAGE + "/replay", otis, Map.of("from", "soon"));

        assertThat(from).isEqualTo(PAGE + "?done=webhook-replaying#log");
        assertThat(services.asked("POST %s/replay".formatted(HOOK)))
                .containsExactly(
                        "{\"from\":\"2026-11-01T06:30:00Z\"}", "{\"eventId\":\"e-d2\"}", "{\"from\":\"soon\"}");
    }

    @Test
    void aTimeFromWhichNothingCanBeSentIsAFaultAtItsField() {
        services.say(
                "POST %s/replay".formatted(HOOK),
                400,
                "{\"type\": \"urn:problem:invalid-request\", \"errors\": [{\"pointer\": \"/from\"}]}");

        Document page = shown(pages.post(PAGE + "/replay", otis, Map.of("from", "2030-11-01T06:30")));

        assertThat(page.select("#replay-from-fault").text()).startsWith("This is no time");
        assertThat(page.select("#replay-from").val()).isEqualTo("2030-11-01T06:30");
    }

    @Test
    void aNewSecretIsShownOnceAndTheOldOneSignsForADayStill() {
        services.say("POST %s/secrets".formatted(HOOK), 200, Hooks.RENEWED);

        assertThat(shown(pages.get(PAGE, otis)).select("#renew").text())
                .contains("for 24 hours, with the old one, too");
        HttpResponse<String> answer = pages.post(PAGE + "/secrets", otis, Map.of("seen", ""));
        Document page = shown(answer);

        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.select("#secret").text()).isEqualTo(SECRET);
        assertThat(page.select("[role=status]").text())
                .contains("only now", "The secret before it signs, too, until 22 November 2026, 10:00 UTC.");
    }

    @Test
    void reloadingTheAnswerMakesNoSecondSecret() {
        services.say("GET " + HOOK, 200, Hooks.RENEWED.replace("\"secret\": \"%s\",".formatted(SECRET), ""));

        HttpResponse<String> answer = pages.post(PAGE + "/secrets", otis, Map.of("seen", ""));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(shown(answer).select("#renew[open] [role=alert]").text())
                .startsWith("The secret has changed since you opened the page.");
        assertThat(shown(answer).select("#renew [name=seen]").val()).isEqualTo("2026-11-22T10:00:00Z");
        assertThat(services.asked()).noneMatch(request -> request.startsWith("POST "));
    }

    @Test
    void itIsDeletedInTwoSteps() {
        services.say("DELETE " + HOOK, 204, "");

        Document page = shown(pages.get(PAGE, otis));
        String place = location(pages.post(PAGE + "/delete", otis, Map.of()));

        assertThat(page.select("details#delete:not([open]) form").attr("action"))
                .isEqualTo(PAGE + "/delete");
        assertThat(page.select("#delete p").text()).contains("This cannot be undone.");
        assertThat(place).isEqualTo("/webhooks?done=webhook-deleted");
        assertThat(shown(pages.get(place, otis)).select(".notice.good").text()).isEqualTo("The webhook was deleted.");
    }

    @Test
    void aMessageIsShownWithAllAttemptsAndWhatWasSentAndNothingOfItIsMarkup() {
        Document page = shown(pages.get(PAGE + "/deliveries/d3", otis));

        assertThat(page.select("h1").text()).isEqualTo("Somebody has completed a program");
        assertThat(page.select("dl").text())
                .contains(
                        "State Waiting",
                        "Next attempt 20 November 2026, 09:45 UTC",
                        "Kind Sent when it happened",
                        "Type certway.program.completed.v1",
                        "Id of the event e-d3");
        assertThat(page.select("tbody tr").eachText())
                .containsExactly(
                        "20 November 2026, 09:30:01 UTC The receiver did not answer in time 10,000 ms",
                        "20 November 2026, 09:35:01 UTC The receiver answered with status 503 120 ms");
        assertThat(page.select("pre").text()).isEqualTo("{\"learner\": \"<script>\"}");
        assertThat(page.select("#progress").attr("hx-trigger")).isEqualTo("every 2s");
        assertThat(page.select("form[action$=resend]")).isEmpty();
    }

    @Test
    void aMessageIsSentAgain() {
        services.say("POST %s/deliveries/d2/resend".formatted(HOOK), 202, Hooks.WAITING);

        Document page = shown(pages.get(PAGE + "/deliveries/d2", otis));
        String place = location(pages.post(PAGE + "/deliveries/d2/resend", otis, Map.of()));

        assertThat(page.select("form[action$=resend] button").text()).isEqualTo("Send again");
        assertThat(place).isEqualTo(PAGE + "/deliveries/d3?done=webhook-resent");
    }

    @Test
    void oneThatWaitsIsNotSentAgain() {
        services.say(
                "POST %s/deliveries/d3/resend".formatted(HOOK), 409, "{\"type\": \"urn:problem:delivery-waiting\"}");

        HttpResponse<String> answer = pages.post(PAGE + "/deliveries/d3/resend", otis, Map.of());

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(shown(answer).select("[role=alert]").text()).startsWith("This message is waiting to be sent");
    }

    @Test
    void whatIsNotThereOrSomebodyElsesIsNotThere() {
        for (String path : List.of("/webhooks/other", "/webhooks/other/edit", PAGE + "/deliveries/other")) {
            assertThat(pages.get(path, otis).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(pages.post("/webhooks/other/pause", otis, Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(pages.post("/webhooks/other/secrets", otis, Map.of()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void anOutageOfTheLogIsNotTakenForAnEmptyOne() {
        services.say("GET %s/deliveries".formatted(HOOK), 503, "{}");

        assertThat(pages.get(PAGE, otis).statusCode()).isEqualTo(503);
    }

    @Test
    void learnersDoNothingHere() {
        String ada = pages.tokens().of(ADA);

        for (String act : List.of("pause", "resume", "test", "secrets", "replay", "delete", "edit")) {
            assertThat(pages.post("%s/%s".formatted(PAGE, act), ada, Map.of()).statusCode())
                    .as(act)
                    .isEqualTo(403);
        }
        assertThat(pages.post(PAGE + "/deliveries/d2/resend", ada, Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(services.asked()).isEmpty();
    }
}
