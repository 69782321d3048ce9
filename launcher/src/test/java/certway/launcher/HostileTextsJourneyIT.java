package certway.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import certway.launcher.Desk.Account;
import certway.launcher.demo.Staff;
import certway.launcher.demo.Student;
import certway.testkit.wait.Eventually;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.json.JsonMapper;

/** Nothing that an author may write comes to life for anybody: neither while it is written, nor when it is published. */
@ResourceLock(Journeys.CATALOG)
class HostileTextsJourneyIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String ID = "journey-of-harm";
    private static final OnePage PROGRAM = new OnePage(ID, "Journey of Harm", "One page.");
    private static final String DRAFT = PROGRAM.draft();
    private static final String PAGE = "/admin/programs/" + ID;

    /** After so many milliseconds without a letter the look is asked for. */
    private static final long PAUSE_OF_A_TYPIST = 500;

    @Test
    void whatMeansHarmIsShownAsTextToAuthorsVisitorsAndLearners() throws Exception {
        Journeys.platform();
        URI door = Journeys.places().publicUrl();
        try (Staff grace = Staff.loggedIn(door, "grace");
                Staff lin = Staff.loggedIn(door, "lin");
                Student student = Journeys.newStudent();
                Desk desk = Desk.at(door)) {
            PROGRAM.begin(grace, unit("Nothing yet."));
            Page author = desk.signIn("grace", PAGE + "/units/page").page();
            desk.heed(author);
            whileItIsWritten(author);
            assertThat(desk.alarms()).as("while it is written").isEmpty();

            List<String> taken = taken(grace);
            assertThat(taken)
                    .as("the catalog refuses some and takes some")
                    .hasSizeBetween(5, HostileTexts.ALL.size() - 20);
            PROGRAM.publish(grace, lin);

            isHarmless(author, door.resolve(PAGE + "/preview/page"), ".text");
            Page visitor = desk.visitor("/programs").page();
            desk.heed(visitor);
            Eventually.within(
                    SOON,
                    () -> visitor.navigate(door.resolve("/programs/%s/units/page".formatted(ID))
                                    .toString())
                            .status(),
                    status -> status == 200);
            isHarmless(visitor, door.resolve("/programs/%s/units/page".formatted(ID)), "article.text");
            student.register();
            String study = "/learn/" + student.enrol(ID).path("enrollmentId").asString();
            Page learner = desk.signIn(new Account(student.name(), student.password()), study)
                    .page();
            desk.heed(learner);
            isHarmless(learner, door.resolve(study + "/page"), ".text");
            assertThat(desk.alarms()).isEmpty();
        }
    }

    private static String unit(String markdown) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("kind", "reading")
                .put("id", "page")
                .put("title", "The page")
                .put("minutes", 10)
                .put("sample", true)
                .put("markdown", markdown)
                .toString();
    }

    /** The look beside the text shows whatever is typed, also what could never be saved. */
    private static void whileItIsWritten(Page author) {
        author.clock().install();
        author.reload();
        for (int i = 0; i < HostileTexts.ALL.size(); i++) {
            String text = HostileTexts.ALL.get(i);
            author.locator("[name='/markdown']").fill("%s\n\nthe end of text %d.".formatted(text, i));
            author.clock().fastForward(PAUSE_OF_A_TYPIST);
            author.locator(".look .text")
                    .filter(new Locator.FilterOptions().setHasText("the end of text %d.".formatted(i)))
                    .waitFor();

            assertThat(author.evaluate(HostileTexts.ALIVE, ".look .text"))
                    .as(text)
                    .isEqualTo("");
        }
    }

    /** Of those that the catalog takes all stand in the unit afterwards; a picture that is no file is refused when it is published. */
    private static List<String> taken(Staff grace) throws IOException, InterruptedException {
        List<String> taken = new ArrayList<>();
        for (String text : HostileTexts.ALL) {
            if (!text.startsWith("![") && grace.isTaken("PUT", DRAFT + "/units/page", unit(text), DRAFT)) {
                taken.add(text);
            }
        }
        grace.change("PUT", DRAFT + "/units/page", unit(String.join("\n\n", taken) + "\n\nthe last text."), DRAFT);
        return taken;
    }

    private static void isHarmless(Page page, URI address, String place) {
        page.navigate(address.toString());
        page.locator(place)
                .filter(new Locator.FilterOptions().setHasText("the last text."))
                .first()
                .waitFor();

        assertThat(page.evaluate(HostileTexts.ALIVE, place)).as("%s", address).isEqualTo("");
    }
}
