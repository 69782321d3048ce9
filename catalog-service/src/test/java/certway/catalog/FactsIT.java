package certway.catalog;

import static certway.testkit.identity.People.ADA;
import static certway.testkit.identity.People.GRACE;
import static certway.testkit.identity.People.ROSA;
import static org.assertj.core.api.Assertions.assertThat;

import certway.catalog.RunningReference.Answer;
import certway.testkit.identity.Person;
import certway.testkit.identity.Tokens;
import certway.testkit.wait.Eventually;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FactsIT {

    private static final String ADMIN = "/api/admin/facts/";
    private static final Person AUTHOR =
            new Person("5b1b2d30-7a44-4a0e-9a2e-0f6d1c2b7e05", "alan", Set.of("student", "author"));
    private static final Person REVIEWER =
            new Person("5b1b2d30-7a44-4a0e-9a2e-0f6d1c2b7e06", "rita", Set.of("student", "reviewer"));

    private final RunningReference catalog = new RunningReference();
    private final Tokens tokens = catalog.issuer().tokens();
    private final String grace = tokens.of(GRACE);
    private final String author = tokens.of(AUTHOR);

    @AfterAll
    void stop() {
        catalog.close();
    }

    @Test
    void aDisputedFactShowsEverySourceAndTheDecidedValueWithItsReason() {
        Answer fact = catalog.get("/api/facts/wage-clinical-laboratory-median", null);

        assertThat(fact.status()).isEqualTo(200);
        assertThat(fact.at("/state")).isEqualTo("disputed");
        assertThat(fact.at("/statistic")).isEqualTo("median");
        assertThat(fact.at("/period")).isEqualTo("May 2023");
        assertThat(fact.at("/value/display")).isEqualTo("$60,780 a year");
        assertThat(fact.json().path("sources").size()).isEqualTo(3);
        assertThat(fact.at("/sources/0/says/display")).isEqualTo("$57,380 a year");
        assertThat(fact.at("/resolution/reason")).contains("May 2022");
        assertThat(fact.text()).doesNotContain("harborlight-editors");
    }

    @Test
    void theListIsPagedByTopicAndState() {
        List<String> all = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = catalog.get("/api/facts?topic=licences&limit=5" + cursor, null);
            assertThat(page.json().path("items").size()).isBetween(1, 5);
            page.json().path("items").forEach(item -> all.add(item.path("id").asString()));
            cursor = page.json().path("next").isMissingNode() ? "" : "&cursor=" + page.at("/next");
        } while (!cursor.isEmpty());

        assertThat(all).hasSize(18).doesNotHaveDuplicates().isSorted();
        assertThat(ids("/api/facts?state=superseded")).containsExactly("wage-clinical-laboratory-median-2022");
        assertThat(ids("/api/facts?topic=nothing-such")).isEmpty();
    }

    @Test
    void badQuestionsAreRefusedByName() {
        assertThat(catalog.get("/api/facts?state=true", null).at("/errors/0/pointer"))
                .isEqualTo("state");
        assertThat(catalog.get("/api/facts?review=never", null).at("/errors/0/pointer"))
                .isEqualTo("review");
        assertThat(catalog.get("/api/facts?colour=red", null).status()).isEqualTo(400);
        assertThat(catalog.get("/api/facts?limit=0", null).status()).isEqualTo(400);
        assertThat(catalog.get("/api/facts?limit=x", null).status()).isEqualTo(400);
        assertThat(catalog.get("/api/facts?cursor=!!", null).status()).isEqualTo(400);
        assertThat(catalog.get("/api/facts/no-such-fact", null).status()).isEqualTo(404);
    }

    @Test
    void anUnchangedFactIsNotSentAgain() {
        Answer first = catalog.get("/api/facts/ascp-cmp-cycle", null);

        assertThat(first.headers().firstValue("Cache-Control").orElse("")).contains("public");
        assertThat(catalog.get("/api/facts/ascp-cmp-cycle", null, "If-None-Match", first.tag())
                        .status())
                .isEqualTo(304);
    }

    @Test
    void aFactIsAddedDisputedDecidedAndItsHistorySaysByWhomAndWhy() {
        Answer created = catalog.send("POST", ADMIN.substring(0, ADMIN.length() - 1), grace, newFact("it-wage", 100));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(catalog.get("/api/facts/it-wage", null).at("/state")).isEqualTo("agreed");

        Answer doubted =
                catalog.send("POST", ADMIN + "it-wage/statements", author, statement(120), "If-Match", created.tag());
        assertThat(doubted.status()).as(doubted.text()).isEqualTo(200);
        Answer open = catalog.get("/api/facts/it-wage", null);
        assertThat(open.at("/state")).isEqualTo("disputed");
        assertThat(open.json().path("current").asBoolean()).isFalse();
        assertThat(open.json().has("value")).isFalse();

        Answer resolved = catalog.send(
                "POST",
                ADMIN + "it-wage/resolve",
                grace,
                resolution(120, "The newer survey"),
                "If-Match",
                doubted.tag());
        assertThat(resolved.status()).as(resolved.text()).isEqualTo(200);
        Answer decided = catalog.get("/api/facts/it-wage", null);
        assertThat(decided.at("/value/display")).isEqualTo("$120 a year");
        assertThat(decided.at("/resolution/reason")).isEqualTo("The newer survey");

        JsonNode history = catalog.get(ADMIN + "it-wage/history", grace).json();
        assertThat(history.path("items")
                        .valueStream()
                        .map(item -> item.path("act").asString()))
                .containsExactly("resolved", "statement added", "created");
        assertThat(history.at("/items/0/by").asString()).isEqualTo(GRACE.id());
        assertThat(history.at("/items/0/reason").asString()).isEqualTo("The newer survey");
        assertThat(history.at("/items/1/by").asString()).isEqualTo(AUTHOR.id());
    }

    @Test
    void sendingTheSameNewFactTwiceMakesOne() {
        Answer first = catalog.send("POST", "/api/admin/facts", grace, newFact("it-twice", 100));
        Answer again = catalog.send("POST", "/api/admin/facts", grace, newFact("it-twice", 100));
        Answer other = catalog.send("POST", "/api/admin/facts", grace, newFact("it-twice", 101));

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.tag()).isEqualTo(first.tag());
        assertThat(other.status()).isEqualTo(409);
    }

    @Test
    void aStaleChangeIsRefusedWithWhatChangedAndWithoutATagThereIsNone() {
        String tag = catalog.send("POST", "/api/admin/facts", grace, newFact("it-stale", 100))
                .tag();
        String next = changed(100, "Another title");
        assertThat(catalog.send("PUT", ADMIN + "it-stale", grace, next).status())
                .isEqualTo(428);
        assertThat(catalog.send("PUT", ADMIN + "it-stale", grace, next, "If-Match", tag)
                        .status())
                .isEqualTo(200);

        Answer stale = catalog.send("PUT", ADMIN + "it-stale", grace, changed(100, "Mine"), "If-Match", tag);

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.at("/changedFields/0")).isEqualTo("title");
        assertThat(stale.at("/changedBy")).isEqualTo(GRACE.id());
        assertThat(catalog.get("/api/facts/it-stale", null).at("/title")).isEqualTo("Another title");
        assertThat(catalog.send("PUT", ADMIN + "it-nowhere", grace, next, "If-Match", tag)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aDecisionDoesNotOutliveWhatWasDecidedBetween() {
        String tag = catalog.get(ADMIN + "openings-clinical-laboratory-2022-32", grace)
                .tag();

        Answer added = catalog.send(
                "POST", ADMIN + "openings-clinical-laboratory-2022-32/statements", grace, """
                {"reason": "One more source", "statement": {"title": "A survey", "publisher": "Somebody",
                 "edition": "2026", "says": {"amount": 23000, "unit": "openings a year"}}}""", "If-Match", tag);

        assertThat(added.status()).as(added.text()).isEqualTo(200);
        Answer open = catalog.get("/api/facts/openings-clinical-laboratory-2022-32", null);
        assertThat(open.json().has("resolution")).isFalse();
        assertThat(open.json().path("sources").size()).isEqualTo(4);
    }

    @Test
    void anOverdueFactKeepsItsSourcesButShowsNoFigure() {
        String body = newFact("it-overdue", 77_777).replace("2030-01-01", "2024-01-01");
        assertThat(catalog.send("POST", "/api/admin/facts", grace, body).status())
                .isEqualTo(201);

        Answer fact = catalog.get("/api/facts/it-overdue", null);

        assertThat(fact.at("/state")).isEqualTo("expired");
        assertThat(fact.text()).contains("A survey").doesNotContain("77,777", "77777");
        assertThat(ids("/api/facts?state=expired")).contains("it-overdue");
        assertThat(ids("/api/facts?review=overdue&limit=100")).contains("it-overdue");
        assertThat(ids("/api/facts?review=soon&limit=100")).doesNotContain("it-overdue");
        assertThat(catalog.get(ADMIN + "it-overdue", grace).text()).contains("77777");
    }

    @Test
    void badBodiesAreRefusedWithPointersAndChangeNothing() {
        assertThat(pointers(post(newFact("it-bad", 1).replace("\"median\"", "\"middle\""))))
                .contains("/fact/statistic");
        assertThat(pointers(post(newFact("it-bad", 1).replace("\"unit\"", "\"units\""))))
                .isNotEmpty();
        assertThat(pointers(post(newFact("IT BAD", 1)))).contains("/id");
        assertThat(pointers(post(newFact("it-bad", 1).replace("Because", "")))).contains("/reason");
        assertThat(pointers(post(
                        newFact("it-bad", 1).replace("\"USD a year\"", "\"\"").replace("2030-01-01", "2001-01-01"))))
                .contains("/fact/sources/0/says/unit", "/fact/reviewBy");
        assertThat(post(newFact("it-bad", 1).replace("\"topic\"", "\"resolution\": {}, \"topic\""))
                        .status())
                .isEqualTo(400);
        assertThat(post("{").status()).isEqualTo(400);
        assertThat(post("").status()).isEqualTo(400);
        assertThat(post("\"" + "x".repeat(300 * 1024) + "\"").status()).isEqualTo(413);
        assertThat(catalog.get("/api/facts/it-bad", null).status()).isEqualTo(404);
    }

    @Test
    void whereSourcesAgreeThereIsNothingToDecide() {
        String tag = catalog.send("POST", "/api/admin/facts", grace, newFact("it-agreed", 5))
                .tag();

        Answer refused =
                catalog.send("POST", ADMIN + "it-agreed/resolve", grace, resolution(6, "I think so"), "If-Match", tag);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(catalog.get(ADMIN + "it-agreed", grace).tag()).isEqualTo(tag);
    }

    @Test
    void ofTwoWhoDecideAtOnceOneWins() throws Exception {
        String tag = catalog.send("POST", "/api/admin/facts", grace, newFact("it-race", 5))
                .tag();
        Callable<Answer> task =
                () -> catalog.send("POST", ADMIN + "it-race/statements", grace, statement(6), "If-Match", tag);
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService racers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Answer> answer : racers.invokeAll(Collections.nCopies(8, task))) {
                statuses.add(answer.get().status());
            }
        }

        assertThat(statuses).containsOnlyOnce(200);
        assertThat(statuses).filteredOn(status -> status != 200).containsOnly(412);
        assertThat(catalog.get("/api/facts/it-race", null)
                        .json()
                        .path("sources")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void anotherInstanceShowsAChangeWithinSeconds() {
        try (ConfigurableApplicationContext second = catalog.start()) {
            assertThat(catalog.get(second, "/api/facts/it-second").status()).isEqualTo(404);

            catalog.send("POST", "/api/admin/facts", grace, newFact("it-second", 5));

            Eventually.within(
                    Duration.ofSeconds(10),
                    () -> catalog.get(second, "/api/facts/it-second").status(),
                    status -> status == 200);
        }
    }

    @Test
    void everyDoorIsClosedToWhoeverMayNotPass() {
        assertThat(catalog.get("/api/facts", null).status()).isEqualTo(200);
        String fact = ADMIN + "trend-automation";
        String tag = catalog.get(fact, grace).tag();
        for (String path : List.of("/api/admin/facts", fact, fact + "/history")) {
            assertThat(access("GET", path, "", tag)).as(path).containsExactly(401, 403, 403, 200, 200, 200);
        }
        assertThat(access("PUT", fact, "{}", tag)).containsExactly(401, 403, 403, 403, 403, 400);
        assertThat(access("POST", "/api/admin/facts", "{}", tag)).containsExactly(401, 403, 403, 403, 403, 400);
        assertThat(access("POST", fact + "/resolve", "{}", tag)).containsExactly(401, 403, 403, 403, 403, 400);
        assertThat(access("POST", fact + "/statements", "{}", tag)).containsExactly(401, 403, 403, 403, 400, 400);
        assertThat(access("DELETE", fact, "", tag)).containsExactly(401, 403, 403, 403, 403, 405);
        tokens.forgeries(GRACE)
                .forEach((what, token) ->
                        assertThat(catalog.get(fact, token).status()).as(what).isEqualTo(401));
    }

    /** The statuses for nobody, a student, a registrar, a reviewer, an author and a catalog-admin. */
    private List<Integer> access(String method, String path, String body, String tag) {
        List<@Nullable String> callers = new ArrayList<>();
        callers.add(null);
        callers.addAll(List.of(tokens.of(ADA), tokens.of(ROSA), tokens.of(REVIEWER), author, grace));
        return callers.stream()
                .map(token ->
                        catalog.send(method, path, token, body, "If-Match", tag).status())
                .toList();
    }

    private Answer post(String body) {
        return catalog.send("POST", "/api/admin/facts", grace, body);
    }

    private static List<String> pointers(Answer refused) {
        assertThat(refused.status()).as(refused.text()).isIn(400, 422);
        return refused.json()
                .path("errors")
                .valueStream()
                .map(error -> error.path("pointer").asString())
                .toList();
    }

    private List<String> ids(String path) {
        return catalog.get(path, null)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private static String newFact(String id, long amount) {
        return "{\"id\": \"%s\", \"reason\": \"Because\", \"fact\": %s}".formatted(id, fact(amount, "A wage"));
    }

    private static String changed(long amount, String title) {
        return "{\"reason\": \"Because\", \"fact\": %s}".formatted(fact(amount, title));
    }

    private static String fact(long amount, String title) {
        return """
                {"topic": "test-wages", "title": "%s", "statistic": "median", "population": "Everybody", "period": "2023",
                 "asOf": "2023-05-31", "reviewBy": "2030-01-01", "sources": [{"title": "A survey", "publisher": "Somebody",
                 "edition": "2023", "says": {"amount": %d, "unit": "USD a year"}}]}""".formatted(title, amount);
    }

    private static String statement(long amount) {
        return """
                {"reason": "Somebody else counted", "statement": {"title": "Another survey", "publisher": "Somebody",
                 "edition": "2024", "says": {"amount": %d, "unit": "USD a year"}}}""".formatted(amount);
    }

    private static String resolution(long amount, String reason) {
        return "{\"reason\": \"%s\", \"value\": {\"amount\": %d, \"unit\": \"USD a year\"}}".formatted(reason, amount);
    }
}
