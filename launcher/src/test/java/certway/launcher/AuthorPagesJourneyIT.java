package certway.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import certway.launcher.Desk.Somebody;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A program from an empty draft to the catalog in a browser, with the keyboard alone, by people who never read a manual. */
@ResourceLock(Journeys.CATALOG)
class AuthorPagesJourneyIT {

    private static final String ID = "journey-on-pages";
    private static final String PROGRAM = "/admin/programs/" + ID;
    private static final String HOSTILE = "<img src=x onerror=alert(1)><script>alert(2)</script>";
    private static final String FIGURE =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><title>A fish</title><path d=\"M0 0h9\"/></svg>";

    @Test
    void anAuthorWritesAReviewerApprovesAnAdminPublishesAndTheCatalogShowsIt() {
        Journeys.platform();
        URI door = Journeys.places().publicUrl();
        try (Desk desk = Desk.at(door)) {
            Somebody grace = desk.signIn("grace", "/admin/programs");
            begin(grace);
            describe(grace);
            figure(grace);
            reading(grace);
            quiz(grace);
            handIn(grace);
            Somebody lin = desk.signIn("lin", "/admin");
            assertThat(work(lin)).contains("for a review");
            lin.page().navigate(door.resolve(PROGRAM + "/publish").toString());
            approve(lin);
            grace.page().navigate(door.resolve("/admin").toString());
            assertThat(work(grace)).contains("can be published");
            grace.page().navigate(door.resolve(PROGRAM + "/publish").toString());
            publish(grace);
            assertThat(desk.alarms()).isEmpty();
        }
    }

    private static void begin(Somebody grace) {
        grace.type("Title", "Striped fish " + HOSTILE);
        grace.type("Id", ID);
        grace.type("Address in the catalog", ID);
        grace.press("Begin the draft");
        grace.isTold("This program has no modules yet");
        assertThat(grace.page().locator("h1").textContent()).isEqualTo("Striped fish " + HOSTILE);
    }

    private static void describe(Somebody grace) {
        grace.follow("Description and rules");
        grace.type("Summary in one line", "One page about sticklebacks.");
        grace.type("What learners will learn", "How to count **stripes**.\n\n" + HOSTILE);
        grace.page().locator(".look strong").waitFor();
        grace.press("Save");
        grace.isTold("This was not saved");
        assertThat(grace.page().locator("#f-description").inputValue()).contains(HOSTILE);
        grace.type("What learners will learn", "How to count **stripes**.");
        grace.type("Whom it fits, and whom it does not", "For everybody.");
        grace.type("What a completion gives, one a line", "A certificate of completion");
        grace.type("What it does not give, one a line", "A licence");
        grace.type("Provider", "Harborlight Career Training");
        grace.press("Add: Source");
        grace.page().locator("[name='/sources/0/title']").waitFor();
        grace.goTo(grace.page().locator("[name='/sources/0/title']"));
        grace.page().keyboard().insertText("Stripes");
        grace.type("Publisher", "A publisher");
        grace.type("Year", "2020");
        grace.press("Save");
        grace.isTold("Saved. It becomes public only when");
    }

    private static void figure(Somebody grace) {
        grace.follow("Files");
        grace.page()
                .locator("#file")
                .setInputFiles(new FilePayload("fish.svg", "image/svg+xml", FIGURE.getBytes(StandardCharsets.UTF_8)));
        grace.press("Upload");
        grace.page().locator("tr[id='figures/fish.svg']").waitFor();
    }

    private static void reading(Somebody grace) {
        grace.follow("Outline");
        grace.type("Title of a new module", "The only module");
        grace.press("Add module");
        grace.isTold("The only module");
        grace.press("Add unit");
        grace.type("Title", "The page");
        grace.type("Text", "Sticklebacks have *five* stripes.\n\n![A fish](figures/fish.svg)");
        grace.page().locator(".look img[alt='A fish']").waitFor();
        grace.press("Save");
        grace.isTold("Saved. It becomes public only when");
    }

    private static void quiz(Somebody grace) {
        grace.follow("Outline");
        grace.pick("New unit", "Quiz");
        grace.press("Add unit");
        grace.type("Title", "Check");
        grace.press("Save");
        grace.isTold("No questions yet");
        grace.press("Add question");
        grace.type("Question", "How many stripes?");
        grace.type("Option", "Five");
        grace.goTo(grace.page().locator("[name='/options!correct']").first());
        grace.page().keyboard().press("Space");
        grace.goTo(grace.page().locator("[name='/options/0/feedback']"));
        grace.page().keyboard().insertText("Counted well.");
        grace.goTo(grace.page().locator("[name='/options/1/text']"));
        grace.page().keyboard().insertText("Six");
        grace.goTo(grace.page().locator("[name='/options/1/feedback']"));
        grace.page().keyboard().insertText("Count again.");
        grace.press("Save");
        grace.isTold("Saved. It becomes public only when");
    }

    private static void handIn(Somebody grace) {
        grace.follow("Publish…");
        grace.isTold("Nothing stands in the way");
        grace.press("Hand in for review");
        grace.isTold("Handed in.");
    }

    /** What waits for them, when everybody answers who knows of something. */
    private static String work(Somebody somebody) {
        assertThat(somebody.page().locator("main .notice").count())
                .as("who did not answer")
                .isZero();
        return somebody.page().locator("main").innerText();
    }

    private static void approve(Somebody lin) {
        lin.type("Note, for the log (may be left out)", "Striped indeed");
        lin.press("Approve");
        lin.isTold("Approved.");
    }

    private static void publish(Somebody grace) {
        grace.press("Publish version 1");
        grace.isTold("Published.");
        grace.follow("See version 1 in the catalog");
        grace.page().locator("h1").waitFor();
        assertThat(grace.page().locator("h1").textContent()).isEqualTo("Striped fish " + HOSTILE);
    }
}
