package certway.enrollment;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.http.Answer;
import certway.testkit.http.ApiClient;
import certway.testkit.identity.People;
import certway.testkit.identity.Person;
import certway.testkit.wait.Eventually;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/** A program with two versions, learners of the first, and the registrar who moves them. */
abstract class MigrationFixture {

    static final Duration PATIENCE = Duration.ofSeconds(20);

    final RunningService service = RunningService.shared();
    final ApiClient rosa = service.as(People.ROSA);
    final String program = Programs.newId();

    /** Somebody who is enrolled in the first version. */
    record Enrolled(Person person, String id) {}

    @BeforeEach
    void twoVersionsArePublished() {
        service.catalog()
                .offer(program, Programs.offer(program).put("version", 1).toString());
    }

    Enrolled enrolled() {
        Person person = RunningService.newStudent();
        Answer answer = service.as(person).post("/api/enrollments", RunningService.inProgram(program));
        assertThat(answer.status()).isEqualTo(201);
        return new Enrolled(person, answer.text("enrollmentId"));
    }

    void secondVersion() {
        service.broker().send(Programs.published(program, 2));
        // Asked of the database: whoever enrolled to find out would study the first version, and be moved with the
        // others.
        Eventually.within(
                PATIENCE,
                () -> service.database()
                        .getCollection("offers")
                        .countDocuments(and(eq("_id", program), eq("version", 2))),
                copies -> copies == 1);
    }

    Answer start(String key, String more) {
        return rosa.post("/api/admin/migrations", """
                {"programId": "%s", "fromVersion": 1, "toVersion": 2, "reason": "The tubes have changed"%s}""".formatted(program, more), "Idempotency-Key", key);
    }

    Answer reverse(String migration, String key, String more) {
        return rosa.post(
                "/api/admin/migrations/%s/reversals".formatted(migration),
                "{\"reason\": \"Too early\"%s}".formatted(more),
                "Idempotency-Key",
                key);
    }

    JsonNode finished(String key) {
        return Eventually.within(
                        PATIENCE,
                        () -> rosa.get("/api/admin/migrations/" + key),
                        answer -> answer.text("state").equals("finished"))
                .json();
    }

    JsonNode moved() {
        String key = key();
        assertThat(start(key, "").status()).isEqualTo(201);
        return finished(key);
    }

    int version(Enrolled learner) {
        return rosa.get("/api/admin/enrollments/" + learner.id())
                .json()
                .at("/enrollment/version")
                .asInt();
    }

    Optional<JsonNode> result(String key, Enrolled learner) {
        return rosa.get("/api/admin/migrations/%s/results?limit=100".formatted(key))
                .json()
                .required("items")
                .valueStream()
                .filter(item -> item.required("enrollmentId").asString().equals(learner.id()))
                .findAny();
    }

    List<String> acts(Enrolled learner) {
        List<String> acts = new ArrayList<>();
        rosa.get("/api/admin/enrollment-audit?subject=" + learner.id())
                .json()
                .required("items")
                .forEach(entry -> acts.add(entry.required("act").asString() + ": "
                        + entry.required("reason").asString()));
        return acts;
    }

    static String key() {
        return UUID.randomUUID().toString();
    }
}
