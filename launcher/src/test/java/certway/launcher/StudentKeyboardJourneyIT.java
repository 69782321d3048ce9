package certway.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import certway.launcher.Desk.Account;
import certway.launcher.Desk.Somebody;
import certway.launcher.demo.AnswerKey;
import certway.launcher.demo.Pencil;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From the home page to a certificate without a mouse: every place of the focus can be seen, and the focus goes as the page reads. */
class StudentKeyboardJourneyIT {

    private static final String PROGRAM = "specimen-processing-and-handling";
    private static final String TITLE = "Specimen Processing and Handling";
    private static final int MOST_STEPS = 40;
    private static final int MOST_CHOICES = 20;

    @Test
    void aStudentWithoutAMouseGetsACertificate() {
        Journeys.platform();
        URI door = Journeys.places().publicUrl();
        Pencil pencil = new Pencil(AnswerKey.read(Journeys.places().content().resolve("programs/" + PROGRAM)));
        try (Desk desk = Desk.at(door)) {
            Somebody rhea = desk.signUp(Account.ofSomebodyNew(), "/learn");
            Page page = rhea.page();
            page.navigate(door.resolve("/").toString());

            skipWhatIsOnEveryPage(page);
            rhea.comeTo(page.locator("#q"));
            page.keyboard().type("specimen processing");
            goOn(rhea, page.locator("#q"));
            goOn(rhea, page.locator("#results h3 a").filter(new Locator.FilterOptions().setHasText(TITLE)));
            goOn(rhea, page.locator("form[action='/learn/enroll'] button"));
            study(rhea, pencil);
            page.locator("#certificate a.primary").waitFor();
            goOn(rhea, page.locator("#certificate a.primary"));

            assertThat(page.locator("[role=status] h2").innerText()).isEqualTo("Valid");
            assertThat(desk.alarms()).isEmpty();
        }
    }

    private static void skipWhatIsOnEveryPage(Page page) {
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.getAttribute('href')")).isEqualTo("#main");
        page.keyboard().press("Enter");
        page.locator("#main:focus").waitFor();
    }

    /** Does what the page offers next, until the program is completed. */
    private static void study(Somebody somebody, Pencil pencil) {
        Page page = somebody.page();
        for (int step = 0; step < MOST_STEPS; step++) {
            if (page.locator("#certificate").count() > 0) {
                return;
            }
            Locator submit = page.locator("form.attempt button[name=submit]");
            if (submit.count() > 0) {
                answer(somebody, pencil);
                somebody.comeTo(submit);
                page.keyboard().press("Enter");
                page.locator("[role=status] h2").waitFor();
            } else {
                goOn(
                        somebody,
                        page.locator("form[action$='/complete'] button, form[action$='/attempts'] button.primary,"
                                        + " main a.button.primary")
                                .first());
            }
        }
        throw new AssertionError("not completed after %d steps, at %s".formatted(MOST_STEPS, page.url()));
    }

    private static void goOn(Somebody somebody, Locator wanted) {
        Page page = somebody.page();
        String before = page.url();
        somebody.comeTo(wanted);
        page.keyboard().press("Enter");
        page.waitForURL(address -> !address.equals(before));
    }

    private static void answer(Somebody somebody, Pencil pencil) {
        String[] path = URI.create(somebody.page().url()).getPath().split("/", -1);
        String unit = path[path.length - 3];
        for (Locator question : somebody.page().locator("fieldset.question").all()) {
            Map<String, List<String>> fields = pencil.fields(unit, String.valueOf(question.getAttribute("id")));
            for (Locator field :
                    question.locator("input:not([type=hidden]), select").all()) {
                List<String> wanted = fields.getOrDefault(String.valueOf(field.getAttribute("name")), List.of());
                if (!wanted.isEmpty()) {
                    fill(somebody, field, wanted);
                }
            }
        }
    }

    private static void fill(Somebody somebody, Locator field, List<String> wanted) {
        switch (String.valueOf(field.getAttribute("type"))) {
            case "radio" -> {
                if (wanted.contains(field.inputValue())) {
                    turn(
                            somebody,
                            field.locator("xpath=ancestor::fieldset//input[@type='radio']")
                                    .first(),
                            field);
                }
            }
            case "checkbox" -> {
                if (wanted.contains(field.inputValue())) {
                    somebody.comeTo(field);
                    somebody.page().keyboard().press("Space");
                }
            }
            default -> {
                somebody.comeTo(field);
                if (Boolean.TRUE.equals(field.evaluate("field => field.localName === 'select'"))) {
                    pick(somebody.page(), field, wanted.getFirst());
                } else {
                    somebody.page().keyboard().type(wanted.getFirst());
                }
            }
        }
    }

    /** Tab leads to the first of the options, the arrows to the others. */
    private static void turn(Somebody somebody, Locator first, Locator wanted) {
        somebody.comeTo(first);
        somebody.page().keyboard().press("Space");
        for (int turns = 0; !wanted.isChecked() && turns < MOST_CHOICES; turns++) {
            somebody.page().keyboard().press("ArrowDown");
        }
        assertThat(wanted.isChecked()).isTrue();
    }

    private static void pick(Page page, Locator select, String value) {
        page.keyboard().press("Home");
        for (int steps = 0; !select.inputValue().equals(value) && steps < MOST_CHOICES; steps++) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(select.inputValue()).isEqualTo(value);
    }
}
