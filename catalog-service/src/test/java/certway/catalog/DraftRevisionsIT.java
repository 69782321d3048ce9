package certway.catalog;

import static certway.testkit.identity.People.GRACE;
import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.http.Answer;
import certway.testkit.race.Race;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Revisions of a draft: who changes them at once, which one was seen, and the earlier ones. */
class DraftRevisionsIT extends AuthoringFixture {

    @Test
    void ofSixteenWhoChangeOneRevisionOneWinsAndTheOthersLearnWhoWasFaster() {
        write("raced-edit", "Raced");
        String tag = tag("raced-edit");

        List<Answer> answers = Race.of(
                16,
                n -> catalog.send(
                        "PUT",
                        path("raced-edit", "/draft/about"),
                        writer,
                        ABOUT.formatted("Title " + n),
                        "If-Match",
                        tag));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 412)
                .hasSize(15)
                .allSatisfy(answer -> {
                    assertThat(answer.json().at("/now/author").asString()).isEqualTo(WRITER.id());
                    assertThat(answer.json().at("/now/note").asString()).isEqualTo("about");
                });
    }

    @Test
    void ofManyWhoPublishAtOnceOneMakesTheVersion() {
        approve("raced-publish", "Raced publication");
        String tag = tag("raced-publish");

        List<Answer> answers =
                Race.of(16, _ -> catalog.send("POST", path("raced-publish", "/publish"), grace, "", "If-Match", tag));

        assertThat(answers).extracting(Answer::status).containsOnly(200, 409);
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(catalog.get(path("raced-publish", ""), grace)
                        .json()
                        .path("versions")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void everyChangeNeedsTheRevisionThatWasSeen() {
        write("unseen", "Unseen");
        Map<String, String> changes = Map.ofEntries(
                Map.entry("PUT /draft/address", "{\"slug\": \"unseen-2\"}"),
                Map.entry("PUT /draft/about", ABOUT.formatted("x")),
                Map.entry("PUT /draft/classification", "{}"),
                Map.entry("PUT /draft/terms", "{}"),
                Map.entry("PUT /draft/completion", "{}"),
                Map.entry("POST /draft/modules", "{}"),
                Map.entry("PUT /draft/modules/basics", "{}"),
                Map.entry("PUT /draft/files", "{}"),
                Map.entry("DELETE /draft/modules/basics", ""),
                Map.entry("POST /draft/modules/basics/move", "{}"),
                Map.entry("POST /draft/modules/basics/units", "{}"),
                Map.entry("PUT /draft/units/tubes", "{}"),
                Map.entry("DELETE /draft/units/tubes", ""),
                Map.entry("POST /draft/units/tubes/move", "{}"),
                Map.entry("POST /draft/restore", "{}"),
                Map.entry("POST /draft/submit", ""));

        changes.forEach((change, body) -> {
            int space = change.indexOf(' ');
            assertThat(catalog.send(
                                    change.substring(0, space),
                                    path("unseen", change.substring(space + 1)),
                                    writer,
                                    body)
                            .status())
                    .as(change)
                    .isEqualTo(428);
        });
        for (String act : List.of("/draft/submit", "/publish", "/retire", "/unretire")) {
            String who = act.startsWith("/draft") ? writer : grace;
            assertThat(catalog.send("POST", path("unseen", act), who, "").status())
                    .as(act)
                    .isEqualTo(428);
        }
        assertThat(catalog.send("POST", path("unseen", "/draft/approve"), lin, "")
                        .status())
                .isEqualTo(428);
        assertThat(catalog.send("DELETE", path("unseen", "/draft/units/tubes"), writer, "", "If-Match", "\"1\"")
                        .status())
                .isEqualTo(412);
        assertThat(catalog.send("DELETE", path("unseen", "/draft/units/tubes"), writer, "", "If-Match", "W/\"6\"")
                        .status())
                .isEqualTo(412);
    }

    @Test
    void earlierStatesAreComparedAndRestored() {
        publish("restored", "Restored");
        ok(change("PUT", "restored", "/draft/units/tubes", READING.formatted("tubes", "One\\ntwo\\nthree"), writer));
        long before = revision("restored");
        ok(change("PUT", "restored", "/draft/units/tubes", READING.formatted("tubes", "One\\n2\\nthree"), writer));
        ok(change("POST", "restored", "/draft/units/check/move", "{\"module\": \"basics\", \"position\": 0}", writer));

        JsonNode diff = ok(catalog.get(
                        path("restored", "/draft/diff?from=draft:%d&to=draft:%d".formatted(before, before + 2)),
                        writer))
                .json();

        JsonNode differences = diff.path("differences");
        assertThat(differences.size()).isEqualTo(2);
        assertThat(differences(differences)).contains("changed /curriculum/modules/basics/units/tubes/markdown");
        assertThat(diff.toString())
                .contains("{\"mark\":\"removed\",\"text\":\"two\"},{\"mark\":\"added\",\"text\":\"2\"}");
        ok(change("POST", "restored", "/draft/restore", "{\"revision\": %d}".formatted(before), writer));
        assertThat(ok(catalog.get(
                                path("restored", "/draft/diff?from=draft:%d&to=draft:%d".formatted(before, before + 3)),
                                writer))
                        .json()
                        .path("differences"))
                .isEmpty();
        ok(change("POST", "restored", "/draft/restore", "{\"version\": 1}", writer));
        assertThat(draft("restored").at("/draft/status").asString()).isEqualTo("published");
    }

    @Test
    void theHistoryIsPagedAndNamesEveryAct() {
        write("history", "History");
        List<String> acts = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = ok(catalog.get(path("history", "/draft/history?limit=2&cursor=" + cursor), lin))
                    .json();
            page.path("items").forEach(item -> acts.add(item.path("note").asString()));
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());

        assertThat(acts)
                .containsExactly(
                        "unit check added", "unit tubes added", "module basics added", "terms", "about", "created");
    }

    @Test
    void theListDoesNotTakeADraftThatAnImportLeftBehindForOneThatIsBeingWritten() {
        publish("listed", "First");
        catalog.importZip(Sample.zip("listed", "Second"), grace);

        JsonNode before = listed("listed");
        ok(change("PUT", "listed", "/draft/about", ABOUT.formatted("My own"), writer));

        assertThat(before.path("version").asInt()).isEqualTo(2);
        assertThat(before.has("draft")).isFalse();
        assertThat(listed("listed").at("/draft/status").asString()).isEqualTo("editing");
    }

    private JsonNode listed(String id) {
        return ok(catalog.get("/api/admin/programs?limit=100", grace))
                .json()
                .path("items")
                .valueStream()
                .filter(item -> item.path("programId").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDraftWithoutChangesFollowsAnImportAndOneWithChangesStays() {
        catalog.importZip(Sample.zip("followed", "First"), grace);
        long first = revision("followed");
        catalog.importZip(Sample.zip("followed", "Second"), grace);

        assertThat(draft("followed").at("/content/about/title").asString()).isEqualTo("Second");
        assertThat(revision("followed")).isEqualTo(first + 1);
        assertThat(draft("followed").at("/draft/author").asString()).isEqualTo(GRACE.id());

        ok(change("PUT", "followed", "/draft/about", ABOUT.formatted("My own"), writer));
        ok(act("followed", "/draft/submit", writer, ""));
        ok(act("followed", "/draft/approve", lin, ""));
        catalog.importZip(Sample.zip("followed", "Third"), grace);

        JsonNode behind = draft("followed").path("draft");
        assertThat(behind.path("title").asString()).isEqualTo("My own");
        assertThat(behind.path("behind").asBoolean()).isTrue();
        assertThat(behind.path("basedOn").asInt()).isEqualTo(2);
        assertThat(type(act("followed", "/publish", grace, ""))).isEqualTo("urn:problem:draft-behind");
        ok(act("followed", "/draft/approve", lin, ""));
        assertThat(ok(act("followed", "/publish", grace, ""))
                        .json()
                        .path("versions")
                        .size())
                .isEqualTo(4);
        assertThat(acts("followed")).contains("import", "follow");
    }
}
