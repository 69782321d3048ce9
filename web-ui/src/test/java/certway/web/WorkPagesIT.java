package certway.web;

import static certway.testkit.identity.People.GRACE;
import static certway.testkit.identity.People.LIN;
import static certway.testkit.identity.People.OLGA;
import static certway.testkit.identity.People.ROSA;
import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.identity.Person;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The work list says what waits for whoever looks, and never takes an outage for nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkPagesIT {

    private static final String PROGRAMS = "GET /api/admin/programs";
    private static final String IMPORTS = "GET /api/admin/imports";
    private static final String FACTS = "GET /api/facts";
    private static final String LISTS = "GET /api/admin/enrollments/bulk";
    private static final String NOTHING = "{\"items\": []}";
    private static final List<String> OF_REGISTRARS = List.of(
            "GET /api/admin/enrollments",
            LISTS,
            "GET /api/admin/migrations",
            "GET /api/admin/regrades",
            "GET /api/admin/credential-jobs",
            "GET /api/admin/credential-reconciliation",
            "GET /api/admin/records");

    private final RunningPages pages = RunningPages.shared();
    private final Services services = pages.services();

    @BeforeEach
    void sayThatNothingWaits() {
        services.forget();
        List.of(PROGRAMS, IMPORTS, FACTS).forEach(request -> services.say(request, 200, NOTHING));
        OF_REGISTRARS.forEach(request -> services.say(request, 200, NOTHING));
        services.say("GET /api/admin/credential-reconciliation", 404, "{}");
    }

    @AfterEach
    void answerAtOnce() {
        services.disguise(UnaryOperator.identity());
    }

    @Test
    void anAuthorSeesWhereDraftsAreAndACatalogAdminWhatTheRegistersWaitFor() {
        services.say(PROGRAMS, 200, programs("editing", "editing", "submitted", "approved", "published"));
        services.say(
                IMPORTS,
                200,
                "{\"items\": [%s, %s, %s, %s]}"
                        .formatted(
                                run("now", "publishing", false, 0),
                                run("tried", "refused", true, 1),
                                run("bad", "refused", false, 1),
                                run("long-ago", "failed", false, 8)));
        services.say(FACTS, 200, "{\"items\": [%s]}".formatted(Facts.EXPIRED));

        Document page = shown(GRACE);

        assertThat(page.select("h1").text()).isEqualTo("Work list");
        assertThat(page.select(".card li").eachText())
                .containsExactly(
                        "2 drafts are being written",
                        "1 draft waits for a review",
                        "1 draft is approved and can be published",
                        "1 import is at work",
                        "1 import of the last seven days was refused or failed",
                        "1 fact is overdue for its review");
        assertThat(page.select(".card li a").eachAttr("href"))
                .containsExactly(
                        "/admin/programs",
                        "/admin/programs/p2",
                        "/admin/programs/p3",
                        "/admin/imports/now",
                        "/admin/imports/bad",
                        "/admin/facts?review=overdue");
        assertThat(services.queries())
                .containsExactlyInAnyOrder(PROGRAMS + " limit=100", IMPORTS + " ", FACTS + " review=overdue&limit=100");
        assertThat(services.asked())
                .as("each asked as the person who looks")
                .allMatch(request -> request.contains(" somebody "));
    }

    @Test
    void aReviewerSeesWhatWaitsForAReviewAndNothingElseIsAskedFor() {
        services.say(PROGRAMS, 200, programs("editing", "submitted", "submitted", "approved"));

        Document page = shown(LIN);

        assertThat(page.select(".card h2").eachText()).containsExactly("Programs", "Facts");
        assertThat(page.select(".card li").eachText()).containsExactly("2 drafts wait for a review");
        assertThat(services.queries()).containsExactly(PROGRAMS + " limit=100");
    }

    @Test
    void anAuthorSeesWhichDraftsWereGivenBackAndWhy() {
        services.say(
                PROGRAMS,
                200,
                "{\"items\": [%s, %s, %s]}"
                        .formatted(returned("p0", "Blood <b>draw</b>", "Too short"), returned("p1", "Next", ""), """
                {"programId": "p2", "slug": "p2", "title": "P", "status": "draft",
                 "draft": {"status": "editing", "behind": false}}"""));

        Document page = shown(GRACE);

        assertThat(page.select(".plain > li > a").eachText())
                .containsExactly("1 draft is being written", "2 drafts were given back by a reviewer");
        assertThat(page.select(".plain li li").eachText()).containsExactly("Blood <b>draw</b>: Too short", "Next");
        assertThat(page.select(".plain li li a").eachAttr("href"))
                .containsExactly("/admin/programs/p0", "/admin/programs/p1");
    }

    @Test
    void whatWasGivenBackDoesNotWaitForAReviewer() {
        services.say(PROGRAMS, 200, "{\"items\": [%s]}".formatted(returned("p0", "Draw", "Too short")));

        assertThat(shown(LIN).select(".card li")).isEmpty();
    }

    @Test
    void aRegistrarSeesWhatWaitsInEverySectionAndMoreIsSaidToBeMore() {
        Desk.sayTo(services);
        Reached.sayTo(services);
        services.say(
                LISTS,
                200,
                "{\"items\": [%s, %s, %s, %s]}"
                        .formatted(
                                Desk.LIST_AT_WORK,
                                ended("some", false, 2),
                                ended("tried", true, 1),
                                ended("long-ago", false, 9)));
        services.say(
                "GET /api/admin/credential-reconciliation",
                200,
                Desk.COMPARISON.replace("\"difference\": 0", "\"difference\": 3"));

        Document page = shown(ROSA);

        assertThat(page.select(".card li").eachText())
                .containsExactly(
                        "2 or more enrollments wait for a payment",
                        "1 list of people is at work",
                        "1 list of the last seven days has rows that enrolled nobody",
                        "1 question is being graded anew",
                        "1 move of learners to another version is at work",
                        "3 completions and certificates have no counterpart",
                        "1 or more records wait until somebody looks at the proof");
        assertThat(page.select(".card li a").eachAttr("href"))
                .containsExactly(
                        "/admin/roster?status=awaiting-payment",
                        "/admin/roster/lists/j1",
                        "/admin/roster/lists/some",
                        "/admin/regrades/r2",
                        "/admin/migrations/m2",
                        "/admin/certificates/jobs#comparison",
                        "/admin/records?state=self-reported");
        assertThat(services.queries())
                .contains(
                        "GET /api/admin/enrollments status=awaiting-payment&limit=100",
                        "GET /api/admin/records state=self-reported&limit=100");
        assertThat(services.queries()).hasSameSizeAs(OF_REGISTRARS);
        assertThat(page.select("#others ~ ul h3 a").eachAttr("href"))
                .containsExactly(
                        "/admin/waivers",
                        "/admin/vouchers",
                        "/admin/sponsors",
                        "/admin/reports",
                        "/admin/learners",
                        "/admin/audit");
    }

    @Test
    void whereNothingWaitsThatIsSaid() {
        Document page = shown(ROSA);

        assertThat(page.select(".card > p").eachText()).hasSize(5).containsOnly("Nothing waits here.");
        assertThat(page.select(".card li, main [role=status]")).isEmpty();
    }

    @Test
    void aServiceThatDoesNotAnswerIsSaidInItsPlaceAndNeverTakenForNothing() {
        services.say(LISTS, 503, "{}");
        services.say("GET /api/admin/credential-jobs", 503, "{}");
        services.say("GET /api/admin/enrollments", 200, Desk.ROSTER);

        Document page = shown(ROSA);

        assertThat(page.select(".card:has([role=status]) h2").eachText())
                .containsExactly("Enrollments", "Certificates");
        assertThat(page.select(".card [role=status]").eachText())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("The enrolment service does not answer"),
                        second -> assertThat(second).startsWith("The certificate service does not answer"));
        assertThat(page.select(".card li").eachText()).containsExactly("2 or more enrollments wait for a payment");
        assertThat(page.select(".card:contains(Nothing waits)")).hasSize(3);
    }

    @Test
    void whoOnlyLooksUpFindsTheWaysAndNobodyIsAsked() {
        Document page = shown(OLGA);

        assertThat(page.select(".card, .lead")).isEmpty();
        assertThat(page.select("#others ~ ul h3 a").eachAttr("href"))
                .containsExactly("/admin/learners", "/admin/audit");
        assertThat(services.asked()).isEmpty();
    }

    @Test
    void everybodyIsAskedAtOnce() {
        CountDownLatch allAsked = new CountDownLatch(6);
        AtomicBoolean alone = new AtomicBoolean();
        services.disguise(json -> {
            allAsked.countDown();
            try {
                if (!allAsked.await(2, TimeUnit.SECONDS)) {
                    alone.set(true);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return json;
        });

        shown(ROSA);

        assertThat(alone)
                .as("somebody was asked only after another had answered")
                .isFalse();
    }

    @Test
    void theListSpeaksSpanish() {
        services.say(PROGRAMS, 200, programs("submitted", "submitted"));

        HttpResponse<String> answer = pages.get("/admin", pages.tokens().of(LIN), "Accept-Language", "es");

        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("h1").text()).isEqualTo("Lista de trabajo");
        assertThat(page.select(".card li").text()).isEqualTo("2 borradores esperan una revisión");
    }

    private Document shown(Person person) {
        HttpResponse<String> answer = pages.get("/admin", pages.tokens().of(person));
        assertThat(answer.statusCode()).isEqualTo(200);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("nav.sections a[aria-current=page]").eachAttr("href"))
                .containsExactly("/admin");
        return page;
    }

    /** One program for each state of its draft. */
    private static String programs(String... drafts) {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < drafts.length; i++) {
            items.append(i == 0 ? "" : ", ").append("""
                    {"programId": "p%1$d", "slug": "p%1$d", "title": "P", "status": "published", "version": 1,
                     "draft": {"status": "%2$s", "behind": false}}""".formatted(i, drafts[i]));
        }
        return "{\"items\": [%s]}".formatted(items);
    }

    private static String returned(String id, String title, String note) {
        return """
                {"programId": "%1$s", "slug": "%1$s", "title": "%2$s", "status": "draft",
                 "draft": {"status": "editing", "behind": false,
                           "returned": {"author": "lin", "at": "2026-11-20T14:02:00Z", "note": "%3$s"}}}""".formatted(id, title, note);
    }

    private static String run(String id, String state, boolean dryRun, int daysAgo) {
        return """
                {"importId": "%s", "state": "%s", "dryRun": %s, "progress": {"done": 0, "all": 1}, "bytes": 1,
                 "createdAt": "%s"}""".formatted(id, state, dryRun, daysBack(daysAgo));
    }

    private static String ended(String id, boolean dryRun, int daysAgo) {
        return """
                {"jobId": "%s", "state": "finished", "dryRun": %s, "rows": 3, "done": 3,
                 "counts": {"enrolled": 2, "refused": 1}, "ignoredColumns": [], "actor": "a", "reason": "r",
                 "createdAt": "%s", "finishedAt": "%3$s"}""".formatted(id, dryRun, daysBack(daysAgo));
    }

    private static Instant daysBack(int days) {
        return Instant.now().minus(Duration.ofDays(days));
    }
}
