package certway.launcher;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** What somebody does on the page of an attempt who does not know the answers. */
final class QuizPage {

    private QuizPage() {}

    /** From the page of a quiz to that of a new attempt at it. */
    static void begin(Page page) {
        page.locator("form[action$='/attempts'] button").click();
        page.waitForURL("**/attempts/*");
    }

    /** Gives a whole answer, whichever kind the question is of. */
    static void answer(Locator question, int choice) {
        Locator options = question.locator("input[type=radio], input[type=checkbox]");
        Locator places = question.locator("select:not([name$='.unit'])");
        if (options.count() > 0) {
            options.nth(choice).check();
        } else if (places.count() > 0) {
            int items = places.count();
            for (int item = 0; item < items; item++) {
                places.nth(item).selectOption("%02d".formatted((item + choice) % items + 1));
            }
        } else {
            question.locator("input:not([type=hidden])").fill(String.valueOf(choice + 1));
        }
    }

    static void isSaved(Page page, int answers) {
        with(page.locator(".answered"), "%d of".formatted(answers)).waitFor();
        page.getByText("Saved at").waitFor();
    }

    /** Hands in although questions have no answer, which is asked once more. */
    static void handInWithGaps(Page page) {
        page.locator("form.attempt button[name=submit]").click();
        page.locator("button[form=attempt]").click();
    }

    /** The notice that so many answers are kept on the page until they can be sent. */
    static Locator kept(Page page, int answers) {
        Locator notice = with(page.locator(".saving.warn"), "not saved yet: %d".formatted(answers));
        notice.waitFor();
        return notice;
    }

    private static Locator with(Locator found, String text) {
        return found.filter(new Locator.FilterOptions().setHasText(text));
    }
}
