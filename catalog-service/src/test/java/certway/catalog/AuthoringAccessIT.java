package certway.catalog;

import static certway.testkit.identity.People.ADA;
import static certway.testkit.identity.People.GRACE;
import static certway.testkit.identity.People.LIN;
import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.identity.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who may do what with programs and their drafts, and where these are listed. */
class AuthoringAccessIT extends AuthoringFixture {

    @Test
    void everyDoorIsClosedToWhoeverMayNotPass() {
        write("doors", "Doors");
        Map<String, Set<Person>> doors = Map.ofEntries(
                Map.entry("GET ", Set.of(WRITER, LIN, GRACE)),
                Map.entry("GET /draft", Set.of(WRITER, LIN, GRACE)),
                Map.entry("GET /draft/history", Set.of(WRITER, LIN, GRACE)),
                Map.entry("GET /draft/diff?from=draft:1&to=draft:2", Set.of(WRITER, LIN, GRACE)),
                Map.entry("GET /draft/preview", Set.of(WRITER, LIN, GRACE)),
                Map.entry("GET /draft/lint", Set.of(WRITER, LIN, GRACE)),
                Map.entry("GET /draft/checks", Set.of(WRITER, LIN, GRACE)),
                Map.entry("POST /draft/render", Set.of(WRITER, LIN, GRACE)),
                Map.entry("GET /audit", Set.of(WRITER, AUDITOR, GRACE)),
                Map.entry("PUT /draft/address", Set.of(WRITER, GRACE)),
                Map.entry("PUT /draft/about", Set.of(WRITER, GRACE)),
                Map.entry("PUT /draft/classification", Set.of(WRITER, GRACE)),
                Map.entry("PUT /draft/terms", Set.of(WRITER, GRACE)),
                Map.entry("PUT /draft/completion", Set.of(WRITER, GRACE)),
                Map.entry("POST /draft/modules", Set.of(WRITER, GRACE)),
                Map.entry("PUT /draft/modules/x1", Set.of(WRITER, GRACE)),
                Map.entry("DELETE /draft/modules/x1", Set.of(WRITER, GRACE)),
                Map.entry("POST /draft/modules/x1/move", Set.of(WRITER, GRACE)),
                Map.entry("POST /draft/modules/x1/units", Set.of(WRITER, GRACE)),
                Map.entry("PUT /draft/units/x1", Set.of(WRITER, GRACE)),
                Map.entry("DELETE /draft/units/x1", Set.of(WRITER, GRACE)),
                Map.entry("POST /draft/units/x1/move", Set.of(WRITER, GRACE)),
                Map.entry("POST /draft/restore", Set.of(WRITER, GRACE)),
                Map.entry("POST /draft/submit", Set.of(WRITER, GRACE)),
                Map.entry("POST /draft/approve", Set.of(LIN)),
                Map.entry("POST /draft/return", Set.of(LIN)),
                Map.entry("POST /publish", Set.of(GRACE)),
                Map.entry("POST /publish?dryRun=true", Set.of(GRACE)),
                Map.entry("POST /retire", Set.of(GRACE)),
                Map.entry("POST /unretire", Set.of(GRACE)));

        doors.forEach((door, allowed) -> {
            String method = door.substring(0, door.indexOf(' '));
            String path = path("doors", door.substring(door.indexOf(' ') + 1));
            assertThat(catalog.send(method, path, null, "").status()).as(door).isEqualTo(401);
            for (Person person : List.of(ADA, WRITER, LIN, GRACE, AUDITOR)) {
                int status = catalog.send(method, path, tokens.of(person), "").status();
                if (allowed.contains(person)) {
                    assertThat(status).as("%s as %s", door, person.name()).isNotIn(401, 403, 500);
                } else {
                    assertThat(status).as("%s as %s", door, person.name()).isEqualTo(403);
                }
            }
        });
        assertThat(catalog.send("GET", "/api/admin/programs", tokens.of(ADA), "")
                        .status())
                .isEqualTo(403);
        assertThat(catalog.send("POST", "/api/admin/programs", lin, "").status())
                .isEqualTo(403);
        assertThat(catalog.get("/internal/program-versions/doors/1", tokens.of(GRACE))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void draftsAreNowhereInTheCatalog() {
        publish("half-public", "Half public");
        ok(change("PUT", "half-public", "/draft/about", ABOUT.formatted("Canary-draft-title"), writer));

        assertThat(catalog.get("/api/programs?q=canary", null).text()).doesNotContain("Canary-draft-title");
        assertThat(catalog.get("/api/programs/half-public", null).text()).doesNotContain("Canary-draft-title");
    }

    @Test
    void everyProgramIsListedOnceWithItsDraft() {
        write("listed-a", "Listed A");
        publish("listed-b", "Listed B");
        List<String> ids = new ArrayList<>();
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = ok(catalog.get("/api/admin/programs?limit=3&cursor=" + cursor, lin))
                    .json();
            page.path("items").forEach(item -> {
                ids.add(item.path("programId").asString());
                items.add(item);
            });
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());

        assertThat(ids).doesNotHaveDuplicates().contains("listed-a", "listed-b").isSorted();
        assertThat(items.get(ids.indexOf("listed-a")).path("status").asString()).isEqualTo("draft");
        assertThat(items.get(ids.indexOf("listed-b")).path("version").asInt()).isEqualTo(1);
        assertThat(items.get(ids.indexOf("listed-b")).at("/draft/status").asString())
                .isEqualTo("published");
    }
}
