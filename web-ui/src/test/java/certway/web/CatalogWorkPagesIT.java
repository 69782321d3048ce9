package certway.web;

import static certway.testkit.identity.People.GRACE;
import static certway.testkit.identity.People.LIN;
import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What waits in the catalog for authors, reviewers and those who keep its registers. */
class CatalogWorkPagesIT extends WorkPages {

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
}
