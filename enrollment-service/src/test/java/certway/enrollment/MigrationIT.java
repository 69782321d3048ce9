package certway.enrollment;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import certway.enrollment.Api.Answer;
import certway.platform.event.EventEnvelope;
import certway.testkit.identity.People;
import certway.testkit.identity.Person;
import certway.testkit.wait.Eventually;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Registrars move learners to another version, and back. */
class MigrationIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String MIGRATED = "certway.enrollment.migrated.v1";

    private final RunningService service = RunningService.shared();
    private final Api rosa = service.as(People.ROSA);
    private final String program = Programs.newId();

    /** Somebody who is enrolled in the first version. */
    private record Enrolled(Person person, String id) {}

    @BeforeEach
    void twoVersionsArePublished() {
        service.catalog()
                .offer(program, Programs.offer(program).put("version", 1).toString());
    }

    private Enrolled enrolled() {
        Person person = RunningService.newStudent();
        Answer answer = service.as(person).enroll(program);
        assertThat(answer.status()).isEqualTo(201);
        return new Enrolled(person, answer.text("enrollmentId"));
    }

    private void secondVersion() {
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

    private Answer start(String key, String more) {
        return rosa.postWithKey("/api/admin/migrations", key, """
                {"programId": "%s", "fromVersion": 1, "toVersion": 2, "reason": "The tubes have changed"%s}""".formatted(program, more));
    }

    private Answer reverse(String migration, String key, String more) {
        return rosa.postWithKey(
                "/api/admin/migrations/%s/reversals".formatted(migration),
                key,
                "{\"reason\": \"Too early\"%s}".formatted(more));
    }

    private JsonNode finished(String key) {
        return Eventually.within(
                        PATIENCE,
                        () -> rosa.get("/api/admin/migrations/" + key),
                        answer -> answer.text("state").equals("finished"))
                .body();
    }

    private JsonNode moved() {
        String key = key();
        assertThat(start(key, "").status()).isEqualTo(201);
        return finished(key);
    }

    private int version(Enrolled learner) {
        return rosa.get("/api/admin/enrollments/" + learner.id())
                .body()
                .at("/enrollment/version")
                .asInt();
    }

    private Optional<JsonNode> result(String key, Enrolled learner) {
        return rosa.get("/api/admin/migrations/%s/results?limit=100".formatted(key))
                .body()
                .required("items")
                .valueStream()
                .filter(item -> item.required("enrollmentId").asString().equals(learner.id()))
                .findAny();
    }

    private String outcome(String key, Enrolled learner) {
        return result(key, learner)
                .map(result -> result.required("outcome").asString())
                .orElse("none");
    }

    private List<String> acts(Enrolled learner) {
        List<String> acts = new ArrayList<>();
        rosa.get("/api/admin/enrollment-audit?subject=" + learner.id())
                .body()
                .required("items")
                .forEach(entry -> acts.add(entry.required("act").asString() + ": "
                        + entry.required("reason").asString()));
        return acts;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    @Test
    void aDryRunTellsWhatEachLearnerGainsKeepsAndLosesAndChangesNothing() {
        Enrolled ada = enrolled();
        Enrolled ben = enrolled();
        secondVersion();
        Document before = document(ada);
        String key = key();

        start(key, ", \"dryRun\": true");
        JsonNode done = finished(key);

        assertThat(done.required("total").asInt()).isEqualTo(2);
        assertThat(done.required("done").asInt()).isEqualTo(2);
        assertThat(done.required("outcomes").toString()).isEqualTo("{\"would-move\":2}");
        JsonNode effect = result(key, ben).orElseThrow().required("effect");
        assertThat(effect.required("gains").toString()).isEqualTo("[\"new-unit\"]");
        assertThat(effect.required("keeps").toString()).isEqualTo("[\"tubes\"]");
        assertThat(effect.required("loses").toString()).isEqualTo("[\"old-unit\"]");
        assertThat(effect.required("percentAfter").asInt()).isEqualTo(33);
        assertThat(document(ada)).isEqualTo(before);
        assertThat(acts(ada)).isEmpty();
    }

    private Document document(Enrolled learner) {
        Eventually.within(PATIENCE, () -> found(learner), document -> !document.containsKey("pendingSince"));
        return found(learner);
    }

    private Document found(Enrolled learner) {
        return service.database()
                .getCollection("enrollments")
                .find(eq("_id", learner.id()))
                .into(new ArrayList<>())
                .getFirst();
    }

    @Test
    void whoStudiesIsMovedAndToldAndNobodyElseIs() {
        Enrolled ada = enrolled();
        Enrolled left = enrolled();
        Enrolled done = enrolled();
        service.as(left.person()).post("/api/enrollments/%s/withdraw".formatted(left.id()), "");
        service.broker()
                .send(Programs.completed(
                        done.id(), done.person().id(), program, Instant.parse("2026-11-20T09:00:00Z")));
        Eventually.within(
                PATIENCE,
                () -> rosa.get("/api/admin/enrollments/" + done.id()).body(),
                body -> body.at("/enrollment/status").asString().equals("completed"));
        secondVersion();
        Document withdrawn = document(left);
        Document completed = document(done);

        JsonNode job = moved();

        assertThat(job.required("outcomes").toString()).isEqualTo("{\"moved\":1}");
        assertThat(version(ada)).isEqualTo(2);
        assertThat(document(left)).isEqualTo(withdrawn);
        assertThat(document(done)).isEqualTo(completed);
        List<EventEnvelope> told =
                service.broker().events("certway.enrollments", ada.person().id(), 2);
        assertThat(told).extracting(EventEnvelope::type).endsWith(MIGRATED);
        assertThat(told.getLast().data().required("version").asInt()).isEqualTo(2);
        assertThat(told.getLast().data().required("migrationId")).isEqualTo(job.required("migrationId"));
        assertThat(Eventually.within(PATIENCE, () -> acts(ada), acts -> !acts.isEmpty()))
                .containsExactly("moved-to-version: The tubes have changed");
        assertThat(rosa.get("/api/admin/enrollment-audit?subject="
                                + job.required("migrationId").asString())
                        .body()
                        .at("/items/0/act")
                        .asString())
                .isEqualTo("migration-started");
    }

    @Test
    void aSecondRunDoesNothingAndTheSameRequestIsTheSameJob() {
        Enrolled ada = enrolled();
        secondVersion();
        JsonNode first = moved();
        Document after = document(ada);
        String key = first.required("migrationId").asString();

        JsonNode second = moved();

        assertThat(second.required("total").asInt()).isZero();
        assertThat(document(ada)).isEqualTo(after);
        assertThat(start(key, "").status()).isEqualTo(200);
        assertThat(start(key, ", \"dryRun\": true").problem()).isEqualTo("urn:problem:key-used-otherwise");
    }

    @Test
    void whoHasDoneNothingSinceIsMovedBackAndWhoWentOnStays() {
        Enrolled ada = enrolled();
        Enrolled ben = enrolled();
        secondVersion();
        String migration = moved().required("migrationId").asString();
        service.progress().goesOn(ben.id());

        String dry = key();
        reverse(migration, dry, ", \"dryRun\": true");
        finished(dry);
        assertThat(outcome(dry, ada)).isEqualTo("would-move");
        assertThat(outcome(dry, ben)).isEqualTo("went-on");
        assertThat(version(ada)).isEqualTo(2);
        assertThat(service.progress().isPutBack(ada.id())).isFalse();

        String real = key();
        reverse(migration, real, "");
        finished(real);
        assertThat(outcome(real, ada)).isEqualTo("moved");
        assertThat(outcome(real, ben)).isEqualTo("went-on");
        assertThat(version(ada)).isEqualTo(1);
        assertThat(version(ben)).isEqualTo(2);
        assertThat(service.progress().isPutBack(ada.id())).isTrue();
        List<EventEnvelope> told =
                service.broker().events("certway.enrollments", ada.person().id(), 3);
        assertThat(told.getLast().data().required("reversal").asBoolean()).isTrue();
        assertThat(told.getLast().data().required("version").asInt()).isEqualTo(1);
        assertThat(Eventually.within(PATIENCE, () -> acts(ada), acts -> acts.size() == 2))
                .containsExactly("moved-back: Too early", "moved-to-version: The tubes have changed");

        String again = key();
        reverse(migration, again, "");
        finished(again);
        assertThat(outcome(again, ada)).isEqualTo("already-there");
    }

    @Test
    void whileProgressDoesNotAnswerNobodyIsMovedAndThenTheJobGoesOn() {
        Enrolled ada = enrolled();
        secondVersion();
        service.progress().down(3);
        String key = key();

        start(key, "");
        Eventually.within(PATIENCE, () -> service.progress().refused(), refused -> refused > 0);
        JsonNode job = finished(key);

        assertThat(job.required("outcomes").toString()).isEqualTo("{\"moved\":1}");
        assertThat(version(ada)).isEqualTo(2);
        assertThat(service.progress().refused()).isEqualTo(3);
    }

    @Test
    void aCompletionOfTheVersionBeforeTheMoveCountsForThatVersion() {
        Enrolled ada = enrolled();
        secondVersion();
        moved();

        service.broker()
                .send(Programs.completed(ada.id(), ada.person().id(), program, Instant.parse("2026-11-20T09:00:00Z")));

        JsonNode enrollment = Eventually.within(
                        PATIENCE,
                        () -> rosa.get("/api/admin/enrollments/" + ada.id()).body(),
                        body -> body.at("/enrollment/status").asString().equals("completed"))
                .required("enrollment");
        assertThat(enrollment.required("version").asInt()).isEqualTo(1);
    }

    @Test
    void whatCannotBeMovedIsRefused() {
        enrolled();
        secondVersion();
        String body = "{\"programId\": \"%s\", \"fromVersion\": %d, \"toVersion\": %d, \"reason\": \"%s\"%s}";
        String path = "/api/admin/migrations";

        assertThat(rosa.post(path, body.formatted(program, 1, 2, "why", "")).status())
                .isEqualTo(400);
        assertThat(rosa.postWithKey(path, "no key!", body.formatted(program, 1, 2, "why", ""))
                        .status())
                .isEqualTo(400);
        assertThat(rosa.postWithKey(path, key(), body.formatted(program, 1, 2, " ", ""))
                        .status())
                .isEqualTo(400);
        assertThat(rosa.postWithKey(path, key(), body.formatted(program, 2, 2, "why", ""))
                        .status())
                .isEqualTo(400);
        assertThat(rosa.postWithKey(path, key(), body.formatted(program, 1, 3, "why", ""))
                        .status())
                .isEqualTo(400);
        assertThat(rosa.postWithKey(path, key(), body.formatted(program, 1, 2, "why", ", \"total\": 7"))
                        .status())
                .isEqualTo(400);
        assertThat(rosa.postWithKey(path, key(), body.formatted(Programs.newId(), 1, 2, "why", ""))
                        .status())
                .isEqualTo(404);
        assertThat(rosa.get(path + "/none").status()).isEqualTo(404);
        assertThat(reverse("none", key(), "").status()).isEqualTo(404);
        assertThat(rosa.get(path + "/none/results?outcome=lost").status()).isEqualTo(400);

        String dry = key();
        start(dry, ", \"dryRun\": true");
        finished(dry);
        assertThat(reverse(dry, key(), "").problem()).isEqualTo("urn:problem:not-reversible");
    }
}
