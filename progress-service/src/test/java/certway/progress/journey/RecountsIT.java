package certway.progress.journey;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.contract.Contracts;
import certway.testkit.http.Answer;
import certway.testkit.http.ApiClient;
import certway.testkit.identity.People;
import certway.testkit.identity.Person;
import certway.testkit.wait.Eventually;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An operator has the reports added up anew while everything runs. */
class RecountsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String RECOUNTS = "/api/admin/recounts";
    private static final String BECAUSE = "{\"reason\": \"Is the funnel right?\"}";

    private final TestSystem system = TestSystem.shared();
    private final ApiClient operator =
            system.client(new Person(UUID.randomUUID().toString(), "otis", Set.of("operator")));
    private final Person eve = new Person(UUID.randomUUID().toString(), "eve", Set.of("student"));
    private final String program = "hct-" + UUID.randomUUID();

    RecountsIT() {
        system.createTheOthersTopics();
        system.neighbours().publish(((ObjectNode) Contracts.http("program-version.json")).put("programId", program));
    }

    private Answer asks(String key) {
        return operator.post(RECOUNTS, BECAUSE, "Idempotency-Key", key);
    }

    private JsonNode recounted() {
        String key = UUID.randomUUID().toString();
        assertThat(asks(key).status()).isEqualTo(201);
        return Eventually.within(
                        PATIENCE,
                        () -> operator.get(RECOUNTS + "/" + key),
                        answer -> !answer.at("/state").asString().equals("running"))
                .json();
    }

    /** Numbers of this program only: of others a test may have told what no archive knows. */
    private void agrees(JsonNode recount) {
        assertThat(recount.at("/state").asString()).isEqualTo("finished");
        assertThat(recount.at("/result/differences")
                        .valueStream()
                        .map(difference -> difference.required("counter").asString()))
                .noneMatch(counter -> counter.startsWith(program));
    }

    private JsonNode report() {
        return system.client(People.ROSA)
                .get("/api/admin/reports/programs/" + program)
                .json();
    }

    private JsonNode studied() {
        for (Person person : List.of(eve, People.ADA)) {
            Learner learner = system.enrolled(Enrolled.in(person, program));
            learner.completes();
            system.atRest(learner);
        }
        return Eventually.within(
                PATIENCE,
                this::report,
                report -> report.at("/versions/0/completed").asInt() == 2);
    }

    private void spoil(String collection, String field) {
        system.database(database -> database.getCollection(collection)
                .updateMany(new Document("programId", program), new Document("$inc", new Document(field, 3L))));
    }

    @Test
    void reportsAgreeWithTheEventsUntilSomebodySpoilsThemAndAfterwards() {
        JsonNode before = studied();
        agrees(recounted());
        spoil("reportPrograms", "completed");
        spoil("reportItems", "asked");
        assertThat(report()).isNotEqualTo(before);

        JsonNode recount = recounted();

        assertThat(recount.at("/result/difference").asInt()).isGreaterThanOrEqualTo(4);
        assertThat(recount.at("/result/differences")
                        .valueStream()
                        .filter(difference ->
                                difference.required("counter").asString().equals(program + "/1"))
                        .map(difference -> "%s %d for %d"
                                .formatted(
                                        difference.required("number").asString(),
                                        difference.required("counted").asInt(),
                                        difference.required("expected").asInt())))
                .containsExactly("completed 5 for 2");
        assertThat(report()).isEqualTo(before);
        agrees(recounted());
    }

    @Test
    void whoIsErasedStaysInTheReportsAndInTheirRecount() {
        JsonNode before = studied();

        Eventually.within(
                PATIENCE,
                () -> assertThat(system.keeper()
                                .delete("/internal/subjects/" + eve.id())
                                .at("/erased")
                                .asLong())
                        .isZero());
        agrees(recounted());

        assertThat(report()).isEqualTo(before);
        spoil("reportItems", "right");
        JsonNode recount = recounted();
        assertThat(recount.at("/result/differences").size()).isGreaterThanOrEqualTo(3);
        agrees(recounted());
    }

    @Test
    void aRecountIsAskedForOnceByItsKeyAndSaysWhoAskedAndWhy() {
        String key = UUID.randomUUID().toString();

        assertThat(asks(key).status()).isEqualTo(201);
        assertThat(asks(key).status()).isEqualTo(200);

        JsonNode listed = operator.get(RECOUNTS + "?limit=1").at("/items/0");
        assertThat(listed.required("id").asString()).isEqualTo(key);
        assertThat(listed.required("reason").asString()).isEqualTo("Is the funnel right?");
        assertThat(listed.required("actor").asString()).isNotBlank();
        assertThat(operator.post(RECOUNTS, BECAUSE).status()).isEqualTo(400);
        assertThat(operator.post(RECOUNTS, "{\"reason\": \" \"}", "Idempotency-Key", "another")
                        .status())
                .isEqualTo(400);
        assertThat(operator.get(RECOUNTS + "/unheard-of").status()).isEqualTo(404);
    }
}
