package certway.web;

import static certway.testkit.identity.People.ADA;
import static certway.testkit.identity.People.GRACE;
import static certway.testkit.identity.People.HUGO;
import static certway.testkit.identity.People.OLGA;
import static certway.testkit.identity.People.OTIS;
import static certway.testkit.identity.People.ROSA;
import static certway.testkit.identity.People.SAM;
import static certway.web.Answers.ENROLLMENT;
import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.identity.Person;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every page in a browser: on a phone (which is a desk at 400 %), a tablet and a desk, light and dark, as HTML, without movement, and
 * with hostile texts. Its pictures lie in target/screenshots.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LookIT {

    private static final Map<String, String> IDS = Map.of(
            "study", ENROLLMENT,
            "desk", Desk.ENROLLMENT,
            "certificate", CertificatePagesIT.ID,
            "template", Templated.OWN,
            "digest", DigestPagesIT.DIGEST,
            "parked", ParkedPagesIT.ID,
            "webhook", Hooks.ID);

    private static final Map<String, Person> PEOPLE = Stream.of(ADA, GRACE, ROSA, HUGO, OLGA, OTIS, SAM)
            .collect(Collectors.toUnmodifiableMap(Person::name, person -> person));

    private final Chromium chromium = Chromium.start();
    private final RunningPages pages = RunningPages.shared();
    private final Look look = new Look(chromium, pages);

    @BeforeAll
    void sayWhatIsUsual() {
        UsualAnswers.sayTo(pages.services());
    }

    @AfterAll
    void close() {
        look.close();
        chromium.close();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "looked-at.csv")
    void aPageIsFitForEveryone(@Nullable String person, String name, String path) {
        assertThat(look.at(name, placed(path), person == null ? null : PEOPLE.get(person), 200))
                .as(path)
                .isEmpty();
    }

    private static String placed(String path) {
        String placed = path;
        for (Map.Entry<String, String> id : IDS.entrySet()) {
            placed = placed.replace("{%s}".formatted(id.getKey()), id.getValue());
        }
        return placed;
    }

    @Test
    void theReportOnACourseThatWasTakenOverIsFitForEveryone() {
        assertThat(look.answer("staff-cartridge-report", "/admin/cartridges", GRACE, page -> {
                    page.locator("#programId").fill("hct-next");
                    page.locator("#slug").fill("next");
                    page.locator("#file").setInputFiles(file("course.imscc"));
                    page.locator("form.upload button").click();
                }))
                .isEmpty();
    }

    @Test
    void theReportOnAFileOfQuestionsIsFitForEveryone() {
        assertThat(look.answer("staff-questions-report", "/admin/programs/hct-next/units/check", GRACE, page -> {
                    page.locator("#bankfile").setInputFiles(file("bank.csv"));
                    page.locator("form.upload button").click();
                }))
                .isEmpty();
    }

    @Test
    void theSecretThatIsShownOnceIsFitForEveryone() {
        assertThat(look.answer("webhook-secret", "/webhooks/new", OTIS, page -> {
                    page.locator("#make-name").fill("Wallet");
                    page.locator("#make-url").fill("https://wallet.example/hook");
                    page.locator("#make .primary").click();
                }))
                .isEmpty();
    }

    @Test
    void aFormOfAWebhookWithFaultsIsFitForEveryone() {
        List<String> complaints = look.answer(
                "webhook-faults",
                "/webhooks/%s/edit".formatted(Hooks.ID),
                OTIS,
                page -> page.locator("#change .primary").click());

        assertThat(complaints).allMatch(complaint -> complaint.contains("400"));
    }

    @Test
    void whatIsSaidOfATextThatIsLostIsFitForEveryone() {
        List<String> complaints = look.answer("staff-lost", "/admin/programs/hct-next/units/tubes", GRACE, page -> {
            page.locator("form.editor").evaluate("form => { form.action = form.action.replace('tubes', 'gone'); }");
            page.locator("form.editor .sticky .primary").click();
        });

        assertThat(complaints).allMatch(complaint -> complaint.contains("409"));
    }

    private static FilePayload file(String name) {
        return new FilePayload(name, "application/octet-stream", new byte[] {1});
    }

    /** What the gateway says by itself, 429 among it, is tested there. */
    @ParameterizedTest
    @CsvSource({
        "error-401, /admin/roster, 401",
        "error-403, /admin/roster, 403",
        "error-404, /programs/nowhere, 404",
        "error-409, /programs/changing, 409",
        "error-503, /programs/down, 503"
    })
    void anErrorIsSaidOnAPageThatIsFitForEveryone(String name, String path, int status) {
        pages.services().say("GET /api/programs/changing", 409, "{}");
        pages.services().say("GET /api/programs/down", 503, "{}");

        List<String> complaints = look.at(name, path, status == 401 ? null : ADA, status);

        // The browser says itself on its console that the answer was an error, which it was.
        assertThat(complaints).allMatch(complaint -> complaint.contains(String.valueOf(status)));
    }
}
