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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every page in a browser: on a phone (which is a desk at 400 %), a tablet and a desk, light and dark, as HTML, without movement, and
 * with hostile texts. Its pictures lie in target/screenshots.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LookIT {

    private final Chromium chromium = Chromium.start();
    private final RunningPages pages = RunningPages.shared();
    private final Look look = new Look(chromium, pages);

    @BeforeAll
    void sayWhatIsUsual() {
        Services services = pages.services();
        Authored.sayTo(services);
        Field.sayTo(services);
        Desk.sayTo(services);
        Templated.sayTo(services);
        Exchanged.sayTo(services);
        services.say("POST /api/admin/cartridge-imports", 201, Exchanged.CARTRIDGE);
        services.say("PUT /api/admin/programs/hct-next/draft/units/check", 200, "{}");
        Registers.sayTo(services);
        Reached.sayTo(services);
        DigestPagesIT.sayTo(services);
        ParkedPagesIT.sayTo(services);
        services.say("GET /api/programs", 200, Answers.LIST);
        services.say("GET /api/programs/blood-draw", 200, Answers.PROGRAM);
        services.say("GET /api/programs/blood-draw/json-ld", 200, Answers.LINKED_DATA);
        services.say("GET /api/programs/blood-draw/units/tubes", 200, Answers.OPEN_UNIT);
        services.say("GET /api/facts", 200, Facts.LIST);
        services.say("GET /api/facts/old", 200, Facts.EXPIRED);
        services.say("GET /api/enrollments", 200, Answers.ENROLLMENTS);
        for (String unit : List.of("tubes", "check", "last")) {
            services.say("POST /api/studies/%s/units/%s/visit".formatted(ENROLLMENT, unit), 200, Answers.STEP);
        }
        services.say("GET /api/reminders/preferences", 200, "{\"mail\": true, \"page\": false}", "ETag", "\"1\"");
        String study = "GET /api/studies/" + ENROLLMENT;
        services.say(study, 200, Answers.STUDY.replace("\"locked\"", "\"visited\""));
        services.say(study + "/requirements", 200, Answers.REQUIREMENTS);
        services.say(study + "/units/tubes", 200, Answers.READING);
        services.say(study + "/units/check", 200, Answers.QUIZ);
        services.say(study + "/units/check/attempts/2", 200, Answers.ATTEMPT);
        services.say(study + "/units/check/attempts/1", 200, Answers.SUBMITTED);
        services.say(study + "/units/last", 200, Logs.PRACTICUM);
        services.say(study + "/units/last/supervisors", 200, Logs.SUPERVISORS);
        String certificate = "GET /api/credentials/" + CertificatePagesIT.ID;
        services.say(certificate, 200, CertificatePagesIT.SUPERSEDED);
        services.say("GET /api/reminders", 200, "{\"items\": []}");
        services.say("GET /api/credentials", 200, "{\"items\": [%s]}".formatted(CertificatePagesIT.VALID));
        services.say(
                certificate + "/visibility",
                200,
                "{\"hidden\": [\"score\"], \"mayBeHidden\": [\"holder\", \"score\"]}",
                "ETag",
                "\"3\"");
        services.say("GET /api/supervisions", 200, "{\"items\": [%s]}".formatted(Logs.SUPERVISION));
        services.say("GET /api/supervisions/looksAfter12", 200, Logs.SUPERVISION);
        services.say(
                "GET /api/supervisions/looksAfter12/entries",
                200,
                "{\"items\": [%s, %s]}".formatted(Logs.WAITING, Logs.REFUSED));
        services.say(study + "/units/last/entries", 200, "{\"items\": [%s, %s]}".formatted(Logs.WAITING, Logs.REFUSED));
        services.say("GET /api/practicum-signatures/abcdefghijklmnopqrstuv", 200, Logs.toSign(Logs.WAITING));
    }

    @AfterAll
    void close() {
        look.close();
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({
        "home, /",
        "programs, /programs?q=blood&level=entry",
        "program, /programs/blood-draw",
        "open-unit, /programs/blood-draw/units/tubes",
        "compare, /roles/compare?ids=phlebotomist&ids=mlt",
        "compare-choose, /programs/compare",
        "facts, /facts",
        "fact, /facts/wage",
        "fact-expired, /facts/old",
        "pathways, /pathways",
        "gap, /pathways?from=entrant&to=phlebotomist&have=training",
        "roles, /roles",
        "role, /roles/phlebotomist",
        "certification, /certifications/pbt-ascp",
        "faq, /faq",
        "about, /about",
        "accessibility, /accessibility",
        "privacy, /privacy",
        "bodies-compare, /bodies/compare?ids=ascp&ids=amt",
        "programs-compare, /programs/compare?ids=a&ids=b",
        "signed-out, /signed-out",
        "check-ask, /check",
        "check, /check/" + CertificatePagesIT.ID,
        "certificates, /certificates",
        "certificate-visibility, /certificates/" + CertificatePagesIT.ID + "/visibility",
        "sign, /sign/abcdefghijklmnopqrstuv"
    })
    void aPageForAnyoneIsFitForEveryone(String name, String path) {
        look(name, path);
    }

    @ParameterizedTest
    @CsvSource({
        "dashboard, ''",
        "study, /ENROLLMENT",
        "requirements, /ENROLLMENT/requirements",
        "account, /account",
        "erasure, /account/erasure",
        "reminders, /account/reminders",
        "transcript, /transcript",
        "credits, /credits",
        "record-new, /records/new",
        "record, /records/r1",
        "reading, /ENROLLMENT/tubes",
        "quiz, /ENROLLMENT/check",
        "attempt, /ENROLLMENT/check/attempts/2",
        "result, /ENROLLMENT/check/attempts/1",
        "practicum, /ENROLLMENT/last"
    })
    void aPageOfALearnerIsFitForEveryone(String name, String path) {
        boolean studying = path.isEmpty() || path.startsWith("/ENROLLMENT");
        look(name, studying ? "/learn" + path.replace("ENROLLMENT", ENROLLMENT) : path, ADA);
    }

    @ParameterizedTest
    @CsvSource({
        "staff-work, /admin",
        "staff-programs, ''",
        "staff-outline, /hct-next",
        "staff-about, /hct-next/settings/about",
        "staff-terms, /hct-next/settings/terms",
        "staff-completion, /hct-next/settings/completion",
        "staff-classification, /hct-next/settings/classification",
        "staff-reading, /hct-next/units/tubes",
        "staff-quiz, /hct-next/units/check",
        "staff-case, /hct-next/units/story",
        "staff-video, /hct-next/units/film",
        "staff-question, /hct-next/units/check/questions/first",
        "staff-matching, /hct-next/units/check/questions/pairs",
        "staff-hotspot, /hct-next/units/check/questions/vein",
        "staff-files, /hct-next/files",
        "staff-preview, /hct-next/preview",
        "staff-preview-quiz, /hct-next/preview/check",
        "staff-publish, /hct-next/publish",
        "staff-versions, /hct-next/versions?from=version:1&to=draft:7",
        "staff-log, /hct-next/log",
        "staff-facts, /admin/facts",
        "staff-fact, /admin/facts/wage",
        "staff-fact-source, /admin/facts/wage/statement",
        "staff-fact-decision, /admin/facts/wage/decision",
        "staff-fact-retire, /admin/facts/wage/successor",
        "staff-fact-new, /admin/facts/_new",
        "staff-pathways, /admin/pathways",
        "staff-things, /admin/pathways/steps",
        "staff-step, /admin/pathways/steps/s",
        "staff-role, /admin/pathways/roles/phlebotomist",
        "staff-certification-new, /admin/pathways/certifications/_new",
        "staff-imports, /admin/imports",
        "staff-import, /admin/imports/refused",
        "staff-cartridge, /admin/cartridges"
    })
    void aPageForStaffIsFitForEveryone(String name, String path) {
        look(name, path.startsWith("/admin") ? path : "/admin/programs" + path, GRACE);
    }

    @ParameterizedTest
    @CsvSource({
        "desk-work, /admin",
        "roster, /admin/roster?status=active",
        "roster-entry, /admin/roster/" + Desk.ENROLLMENT,
        "people, /admin/roster/people?q=ada",
        "lists, /admin/roster/lists",
        "list-at-work, /admin/roster/lists/j1",
        "list-tried, /admin/roster/lists/j2",
        "waivers, /admin/waivers",
        "vouchers, /admin/vouchers",
        "voucher, /admin/vouchers/SPRING-1",
        "sponsors, /admin/sponsors",
        "sponsor, /admin/sponsors/harbor",
        "sponsor-seats, /admin/sponsors/harbor/pools/p1",
        "reports, /admin/reports",
        "report, /admin/reports/p",
        "report-questions, /admin/reports/p/questions",
        "report-at-risk, /admin/reports/p/at-risk",
        "regrades, /admin/regrades",
        "regrade, /admin/regrades/r1",
        "regrade-running, /admin/regrades/r2",
        "migrations, /admin/migrations",
        "migration-tried, /admin/migrations/m1",
        "migration-running, /admin/migrations/m2",
        "migration, /admin/migrations/m3",
        "certificate-find, /admin/certificates",
        "certificate-desk, /admin/certificates/" + CertificatePagesIT.ID,
        "certificate-jobs, /admin/certificates/jobs",
        "certificate-job, /admin/certificates/jobs/c1",
        "templates, /admin/certificates/templates",
        "template-choice, /admin/certificates/templates/programs/hct-blood",
        "template, /admin/certificates/templates/" + Templated.OWN,
        "template-new, /admin/certificates/templates/issuer.es",
        "template-version, /admin/certificates/templates/" + Templated.OWN + "/versions/1",
        "records, /admin/records",
        "record-verify, /admin/records/r1",
        "timeline-ask, /admin/learners/" + Desk.ENROLLMENT,
        "allowance, /admin/learners/" + Desk.ENROLLMENT + "/allowance",
        "audit, /admin/audit"
    })
    void aPageOfTheDeskIsFitForEveryone(String name, String path) {
        look(name, path, ROSA);
    }

    @Test
    void theDigestsAreFitForEveryone() {
        look("digests", "/admin/digests?day=2026-11-20&digest=" + DigestPagesIT.DIGEST, OLGA);
    }

    @Test
    void theParkedRecordsAreFitForEveryone() {
        look("parked", ParkedPagesIT.PAGE + "?group=progress-service-roster&topic=certway.enrollments", OTIS);
        look("parked-record", ParkedPagesIT.PAGE + "/" + ParkedPagesIT.ID, OTIS);
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

    @ParameterizedTest
    @CsvSource({"supervision, /supervision", "supervised-log, /supervision/looksAfter12"})
    void aPageOfASupervisorIsFitForEveryone(String name, String path) {
        look(name, path, SAM);
    }

    @ParameterizedTest
    @CsvSource({"seats-own, /sponsor", "seats, /sponsor/pools/p1"})
    void aPageOfASponsorIsFitForEveryone(String name, String path) {
        look(name, path, HUGO);
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

    private void look(String name, String path) {
        look(name, path, path.matches("/(learn|account|certificates).*") ? ADA : null);
    }

    private void look(String name, String path, @Nullable Person person) {
        assertThat(look.at(name, path, person, 200)).as(path).isEmpty();
    }
}
