package certway.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A registrar enrols everybody on a list: only tried at first, then for real, and once more by mistake. */
class RegistrarPagesJourneyIT {

    private static final String PROGRAM = "Hematology Essentials";
    private static final String PROGRAM_ID = "hct-hematology-essentials";
    private static final String KNOWN = "ada@certway.example";
    private static final String UNKNOWN = "lena.larsen@hospital.example";

    /** Nobody has these addresses, and without names nobody can be invited: work that takes a while and leaves nothing behind. */
    private static final int STRANGERS = 40;

    private static final int ROWS = STRANGERS + 3;
    private static final String TRY = "Only try, and show what would become of each row";
    private static final String ENROL = "Enrol, and invite who has no account";

    /** From now on it is noted how far the page says that the list is; whoever loads the page again loses the notes. */
    private static final String NOTE = """
            () => {
              const progress = () => parseInt(document.querySelector("#progress [role=status]").textContent, 10);
              const notes = window.notes = [progress()];
              new MutationObserver(() => notes.push(progress()))
                .observe(document.querySelector("main"), { childList: true, subtree: true });
            }""";

    @Test
    void aListIsTriedThenEnrolledAndSentAgainWithoutEnrollingAnybodyTwice() throws IOException {
        Journeys.platform();
        URI door = Journeys.places().publicUrl();
        try (Desk desk = Desk.at(door)) {
            Page page = desk.signIn("rosa", "/admin/roster").page();
            desk.heed(page);

            follow(page, "Enrol a whole list");
            send(page, TRY);
            page.getByText("This was only tried; nothing was changed.").waitFor();
            assertThat(outcomes(page)).containsExactly("Enrolled 1", "Invited 1", "Refused 40", "Not readable 1");
            page.navigate(door.resolve("/admin/roster").toString());
            find(page, "Lena");
            page.getByText("Nobody fits").waitFor();

            page.navigate(door.resolve("/admin/roster/lists").toString());
            send(page, ENROL);
            assertThat(outcomes(page)).containsExactly("Enrolled 1", "Invited 1", "Refused 40", "Not readable 1");
            everyRowSaysWhatBecameOfIt(page);
            theResultsAreAFile(page);

            page.navigate(door.resolve("/admin/roster/lists").toString());
            send(page, ENROL);
            assertThat(outcomes(page)).containsExactly("Enrolled before 2", "Refused 40", "Not readable 1");

            page.navigate(door.resolve("/admin/roster").toString());
            find(page, "Lena Larsen");
            isEnrolledOnce(page);
            theWorkListKnows(page, door);
            assertThat(desk.alarms()).isEmpty();
        }
    }

    /** Sends the list, and looks on until all of it is done. */
    private static void send(Page page, String how) {
        page.locator("#send-file").setInputFiles(new FilePayload("autumn.csv", "text/csv", list()));
        page.locator("#send-programId").selectOption(PROGRAM_ID);
        page.locator("#send-reason").fill("Autumn class");
        page.getByLabel(how).check();
        page.locator("#send button").click();
        page.waitForURL("**/admin/roster/lists/*");

        page.evaluate(NOTE);
        page.getByText("%1$d of %1$d rows done".formatted(ROWS)).waitFor();

        List<Integer> notes = notes(page);
        assertThat(notes).as("what was said on a page that nobody loaded again").isSorted();
        assertThat(notes.getLast()).isEqualTo(ROWS);
        assertThat(page.locator("#progress progress").evaluate("bar => bar.position"))
                .isEqualTo(1);
    }

    private static List<Integer> notes(Page page) {
        String notes = String.valueOf(page.evaluate("() => window.notes.join(' ')"));
        return Arrays.stream(notes.split(" ", -1)).map(Integer::valueOf).toList();
    }

    private static byte[] list() {
        String strangers = IntStream.range(0, STRANGERS)
                .mapToObj("nobody-%d@hospital.example,,\n"::formatted)
                .collect(Collectors.joining());
        String file = "email,firstName,lastName\n%s,,\n%s,Lena,Larsen\nnot an address,,\n%s"
                .formatted(KNOWN, UNKNOWN, strangers);
        return file.getBytes(StandardCharsets.UTF_8);
    }

    /** Without the first, which is all of them. */
    private static List<String> outcomes(Page page) {
        List<String> chips = page.locator("#progress .chips a").allInnerTexts();
        assertThat(chips.getFirst()).isEqualTo("All " + ROWS);
        return chips.subList(1, chips.size());
    }

    private static void everyRowSaysWhatBecameOfIt(Page page) {
        follow(page, "Invited 1");
        page.waitForURL("**?outcome=invited");
        assertThat(onlyRow(page, UNKNOWN)).contains("Invited", "hand over a temporary password");
        follow(page, "Not readable 1");
        page.waitForURL("**?outcome=bad-row");
        assertThat(onlyRow(page, "not an address")).contains("this is no e-mail address");
        follow(page, "Refused 40");
        page.waitForURL("**?outcome=refused");
        assertThat(row(page, "nobody-0@hospital.example").innerText())
                .contains("Refused", "without both names nobody can be invited");
    }

    private static void follow(Page page, String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).click();
    }

    private static Locator row(Page page, String address) {
        Locator row = page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(address));
        row.waitFor();
        return row;
    }

    private static String onlyRow(Page page, String address) {
        String text = row(page, address).innerText();
        assertThat(page.locator("tbody tr").count()).isOne();
        return text;
    }

    private static void theResultsAreAFile(Page page) throws IOException {
        Download file =
                page.waitForDownload(() -> page.getByText("All results as CSV").click());

        assertThat(file.suggestedFilename()).startsWith("enrollments-").endsWith(".csv");
        List<String> lines = Files.readAllLines(file.path());
        assertThat(lines).hasSize(ROWS + 1);
        assertThat(lines.get(1)).startsWith("2,%s,%s,enrolled,".formatted(KNOWN, PROGRAM_ID));
        assertThat(lines.get(2))
                .startsWith("3,%s,%s,invited,".formatted(UNKNOWN, PROGRAM_ID))
                .contains(",not-mailed,");
        assertThat(lines.get(3)).startsWith("4,not an address,,bad-row,");
        assertThat(lines.subList(4, lines.size())).allMatch(line -> line.contains(",refused,"));
    }

    private static void find(Page page, String name) {
        follow(page, "Find a learner by name");
        page.locator("#q").fill(name);
        page.keyboard().press("Enter");
        page.waitForURL("**/admin/roster/people?q=*");
    }

    private static void isEnrolledOnce(Page page) {
        row(page, UNKNOWN).locator("a").click();
        page.waitForURL("**/admin/roster?learnerId=*");
        assertThat(onlyRow(page, PROGRAM)).contains("Active");
    }

    /** Of both that were sent for real, and not of the one that was only tried. */
    private static void theWorkListKnows(Page page, URI door) {
        page.navigate(door.resolve("/admin").toString());
        assertThat(page.locator("main .notice").count())
                .as("who did not answer")
                .isZero();
        follow(page, "2 lists of the last seven days have rows that enrolled nobody");
        page.waitForURL("**/admin/roster/lists");
    }
}
