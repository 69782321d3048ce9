package certway.enrollment;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import certway.platform.event.EventEnvelope;
import certway.testkit.wait.Eventually;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Registrars move learners to another version. */
class MigrationIT extends MigrationFixture {

    private static final String MIGRATED = "certway.enrollment.migrated.v1";

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
                () -> rosa.get("/api/admin/enrollments/" + done.id()).json(),
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
                        .json()
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
                        () -> rosa.get("/api/admin/enrollments/" + ada.id()).json(),
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
        assertThat(rosa.post(path, body.formatted(program, 1, 2, "why", ""), "Idempotency-Key", "no key!")
                        .status())
                .isEqualTo(400);
        assertThat(rosa.post(path, body.formatted(program, 1, 2, " ", ""), "Idempotency-Key", key())
                        .status())
                .isEqualTo(400);
        assertThat(rosa.post(path, body.formatted(program, 2, 2, "why", ""), "Idempotency-Key", key())
                        .status())
                .isEqualTo(400);
        assertThat(rosa.post(path, body.formatted(program, 1, 3, "why", ""), "Idempotency-Key", key())
                        .status())
                .isEqualTo(400);
        assertThat(rosa.post(path, body.formatted(program, 1, 2, "why", ", \"total\": 7"), "Idempotency-Key", key())
                        .status())
                .isEqualTo(400);
        assertThat(rosa.post(path, body.formatted(Programs.newId(), 1, 2, "why", ""), "Idempotency-Key", key())
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
