package certway.catalog;

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

/** How the pathways are changed, what is refused, and who may change them. */
class PathwayChangesIT extends ReferenceFixture {

    @Test
    void aRoleIsAddedChangedAndTakenOutAndTheHistoryKeepsIt() {
        String path = PATHWAYS + "roles/it-role";
        Answer created = catalog.send("PUT", path, grace, role("it-role", "A role"), "If-None-Match", "*");
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(catalog.get("/api/roles/it-role", null).at("/title").asString())
                .isEqualTo("A role");
        assertThat(catalog.send("PUT", path, grace, role("it-role", "Again"), "If-None-Match", "*")
                        .status())
                .isEqualTo(409);

        Answer changed =
                catalog.send("PUT", path, grace, role("it-role", "Another"), "If-Match", created.header("ETag"));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(catalog.send("DELETE", path + "?reason=Gone", grace, "", "If-Match", changed.header("ETag"))
                        .status())
                .isEqualTo(204);

        assertThat(catalog.get("/api/roles/it-role", null).status()).isEqualTo(404);
        JsonNode history = catalog.get(path + "/history", grace).json();
        assertThat(history.path("items")
                        .valueStream()
                        .map(item -> item.path("act").asString()))
                .containsExactly("removed", "changed", "created");
        assertThat(history.at("/items/0/by").asString()).isEqualTo(GRACE.id());
        assertThat(history.at("/items/0/reason").asString()).isEqualTo("Gone");
        assertThat(history.at("/items/2/value/title").asString()).isEqualTo("A role");
    }

