package certway.web;

import static certway.testkit.identity.People.ADA;
import static certway.web.Answers.ENROLLMENT;
import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.wait.Eventually;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Studying in a browser: questions of every kind without a mouse, keys that lead through units, sessions that end. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlayerIT {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String STUDY = "/api/studies/" + ENROLLMENT;
    private static final String ANSWERS = STUDY + "/units/check/attempts/2/answers/";
    private static final String ATTEMPT = "/learn/" + ENROLLMENT + "/check/attempts/2";

    private static final String SUBMISSION = "POST %s/units/check/attempts/2/submit somebody ".formatted(STUDY);

    private static final String EVERY_KIND = """
            {"number": 2, "state": "open", "startedAt": "2026-11-03T11:00:00Z", "answered": 0, "answers": {}, "questions": [
              {"id": "one", "kind": "single-choice", "text": "Which?", "options": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"}]},
              {"id": "many", "kind": "multiple-choice", "text": "Which?",
               "options": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"}, {"id": "c", "text": "C"}]},
              {"id": "number", "kind": "numeric", "text": "How much?", "units": ["mL", "L"]},
              {"id": "order", "kind": "ordering", "text": "Order?", "items": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"}]},
              {"id": "pairs", "kind": "matching", "text": "Pairs?", "prompts": [{"id": "p", "text": "P"}, {"id": "q", "text": "Q"}],
               "options": [{"id": "a", "text": "Alpha"}, {"id": "b", "text": "Beta"}]},
              {"id": "words", "kind": "short-text", "text": "What?"},
              {"id": "spot", "kind": "hotspot", "text": "Where?", "options": [{"id": "a", "text": "Vein"}, {"id": "b", "text": "Bone"}],
               "picture": {"url": "/static/icon.svg", "alternative": "An arm", "width": 100, "height": 100, "areas": [
                 {"id": "a", "shape": "circle", "coordinates": [20, 20, 10]}, {"id": "b", "shape": "circle", "coordinates": [70, 70, 10]}]}}]}""";

    private static final String ALL_ANSWERED = EVERY_KIND.replace("\"answers\": {}", """
            "answers": {"one": {"options": ["b"]}, "many": {"options": ["a", "c"]}, "number": {"value": "2.7", "unit": "L"},
              "order": {"order": ["b", "a"]}, "pairs": {"matches": {"p": "b", "q": "a"}}, "words": {"text": "a vein"},
              "spot": {"options": ["a"]}}""");

    private final Chromium chromium = Chromium.start();
    private final RunningPages pages = RunningPages.shared();
    private final Services services = pages.services();
    private final List<String> complaints = new ArrayList<>();

    @AfterAll
    void close() {
        chromium.close();
    }

    @BeforeEach
    void sayWhatIsUsual() {
        services.forget();
        complaints.clear();
        services.say("GET " + STUDY, 200, Answers.STUDY.replace("\"state\": \"done\"", "\"state\": \"visited\""));
        services.say("GET " + STUDY + "/units/check", 200, Answers.QUIZ);
        services.say("GET " + STUDY + "/units/check/attempts/2", 200, EVERY_KIND);
        services.say("POST " + STUDY + "/units/check/attempts/2/submit", 200, "{}");
        for (String question : List.of("one", "many", "number", "order", "pairs", "words", "spot")) {
            services.say("PUT " + ANSWERS + question, 204, "");
        }
        for (String unit : List.of("tubes", "check")) {
            services.say("POST " + STUDY + "/units/" + unit + "/visit", 200, Answers.STEP);
        }
    }

    @Test
    void everyKindOfQuestionIsAnsweredByTheKeyboardAlone() {
        try (BrowserContext ada = chromium.visitor(pages.tokens().of(ADA));
                Page page = opened(ada, ATTEMPT)) {
            Keyboard keys = new Keyboard(page);

            keys.press("[name='q.one']", "ArrowDown");
            keys.press("[name='q.many'][value=a]", "Space");
            keys.press("[name='q.many'][value=c]", "Space");
            keys.type("[name='q.number']", "2.7");
            keys.choose("[name='q.number.unit']", "L");
            keys.choose("[name='q.order.a']", "2");
            keys.choose("[name='q.order.b']", "1");
            keys.choose("[name='q.pairs.p']", "Be");
            keys.choose("[name='q.pairs.q']", "Al");
            keys.type("[name='q.words']", "a vein");
            keys.press("[name='q.spot']", "Space");

            // Whoever types slowly is saved in between, and the service of this test keeps nothing: what counts is what
            // it was told.
            List<String> all = List.of(
                    put("one", "{\"options\":[\"b\"]}"),
                    put("many", "{\"options\":[\"a\",\"c\"]}"),
                    put("number", "{\"unit\":\"L\",\"value\":\"2.7\"}"),
                    put("order", "{\"order\":[\"b\",\"a\"]}"),
                    put("pairs", "{\"matches\":{\"p\":\"b\",\"q\":\"a\"}}"),
                    put("words", "{\"text\":\"a vein\"}"),
                    put("spot", "{\"options\":[\"a\"]}"));
            Eventually.within(SOON, services::asked, asked -> asked.containsAll(all));
            page.locator(".saving")
                    .filter(new Locator.FilterOptions().setHasText("Saved at"))
                    .waitFor();
            assertThat(page.locator(".area.chosen").getAttribute("data-for")).isEqualTo("q.spot.a");

            services.say("GET " + STUDY + "/units/check/attempts/2", 200, ALL_ANSWERED);
            int asked = services.asked().size();
            page.evaluate("() => { window.before = true; }");
            keys.press("button[name=submit]", "Enter");
            Eventually.within(SOON, services::asked, told -> told.contains(SUBMISSION));
            // Chromium does not close a page that is about to become another one.
            page.waitForFunction("() => document.readyState === 'complete' && !window.before");

            assertThat(services.asked().subList(asked, services.asked().size()))
                    .as("what was saved is not sent again")
                    .noneMatch(request -> request.startsWith("PUT "));
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void questionsAreShownOneAtATimeForWhoLikesThatAndByTheirKeys() {
        try (BrowserContext ada = chromium.visitor(pages.tokens().of(ADA));
                Page page = opened(ada, ATTEMPT)) {
            Locator shown = page.locator("fieldset.question:visible");
            assertThat(shown.count()).isEqualTo(7);
            page.getByText("Show one question at a time").click();

            assertThat(shown.count()).isEqualTo(1);
            page.keyboard().press("n");
            page.keyboard().press("n");
            assertThat(shown.getAttribute("id")).isEqualTo("number");
            page.keyboard().press("p");
            assertThat(shown.getAttribute("id")).isEqualTo("many");
            page.locator("button", new Page.LocatorOptions().setHasText("Next question"))
                    .click();
            page.locator("[name='q.number']").fill("7");
            page.keyboard().press("n");
            assertThat(shown.getAttribute("id"))
                    .as("a letter that is typed is no key")
                    .isEqualTo("number");
            page.locator("[name='q.number']").fill("2.7");
            page.getByText("Saved at").waitFor();

            page.navigate(pages.url() + ATTEMPT + "#words");
            page.reload();
            assertThat(shown.getAttribute("id")).isEqualTo("words");
            page.getByText("Show all questions").click();
            assertThat(shown.count()).isEqualTo(7);

            page.keyboard().press("Control+Enter");
            page.getByText("7 questions have no answer yet; nothing was handed in")
                    .waitFor();
            page.getByText("Question 5", new Page.GetByTextOptions().setExact(true))
                    .click();
            // The browser tells a page later that its fragment has changed.
            page.locator("#pairs:focus").waitFor();
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void singleKeysLeadThroughTheUnitsUntilTheyAreTurnedOff() {
        String unit = "/learn/" + ENROLLMENT + "/check";
        services.say("GET " + STUDY + "/units/tubes", 200, Answers.READING);
        try (BrowserContext ada = chromium.visitor(pages.tokens().of(ADA));
                Page page = opened(ada, unit)) {
            page.keyboard().press("o");
            assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Check");
            page.keyboard().press("?");
            page.getByText("Previous unit").waitFor();
            page.keyboard().press("p");
            page.waitForURL("**/tubes");
            page.keyboard().press("n");
            page.waitForURL("**/check");

            page.keyboard().press("?");
            page.getByLabel("Single keys work on this device").uncheck();
            page.reload();
            page.keyboard().press("?");
            assertThat(page.getByText("Previous unit").isVisible()).isFalse();
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void whatIsSaidAtTheLowerEdgeOfTheWindowDoesNotCoverTheFieldThatHasTheFocus() {
        try (BrowserContext ada = chromium.visitor(pages.tokens().of(ADA));
                Page page = opened(ada, ATTEMPT)) {
            Keyboard keys = new Keyboard(page);
            keys.reach("[name='q.pairs.p']");
            page.evaluate("""
                    () => { const at = document.activeElement;
                      scrollBy(0, at.getBoundingClientRect().bottom - innerHeight + 2); }""");
            keys.look();

            page.keyboard().type("Be");
            page.getByText("Saved at").waitFor();

            keys.look();
            assertThat(page.evaluate("document.activeElement.name")).isEqualTo("q.pairs.p");
        }
    }

    private static String put(String question, String body) {
        return "PUT %s%s somebody %s".formatted(ANSWERS, question, body);
    }

    @Test
    void whoseSessionEndedKeepsTheAnswersAndIsLedToTheLoginOnAnotherPage() {
        try (BrowserContext ada = chromium.visitor(pages.tokens().of(ADA));
                Page page = opened(ada, ATTEMPT)) {
            page.route("**/answers", route -> route.fulfill(new Route.FulfillOptions().setStatus(401)));
            page.locator("[name='q.one']").first().check();
            page.getByText("Your session has ended").waitFor();

            assertThat(page.locator(".saving a").getAttribute("href")).isEqualTo("/learn/sign-in");
            assertThat(page.locator(".saving a").getAttribute("target")).isEqualTo("_blank");

            page.unroute("**/answers");
            page.getByText("Saved at").waitFor();
            assertThat(services.asked()).contains(put("one", "{\"options\":[\"a\"]}"));
        }
    }

    private Page opened(BrowserContext context, String path) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(pages.url() + path);
        return page;
    }
}
