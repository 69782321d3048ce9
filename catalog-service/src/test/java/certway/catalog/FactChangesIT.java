package certway.catalog;

import static certway.catalog.FactBodies.changed;
import static certway.catalog.FactBodies.newFact;
import static certway.catalog.FactBodies.resolution;
import static certway.catalog.FactBodies.statement;
import static certway.testkit.identity.People.ADA;
import static certway.testkit.identity.People.GRACE;
import static certway.testkit.identity.People.ROSA;
import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.http.Answer;
import certway.testkit.race.Race;
import certway.testkit.wait.Eventually;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** How facts are added, doubted and decided, what is refused, and who may do it. */
class FactChangesIT extends ReferenceFixture {

    @Test
    void aFactIsAddedDisputedDecidedAndItsHistorySaysByWhomAndWhy() {
        Answer created = post(newFact("it-wage", 100));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(catalog.get("/api/facts/it-wage", null).at("/state").asString())
                .isEqualTo("agreed");

        Answer doubted = catalog.send(
                "POST", FACTS + "it-wage/statements", author, statement(120), "If-Match", created.header("ETag"));
        assertThat(doubted.status()).as(doubted.text()).isEqualTo(200);
        Answer open = catalog.get("/api/facts/it-wage", null);
        assertThat(open.at("/state").asString()).isEqualTo("disputed");
        assertThat(open.json().path("current").asBoolean()).isFalse();
        assertThat(open.json().has("value")).isFalse();

        Answer resolved = catalog.send(
                "POST",
                FACTS + "it-wage/resolve",
                grace,
                resolution(120, "The newer survey"),
                "If-Match",
                doubted.header("ETag"));
        assertThat(resolved.status()).as(resolved.text()).isEqualTo(200);
        Answer decided = catalog.get("/api/facts/it-wage", null);
        assertThat(decided.at("/value/display").asString()).isEqualTo("$120 a year");
        assertThat(decided.at("/resolution/reason").asString()).isEqualTo("The newer survey");

        JsonNode history = catalog.get(FACTS + "it-wage/history", grace).json();
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
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(other.status()).isEqualTo(409);
    }

    @Test
    void aStaleChangeIsRefusedWithWhatChangedAndWithoutATagThereIsNone() {
        String tag = catalog.send("POST", "/api/admin/facts", grace, newFact("it-stale", 100))
                .header("ETag");
        String next = changed(100, "Another title");
        assertThat(catalog.send("PUT", FACTS + "it-stale", grace, next).status())
                .isEqualTo(428);
        assertThat(catalog.send("PUT", FACTS + "it-stale", grace, next, "If-Match", tag)
                        .status())
                .isEqualTo(200);

        Answer stale = catalog.send("PUT", FACTS + "it-stale", grace, changed(100, "Mine"), "If-Match", tag);

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.at("/changedFields/0").asString()).isEqualTo("title");
        assertThat(stale.at("/changedBy").asString()).isEqualTo(GRACE.id());
        assertThat(catalog.get("/api/facts/it-stale", null).at("/title").asString())
                .isEqualTo("Another title");
        assertThat(catalog.send("PUT", FACTS + "it-nowhere", grace, next, "If-Match", tag)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aDecisionDoesNotOutliveWhatWasDecidedBetween() {
        String tag = catalog.get(FACTS + "openings-clinical-laboratory-2022-32", grace)
                .header("ETag");

        Answer added = catalog.send(
                "POST", FACTS + "openings-clinical-laboratory-2022-32/statements", grace, """
                {"reason": "One more source", "statement": {"title": "A survey", "publisher": "Somebody",
                 "edition": "2026", "says": {"amount": 23000, "unit": "openings a year"}}}""", "If-Match", tag);

        assertThat(added.status()).as(added.text()).isEqualTo(200);
        Answer open = catalog.get("/api/facts/openings-clinical-laboratory-2022-32", null);
        assertThat(open.json().has("resolution")).isFalse();
        assertThat(open.json().path("sources").size()).isEqualTo(4);
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
                .header("ETag");

        Answer refused =
                catalog.send("POST", FACTS + "it-agreed/resolve", grace, resolution(6, "I think so"), "If-Match", tag);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(catalog.get(FACTS + "it-agreed", grace).header("ETag")).isEqualTo(tag);
    }

    @Test
    void ofTwoWhoDecideAtOnceOneWins() {
        String tag = catalog.send("POST", "/api/admin/facts", grace, newFact("it-race", 5))
                .header("ETag");

        List<Integer> statuses = Race.of(
                8,
                _ -> catalog.send("POST", FACTS + "it-race/statements", grace, statement(6), "If-Match", tag)
                        .status());

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
        String fact = FACTS + "trend-automation";
        String tag = catalog.get(fact, grace).header("ETag");
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
        return callers(ADA, ROSA, REVIEWER, AUTHOR, GRACE).stream()
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
}