    @Test
    void circlesAndDanglingNamesAreRefusedWithTheirPlaceAndChangeNothing() {
        String before = catalog.get("/api/admin/pathways", grace).header("ETag");

        Answer circle = put("steps/it-circle", step("it-circle", "laboratory-director", "career-entrant"));
        Answer dangling = put("steps/it-dangling", step("it-dangling", "nowhere", "specialist"));
        Answer misspelt = put("roles/it-odd", role("it-odd", "Odd").replace("\"level\"", "\"height\""));
        Answer renamed = put("roles/it-odd", role("other", "Odd"));
        Answer named = catalog.send(
                "DELETE",
                PATHWAYS + "bodies/amt?reason=Gone",
                grace,
                "",
                "If-Match",
                catalog.get(PATHWAYS + "bodies/amt", grace).header("ETag"));

        assertThat(circle.status()).isEqualTo(422);
        assertThat(circle.text()).contains("leads in a circle");
        assertThat(dangling.status()).isEqualTo(422);
        assertThat(dangling.at("/errors/0/pointer").asString()).isEqualTo("/value/from/0");
        assertThat(misspelt.status()).isEqualTo(422);
        assertThat(renamed.at("/errors/0/pointer").asString()).isEqualTo("/value/id");
        assertThat(named.status()).isEqualTo(422);
        assertThat(named.text()).contains("/certifications/mlt-amt/body");
        assertThat(catalog.get("/api/admin/pathways", grace).header("ETag")).isEqualTo(before);
        assertThat(put("planets/mars", role("mars", "Mars")).status()).isEqualTo(404);
        assertThat(put("roles/it-odd", "{").status()).isEqualTo(400);
        assertThat(put("roles/it-odd", role("it-odd", "Odd").replace("Because", ""))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aStaleChangeIsRefusedWithWhatChanged() {
        String path = PATHWAYS + "pitfalls/stopping-to-learn";
        Answer read = catalog.get(path, grace);
        String body = "{\"reason\": \"Wording\", \"value\": {\"id\": \"stopping-to-learn\", \"title\": \"%s\","
                + " \"consequence\": \"A lapse\", \"instead\": \"Learn\"}}";
        assertThat(catalog.send("PUT", path, grace, body.formatted("Stopping")).status())
                .isEqualTo(428);
        assertThat(catalog.send("PUT", path, grace, body.formatted("Stopping"), "If-Match", read.header("ETag"))
                        .status())
                .isEqualTo(200);

        Answer stale = catalog.send("PUT", path, grace, body.formatted("Mine"), "If-Match", read.header("ETag"));

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().path("changedFields").valueStream().map(JsonNode::asString))
                .containsExactly("consequence", "instead", "title");
        assertThat(catalog.send("PUT", path, grace, body.formatted("Mine"), "If-Match", "W/\"1\"")
                        .status())
                .isEqualTo(412);
        assertThat(catalog.send("DELETE", PATHWAYS + "pitfalls/none?reason=x", grace, "", "If-Match", "\"1\"")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void twoChangesThatDoNotFitTogetherCannotBothBeMade() {
        put("roles/it-one", role("it-one", "One"));
        put("roles/it-two", role("it-two", "Two"));

        List<Integer> statuses = Race.of(List.of(
                () -> put("steps/it-there", step("it-there", "it-one", "it-two"))
                        .status(),
                () -> put("steps/it-back", step("it-back", "it-two", "it-one")).status()));

        assertThat(statuses).containsExactlyInAnyOrder(201, 422);
    }

    @Test
    void anotherInstanceShowsAChangeWithinSeconds() {
        try (ConfigurableApplicationContext second = catalog.start()) {
            assertThat(catalog.get(second, "/api/roles/it-second").status()).isEqualTo(404);

            put("roles/it-second", role("it-second", "Second"));

            Eventually.within(
                    Duration.ofSeconds(10),
                    () -> catalog.get(second, "/api/roles/it-second").status(),
                    status -> status == 200);
        }
    }

    @Test
    void aLicenceRuleIsEditedLikeEverythingElse() {
        String rule = "{\"reason\": \"A new law\", \"value\": {\"id\": \"laboratory-us-tx\", \"title\": \"Texas\","
                + " \"state\": \"us-tx\", \"occupation\": \"laboratory\", \"fact\": \"%s\"}}";

        assertThat(put("licence-rules/laboratory-us-tx", rule.formatted("no-such-fact"))
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/value/fact");
        Answer made = put("licence-rules/laboratory-us-tx", rule.formatted("licence-laboratory-us-ri"));
        assertThat(made.status()).isEqualTo(201);
        assertThat(catalog.get("/api/pathways/gap?from=mlt&to=mls&state=TX", null)
                        .text())
                .contains("\"standing\":\"disputed\"");
        assertThat(catalog.send(
                                "DELETE",
                                PATHWAYS + "licence-rules/laboratory-us-tx?reason=Repealed",
                                grace,
                                "",
                                "If-Match",
                                made.header("ETag"))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void everyDoorIsClosedToWhoeverMayNotPass() {
        String role = PATHWAYS + "roles/specialist";
        String tag = catalog.get(role, grace).header("ETag");
        for (String path : List.of("/api/admin/pathways", role, role + "/history")) {
            assertThat(access("GET", path, "", tag)).as(path).containsExactly(401, 403, 403, 403, 200);
        }
        assertThat(access("PUT", role, "{}", tag)).containsExactly(401, 403, 403, 403, 400);
        assertThat(access("DELETE", role, "", tag)).containsExactly(401, 403, 403, 403, 400);
        tokens.forgeries(GRACE)
                .forEach((what, token) ->
                        assertThat(catalog.get(role, token).status()).as(what).isEqualTo(401));
        assertThat(catalog.send("POST", "/api/roles", null, "{}").status()).isEqualTo(401);
    }

    /** The statuses for nobody, a student, a registrar, an author and a catalog-admin. */
    private List<Integer> access(String method, String path, String body, String tag) {
        return callers(ADA, ROSA, AUTHOR, GRACE).stream()
                .map(token ->
                        catalog.send(method, path, token, body, "If-Match", tag).status())
                .toList();
    }

    private Answer put(String thing, String body) {
        return catalog.send("PUT", PATHWAYS + thing, grace, body, "If-None-Match", "*");
    }

    private static String role(String id, String title) {
        return """
                {"reason": "Because", "value": {"id": "%s", "title": "%s", "level": "support", "summary": "S",
                 "education": "E", "scope": "S", "decisions": "D", "supervision": "S", "skills": ["teamwork"]}}""".formatted(id, title);
    }

    private static String step(String id, String from, String to) {
        return """
                {"reason": "Because", "value": {"id": "%s", "title": "A step", "from": ["%s"], "to": ["%s"], "summary": "S",
                 "requires": {"kind": "training", "id": "it-training", "title": "T", "why": "W", "months": 1}}}""".formatted(id, from, to);
    }
}
