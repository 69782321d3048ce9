package certway.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import certway.launcher.Desk.Account;
import certway.launcher.Desk.Somebody;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A learner without a connection, on several pages and on several devices: no answer is lost or doubled, and none only seems saved. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LearningPagesJourneyIT {

    private static final String PROGRAM = "/programs/specimen-processing-and-handling";
    private static final String QUIZ = "/preparing-quiz";

    private final Account account = Account.ofSomebodyNew();
    private Desk desk;
    private Somebody rhea;
    private String study;

    @BeforeAll
    void enrol() {
        Journeys.platform();
        URI door = Journeys.places().publicUrl();
        desk = Desk.at(door);
        rhea = desk.signUp(account, "/learn");
        rhea.page().navigate(door.resolve(PROGRAM).toString());
        rhea.page().locator("form[action='/learn/enroll'] button").click();
        rhea.page().waitForURL("**/learn/*");
        study = rhea.page().url();
    }

    @BeforeEach
    void connect() {
        rhea.page().context().setOffline(false);
    }

    @AfterAll
    void close() {
        assertThat(desk.alarms()).isEmpty();
        desk.close();
    }

    @Test
    void answersThatAreGivenWithoutAConnectionAreKeptAndSentWhenItIsBack() {
        int before = attempts(rhea.page());
        Page page = attempt(rhea);
        List<Locator> questions = page.locator("fieldset.question").all();
        QuizPage.answer(questions.getFirst(), 0);
        QuizPage.isSaved(page, 1);

        rhea.page().context().setOffline(true);
        QuizPage.answer(questions.get(1), 0);
        QuizPage.answer(questions.get(2), 0);
        assertThat(isInSight(QuizPage.kept(page, 2))).isTrue();
        page.locator("button[name=submit]").click();
        page.getByText("Nothing was handed in.").waitFor();
        Page elsewhere = desk.signIn(account, path(page)).page();
        assertThat(answered(elsewhere)).startsWith("1 of");

        rhea.page().context().setOffline(false);
        QuizPage.isSaved(page, 3);
        elsewhere.reload();
        assertThat(answered(elsewhere)).startsWith("3 of");
        assertThat(given(elsewhere)).isEqualTo(given(page));

        page.route("**/answers", Route::abort);
        QuizPage.answer(questions.get(3), 0);
        page.locator(".saving.warn").waitFor();
        page.unroute("**/answers");
        page.reload();
        QuizPage.isSaved(page, 4);

        QuizPage.handInWithGaps(page);
        page.locator(".notice h2").waitFor();
        assertThat(attempts(page)).isEqualTo(before + 1);
        elsewhere.context().close();
    }

    @Test
    void twoPagesOfOneAttemptLoseNoAnswerAndTheLaterOneSaysThatItIsOver() {
        Page first = attempt(rhea);
        Page second = desk.anotherPageOf(rhea, path(first)).page();
        Locator last = first.locator("fieldset.question").last();

        QuizPage.answer(first.locator("fieldset.question").first(), 0);
        QuizPage.isSaved(first, 1);
        QuizPage.answer(second.locator("fieldset.question").nth(1), 0);
        QuizPage.isSaved(second, 2);
        second.reload();
        QuizPage.answer(first.locator("fieldset.question").first(), 1);
        QuizPage.isSaved(first, 2);
        String latest = given(first).getFirst();
        QuizPage.handInWithGaps(second);
        second.locator(".notice h2").waitFor();
        List<String> counted = given(second);
        assertThat(counted.getFirst()).as("what the other page answered last").isEqualTo(latest);

        QuizPage.answer(last, 0);
        first.getByText("This attempt takes no more answers").waitFor();
        Response refused = first.waitForResponse(
                response -> response.request().isNavigationRequest(),
                () -> first.locator("button[name=save]").click());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(first.locator("[role=alert]").innerText()).contains("handed in before", "was not saved");
        assertThat(given(first)).as("what counts").isEqualTo(counted);
        second.close();
    }

    @Test
    void theSameUnitMarkedOnTwoPagesIsDoneOnce() {
        Page first = rhea.page();
        String unit = "/accept-hold-or-reject";
        first.navigate(study + unit);
        Page second = desk.anotherPageOf(rhea, path(first)).page();

        first.locator("form[action$='/complete'] button").click();
        first.waitForURL("**/clotting-and-centrifugation");
        second.locator("form[action$='/complete'] button").click();
        second.waitForURL("**/clotting-and-centrifugation");

        assertThat(second.locator("li.done a[href$='%s']".formatted(unit)).count())
                .isEqualTo(1);
        second.close();
    }

    @Test
    void anotherDeviceGoesOnWhereThisOneWasLeft() {
        Page here = rhea.page();
        here.waitForResponse("**/packing-and-shipping/visit", () -> here.navigate(study + "/packing-and-shipping"));
        Page there = desk.signIn(account, "/learn").page();

        there.locator("a.primary").click();
        assertThat(there.locator("h1").innerText()).isEqualTo("Packing and shipping");

        attempt(rhea);
        QuizPage.answer(here.locator("fieldset.question").first(), 0);
        QuizPage.answer(here.locator("fieldset.question").nth(1), 0);
        QuizPage.isSaved(here, 2);
        there.navigate(study.substring(0, study.lastIndexOf('/')));
        there.locator("a.primary").click();
        there.waitForURL("**" + QUIZ);
        there.locator("a.primary[href$='/next']").click();

        String third = String.valueOf(here.locator("fieldset.question").nth(2).getAttribute("id"));
        there.waitForURL("**#" + third);
        assertThat(isInSight(there.locator("legend").nth(2))).isTrue();
        assertThat(given(there).subList(0, 2)).isEqualTo(given(here).subList(0, 2));
        QuizPage.handInWithGaps(there);
        there.locator(".notice h2").waitFor();
        there.context().close();
    }

    private int attempts(Page page) {
        page.navigate(study + QUIZ);
        return page.locator("tbody tr").count();
    }

    /** On the page of a new attempt at the quiz. */
    private Page attempt(Somebody somebody) {
        Page page = somebody.page();
        page.navigate(study + QUIZ);
        QuizPage.begin(page);
        return page;
    }

    private static String answered(Page page) {
        return page.locator(".answered").innerText();
    }

    /** Everything that is chosen or written in the page's fields, question by question. */
    private static List<String> given(Page page) {
        return page.locator("fieldset.question").all().stream()
                .map(question -> String.valueOf(question.evaluate("""
                        (question) => [...question.elements]
                          .filter((field) => field.type !== "hidden")
                          .filter((field) => !["radio", "checkbox"].includes(field.type) || field.checked)
                          .map((field) => `${field.name}=${field.value}`).join("&")""")))
                .toList();
    }

    private static boolean isInSight(Locator wanted) {
        return Boolean.TRUE.equals(wanted.evaluate("""
                (element) => {
                  const box = element.getBoundingClientRect();
                  return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight;
                }"""));
    }

    private static String path(Page page) {
        return URI.create(page.url()).getPath();
    }
}
