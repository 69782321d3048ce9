package certway.web;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.identity.Person;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** The work list, where nothing waits until a test says so. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WorkPages {

    static final String PROGRAMS = "GET /api/admin/programs";
    static final String IMPORTS = "GET /api/admin/imports";
    static final String FACTS = "GET /api/facts";
    static final String LISTS = "GET /api/admin/enrollments/bulk";
    private static final String NOTHING = "{\"items\": []}";
    static final List<String> OF_REGISTRARS = List.of(
            "GET /api/admin/enrollments",
            LISTS,
            "GET /api/admin/migrations",
            "GET /api/admin/regrades",
            "GET /api/admin/credential-jobs",
            "GET /api/admin/credential-reconciliation",
            "GET /api/admin/records");

    final RunningPages pages = RunningPages.shared();
    final Services services = pages.services();

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

    Document shown(Person person) {
        HttpResponse<String> answer = pages.get("/admin", pages.tokens().of(person));
        assertThat(answer.statusCode()).isEqualTo(200);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("nav.sections a[aria-current=page]").eachAttr("href"))
                .containsExactly("/admin");
        return page;
    }

    /** One program for each state of its draft. */
    static String programs(String... drafts) {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < drafts.length; i++) {
            items.append(i == 0 ? "" : ", ").append("""
                    {"programId": "p%1$d", "slug": "p%1$d", "title": "P", "status": "published", "version": 1,
                     "draft": {"status": "%2$s", "behind": false}}""".formatted(i, drafts[i]));
        }
        return "{\"items\": [%s]}".formatted(items);
    }

    static Instant daysBack(int days) {
        return Instant.now().minus(Duration.ofDays(days));
    }
}
