package certway.catalog;

import static certway.testkit.identity.People.LIN;
import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.http.Answer;
import certway.testkit.identity.Person;
import certway.testkit.kafka.KafkaClient;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The way of a draft to the catalog, out of it and back in. */
class DraftToCatalogIT extends AuthoringFixture {

    @Test
    void aDraftBecomesAVersionAfterSomebodyElseApprovedIt() {
        write("from-scratch", "From scratch");
        assertThat(catalog.get("/api/programs/from-scratch", null).status()).isEqualTo(404);
        ok(act("from-scratch", "/draft/submit", writer, ""));

        assertThat(type(act("from-scratch", "/publish", grace, ""))).isEqualTo("urn:problem:approval-missing");
        ok(act("from-scratch", "/draft/approve", lin, "{\"reason\": \"Reads well\"}"));
        Answer published = ok(act("from-scratch", "/publish", grace, ""));

        assertThat(published.json().path("versions").size()).isEqualTo(1);
        assertThat(catalog.get("/api/programs/from-scratch", null)
                        .json()
                        .at("/modules/0/units/0/title")
                        .asString())
                .isEqualTo("Tubes");
        assertThat(draft("from-scratch").at("/draft/status").asString()).isEqualTo("published");
        assertThat(acts("from-scratch"))
                .containsExactly("publish", "approve", "submit", "edit", "edit", "edit", "edit", "edit", "create");
    }

    @Test
    void whoChangedADraftLastCannotApproveIt() {
        Person both = new Person("77aa0000-0000-4000-8000-000000000003", "both", Set.of("author", "reviewer"));
        write("own-work", "Own work");
        ok(change("PUT", "own-work", "/draft/about", ABOUT.formatted("Mine"), tokens.of(both)));
        ok(act("own-work", "/draft/submit", tokens.of(both), ""));

        assertThat(type(act("own-work", "/draft/approve", tokens.of(both), ""))).isEqualTo("urn:problem:own-draft");
        ok(act("own-work", "/draft/approve", lin, ""));
        ok(change("PUT", "own-work", "/draft/about", ABOUT.formatted("Changed after the approval"), writer));

        assertThat(type(act("own-work", "/publish", grace, ""))).isEqualTo("urn:problem:approval-missing");
    }

    @Test
    void aReturnedDraftGoesBackToItsAuthor() {
        write("returned", "Returned");
        assertThat(type(act("returned", "/draft/approve", lin, ""))).isEqualTo("urn:problem:draft-not-submitted");
        ok(act("returned", "/draft/submit", writer, ""));

        ok(act("returned", "/draft/return", lin, "{\"reason\": \"Too short\"}"));

        assertThat(draft("returned").at("/draft/status").asString()).isEqualTo("editing");
        assertThat(draft("returned").at("/draft/note").asString()).isEqualTo("Too short");
    }

    @Test
    void whyADraftWasReturnedIsSaidWhileItIsChangedUntilItIsSubmittedAgain() {
        write("sent-back", "Sent back");
        ok(act("sent-back", "/draft/submit", writer, ""));
        ok(act("sent-back", "/draft/return", lin, "{\"reason\": \"Too short\"}"));

        ok(change("PUT", "sent-back", "/draft/about", ABOUT.formatted("Longer"), writer));
        JsonNode changed = draft("sent-back").path("draft");
        ok(act("sent-back", "/draft/submit", writer, "{\"reason\": \"Longer now\"}"));

        assertThat(changed.path("note").asString()).isEqualTo("about");
        assertThat(changed.at("/returned/note").asString()).isEqualTo("Too short");
        assertThat(changed.at("/returned/author").asString()).isEqualTo(LIN.id());
        assertThat(draft("sent-back").path("draft").has("returned")).isFalse();
    }

    @Test
    void aDraftUsesFilesThatWereUploaded() {
        String drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>An arm</title></svg>";
        write("with-figure", "With a figure");
        JsonNode kept = catalog.upload("arm.svg", drawing, writer).json();

        Answer named = change(
                "PUT",
                "with-figure",
                "/draft/files",
                """
                {"files": [{"path": "figures/arm.svg", "sha256": "%s"}]}
                """.formatted(kept.path("sha256").asString()),
                writer);
        ok(named);
        ok(change(
                "POST",
                "with-figure",
                "/draft/modules/basics/units",
                READING.formatted("arm", "![An arm](figures/arm.svg)"),
                writer));

        assertThat(draft("with-figure")
                        .at("/content/files/figures~1arm.svg/type")
                        .asString())
                .isEqualTo("image/svg+xml");
        assertThat(catalog.get(path("with-figure", "/draft/preview"), writer)
                        .json()
                        .at("/modules/0/units/2/html")
                        .asString())
                .contains("<img src=\"%s\"".formatted(kept.path("url").asString()));
    }

    @Test
    void deletingAUnitInTheDraftLeavesTheVersionAsItWas() {
        publish("deleted", "Deleted");
        String reader = tokens.service("progress-service", "content:read", "catalog-service");
        String before =
                catalog.get("/internal/program-versions/deleted/1", reader).text();

        ok(change("DELETE", "deleted", "/draft/units/tubes", "", writer));
        ok(change("DELETE", "deleted", "/draft/modules/basics", "", writer));

        assertThat(catalog.get("/internal/program-versions/deleted/1", reader).text())
                .isEqualTo(before);
    }

    @Test
    void aRetiredProgramCanBeOpenedAgain() {
        publish("reopened", "Reopened");
        long published =
                catalog.get(path("reopened", ""), grace).json().path("revision").asLong();

        Answer retired = ok(catalog.send(
                "POST",
                path("reopened", "/retire"),
                grace,
                "{\"reason\": \"Too old\"}",
                "If-Match",
                "\"%d\"".formatted(published)));
        ok(change("PUT", "reopened", "/draft/about", ABOUT.formatted("While retired"), writer));
        ok(act("reopened", "/draft/submit", writer, ""));
        ok(act("reopened", "/draft/approve", lin, ""));
        assertThat(type(act("reopened", "/publish", grace, ""))).isEqualTo("urn:problem:program-retired");
        assertThat(catalog.send(
                                "POST",
                                path("reopened", "/unretire"),
                                grace,
                                "",
                                "If-Match",
                                "\"%d\"".formatted(published))
                        .status())
                .isEqualTo(412);
        ok(catalog.send("POST", path("reopened", "/unretire"), grace, "", "If-Match", retired.header("ETag")));

        assertThat(catalog.get("/api/programs/reopened", null)
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("published");
        List<ConsumerRecord<String, byte[]>> records =
                new KafkaClient(kafka.bootstrapServers()).records("certway.programs", "reopened", 3);
        assertThat(records)
                .extracting(record -> KafkaClient.headers(record).get("ce_id"))
                .doesNotHaveDuplicates();
        List<JsonNode> events = records.stream()
                .map(record -> JsonMapper.shared().readTree(record.value()))
                .toList();
        assertThat(events).extracting(event -> event.path("revision").asLong()).containsExactly(1L, 2L, 3L);
        assertThat(events).extracting(event -> event.path("version").asInt()).containsOnly(1);
        assertThat(events.getLast().has("retiredAt")).isFalse();
        assertThat(catalog.get(path("reopened", "/audit"), tokens.of(AUDITOR)).text())
                .contains("Too old");
    }
}
