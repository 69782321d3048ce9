package certway.enrollment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import certway.platform.event.EventEnvelope;
import certway.testkit.http.Answer;
import certway.testkit.identity.People;
import certway.testkit.infrastructure.Infrastructure;
import certway.testkit.infrastructure.MongoDb;
import certway.testkit.kafka.KafkaClient;
import certway.testkit.wait.Eventually;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A list enrols whom it names, each of them once, whatever stops on the way. */
class BulkEnrollmentIT extends BulkListFixture {

    @Test
    void aListEnrolsWhomItNamesAndTellsEachRowsFate() {
        String ada = service.people().add(email("ada"), "Ada", "Okafor");
        String file = "email,firstName,lastName,Ward\n%s,Ada,Okafor,B\n%s,Pat,Doe,C\nnobody,No,One,D\n"
                .formatted(email("ada"), email("pat"));

        Answer taken = post(rosa, "", file);
        JsonNode job = finished(rosa, taken);

        assertThat(taken.status()).isEqualTo(202);
        assertThat(taken.header("Location")).isEqualTo(BULK + "/" + taken.text("jobId"));
        assertThat(taken.header("Retry-After")).isNotEmpty();
        assertThat(job.path("rows").asInt()).isEqualTo(3);
        assertThat(job.path("done").asInt()).isEqualTo(3);
        assertThat(job.at("/counts/enrolled").asInt()).isEqualTo(1);
        assertThat(job.at("/counts/invited").asInt()).isEqualTo(1);
        assertThat(job.at("/counts/bad-row").asInt()).isEqualTo(1);
        assertThat(job.path("ignoredColumns").toString()).isEqualTo("[\"Ward\"]");
        JsonNode rows = rows(rosa, job);
        assertThat(rows.get(0).path("learnerId").asString()).isEqualTo(ada);
        assertThat(rows.get(0).path("status").asString()).isEqualTo("active");
        assertThat(rows.get(1).path("outcome").asString()).isEqualTo("invited");
        assertThat(rows.get(1).path("told").asString()).isEqualTo("not-mailed");
        assertThat(rows.get(1).path("addressConfirmed").asBoolean(true)).isFalse();
        assertThat(rows.get(2).path("line").asInt()).isEqualTo(4);
        assertThat(rows.get(2).path("reason").asString()).isEqualTo("this is no e-mail address");
        assertThat(service.people()
                        .account(email("pat"))
                        .path("requiredActions")
                        .toString())
                .isEqualTo("[\"UPDATE_PASSWORD\"]");
        assertThat(service.broker().events("certway.enrollments", ada, 1))
                .extracting(EventEnvelope::type)
                .containsExactly("certway.enrollment.activated.v1");
    }

    @Test
    void theSameFileOnceMoreEnrolsNobodyTwice() {
        finished(rosa, post(rosa, "", list(20)));

        JsonNode again = finished(rosa, post(rosa, "", list(20)));

        assertThat(again.at("/counts/already-enrolled").asInt()).isEqualTo(20);
        assertThat(rosa.get("/api/admin/enrollments?limit=100&programId=" + program)
                        .json()
                        .required("items"))
                .hasSize(20);
    }

    @Test
    void aDryRunChangesNothingHereNorAtTheLoginServer() {
        service.people().add(email("ada"), "Ada", "Okafor");

        JsonNode job = finished(rosa, post(rosa, "&dryRun=true", list(3) + email("ada") + ",,\nno address,,\n"));

        assertThat(job.path("dryRun").asBoolean()).isTrue();
        assertThat(job.at("/counts/invited").asInt()).isEqualTo(3);
        assertThat(job.at("/counts/enrolled").asInt()).isEqualTo(1);
        assertThat(job.at("/counts/bad-row").asInt()).isEqualTo(1);
        assertThat(service.people().account(email("p0")).has("id")).isFalse();
        assertThat(rosa.get("/api/admin/enrollments?programId=" + program)
                        .json()
                        .required("items"))
                .isEmpty();
    }

    @Test
    void whatIsMissingIsNamedWithEveryWayToMeetIt() {
        String hard = Programs.newId();
        service.catalog()
                .offer(hard, Programs.offerAfter(hard, List.of(program)).toString());
        service.people().add(email("ada"), "Ada", "Okafor");

        JsonNode job = finished(
                rosa,
                rosa.upload(
                        BULK + "?reason=r",
                        "text/csv",
                        "email,program\n%s,%s\n".formatted(email("ada"), hard).getBytes(UTF_8)));

        JsonNode row = rows(rosa, job).get(0);
        assertThat(row.path("outcome").asString()).isEqualTo("refused");
        assertThat(row.path("refusal").asString()).isEqualTo("prerequisite-missing");
        assertThat(row.at("/missing/0/anyOf/0").asString()).contains(program);
    }

    @Test
    void whenTheLoginServerStopsTheJobWaitsAndGoesOn() {
        service.people().stop();
        try {
            Answer taken = post(rosa, "", list(10));
            String path = BULK + "/" + taken.text("jobId");
            JsonNode waiting =
                    Eventually.within(KafkaClient.PATIENCE, () -> rosa.get(path).json(), job -> job.has("waitsFor"));

            assertThat(waiting.path("state").asString()).isEqualTo("waiting");
            assertThat(waiting.path("waitsFor").asString()).isEqualTo("The login server");
            service.people().start();
            assertThat(finished(rosa, taken).at("/counts/invited").asInt()).isEqualTo(10);
        } finally {
            service.people().stop();
            service.people().start();
        }
    }

    @Test
    void aJobOfAnInstanceThatEndedGoesOnInAnotherOne() {
        try (MongoDb mongo = Infrastructure.newMongo()) {
            mongo.start();
            String id;
            try (RunningService ending =
                    RunningService.on(mongo.connectionString(), Infrastructure.kafkaBootstrapServers())) {
                ending.people().stop();
                ending.catalog().offer(program, Programs.offer(program).toString());
                ending.as(RunningService.newStudent()).post("/api/enrollments", RunningService.inProgram(program));
                id = post(ending.as(People.ROSA), "", list(5)).text("jobId");
            }
            try (RunningService other =
                    RunningService.on(mongo.connectionString(), Infrastructure.kafkaBootstrapServers())) {
                other.catalog().offer(program, Programs.offer(program).toString());

                JsonNode job = finished(other.as(People.ROSA), id);

                assertThat(job.at("/counts/invited").asInt()).isEqualTo(5);
            }
        }
    }
}
