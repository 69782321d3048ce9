package certway.web;

import static certway.testkit.identity.People.LIN;
import static certway.testkit.identity.People.OLGA;
import static certway.testkit.identity.People.OTIS;
import static certway.testkit.identity.People.ROSA;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The work list says what waits for whoever looks, and never takes an outage for nothing. */
class WorkPagesIT extends WorkPages {

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
    void anOperatorFindsWhatCouldNeverBeHandled() {
        ParkedPagesIT.sayTo(services);
        services.say("GET " + Hooks.API, 200, Hooks.items());

        Document page = shown(OTIS);

        assertThat(page.select(".card li").eachText()).containsExactly("2 parked records wait for a decision");
        assertThat(page.select(".card li a").attr("href")).isEqualTo("/admin/parked");
        assertThat(page.select("#others ~ ul h3 a").eachAttr("href"))
                .containsExactly("/admin/digests", "/admin/recounts");
    }

    @Test
    void anOperatorFindsWebhooksWhoseReceiversGetNothing() {
        services.say("GET /api/admin/parked-records/groups", 200, "{\"items\": []}");
        services.say(
                "GET " + Hooks.API, 200, Hooks.items(Hooks.ACTIVE, Hooks.PAUSED, Hooks.stopped("disabled", "gone")));

        Document page = shown(OTIS);

        assertThat(page.select(".card li").eachText()).containsExactly("1 webhook gets no messages");
        assertThat(page.select(".card li a").attr("href")).isEqualTo("/webhooks/" + Hooks.ID);

        services.say("GET " + Hooks.API, 200, Hooks.items(Hooks.FAILING, Hooks.stopped("disabled", "failing")));

        assertThat(shown(OTIS).select(".card li").eachText()).containsExactly("2 webhooks get no messages");
    }

    @Test
    void whoOnlyLooksUpFindsTheWaysAndNobodyIsAsked() {
        Document page = shown(OLGA);

        assertThat(page.select(".card, .lead")).isEmpty();
        assertThat(page.select("#others ~ ul h3 a").eachAttr("href"))
                .containsExactly("/admin/learners", "/admin/audit", "/admin/digests");
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

    private static String ended(String id, boolean dryRun, int daysAgo) {
        return """
                {"jobId": "%s", "state": "finished", "dryRun": %s, "rows": 3, "done": 3,
                 "counts": {"enrolled": 2, "refused": 1}, "ignoredColumns": [], "actor": "a", "reason": "r",
                 "createdAt": "%s", "finishedAt": "%3$s"}""".formatted(id, dryRun, daysBack(daysAgo));
    }
}
