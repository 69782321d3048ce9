package certway.credential;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.http.Answer;
import certway.testkit.identity.People;
import certway.testkit.kafka.KafkaClient;
import certway.testkit.wait.Eventually;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Acts on all certificates of a program version. */
class BulkIT extends BulkFixture {

    @Test
    void aDryRunTellsWhatWouldBecomeOfEachAndChangesNothing() {
        List<String> ids = certificates(3);
        rosa.post(
                "/api/admin/credentials/%s/revoke".formatted(ids.getFirst()),
                "{\"reason\":\"misconduct\",\"note\":\"n\"}");

        JsonNode job = finished(rosa.post(JOBS, wish("revoke", "issued-in-error", true)));

        assertThat(job.path("total").asLong()).isEqualTo(3);
        assertThat(job.path("done").asLong()).isEqualTo(3);
        assertThat(job.path("counts").toString()).isEqualTo("{\"already-revoked\":1,\"revoked\":2}");
        assertThat(ids.subList(1, 3)).allSatisfy(id -> assertThat(standing(id)).isEqualTo("valid"));
    }

    @Test
    void allAreRevokedWithARowForEachAndWhoDidItAndWhy() {
        List<String> ids = certificates(3);

        JsonNode job = finished(rosa.post(JOBS, wish("revoke", "issued-in-error", false)));
        Answer rows = rosa.get(
                "%s/%s/rows?limit=2".formatted(JOBS, job.required("jobId").asString()));
        Answer more = rosa.get("%s/%s/rows?limit=2&cursor=%s&result=revoked"
                .formatted(JOBS, job.required("jobId").asString(), rows.text("next")));

        List<String> told = new ArrayList<>();
        for (Answer page : List.of(rows, more)) {
            page.json()
                    .path("items")
                    .forEach(row -> told.add(row.path("publicId").asString()));
        }
        assertThat(told).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(Instant.parse(job.required("rowsUntil").asString()))
                .isEqualTo(Instant.parse(job.required("finishedAt").asString()).plus(Duration.ofDays(30)));
        assertThat(more.json().has("next")).isFalse();
        assertThat(ids).allSatisfy(id -> assertThat(standing(id)).isEqualTo("revoked"));
        JsonNode act =
                rosa.get("/api/admin/credentials/" + ids.getFirst()).json().at("/acts/0");
        assertThat(act.path("actor").asString()).isEqualTo(People.ROSA.id());
        assertThat(act.path("note").asString()).isEqualTo("the audit of May");
    }

    @Test
    void theSameKeyIsTheSameJobAndAnotherWishUnderItIsRefused() {
        certificates(1);
        String key = UUID.randomUUID().toString();
        Answer first = rosa.post(JOBS, wish("reissue", "signed-anew", false), "Idempotency-Key", key);
        finished(first);

        Answer again = rosa.post(JOBS, wish("reissue", "signed-anew", false), "Idempotency-Key", key);
        Answer other = rosa.post(JOBS, wish("reissue", "name-changed", false), "Idempotency-Key", key);

        assertThat(again.text("jobId")).isEqualTo(first.text("jobId"));
        assertThat(other.problem()).isEqualTo("urn:problem:idempotency-key-reused");
        assertThat(service.as(holders.getFirst()).get("/api/credentials").json().path("items"))
                .hasSize(2);
    }

    @Test
    void whoseNameChangedGetsANewOneAndTheOthersKeepTheirs() {
        List<String> ids = certificates(2);
        service.neighbours().name(holders.getFirst().id(), "Holder", "Married");

        JsonNode job = finished(rosa.post(JOBS, wish("reissue", "name-changed", false)));

        assertThat(job.path("counts").toString()).isEqualTo("{\"name-unchanged\":1,\"reissued\":1}");
        assertThat(standing(ids.getFirst())).isEqualTo("superseded");
        assertThat(standing(ids.getLast())).isEqualTo("valid");
    }

    @Test
    void whileTheLoginServerIsAwayAJobWaitsAndSaysSo() {
        certificates(1);
        service.neighbours().name(holders.getFirst().id(), "Holder", "Married");
        service.neighbours().stop();
        Answer begun = rosa.post(JOBS, wish("reissue", "name-changed", false));

        JsonNode waiting = Eventually.within(
                KafkaClient.PATIENCE, () -> rosa.get(begun.header("Location")).json(), job -> job.has("waitsFor"));
        assertThat(waiting.path("state").asString()).isEqualTo("waiting");
        service.neighbours().start();

        assertThat(finished(begun).path("counts").toString()).isEqualTo("{\"reissued\":1}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"act\":\"revoke\",\"reason\":\"name-changed\",\"note\":\"n\",\"programId\":\"p\",\"version\":1,\"dryRun\":true}",
                "{\"act\":\"delete\",\"reason\":\"misconduct\",\"note\":\"n\",\"programId\":\"p\",\"version\":1,\"dryRun\":true}",
                "{\"act\":\"revoke\",\"reason\":\"misconduct\",\"note\":\"n\",\"programId\":\"p\",\"version\":0,\"dryRun\":true}",
                "{\"act\":\"revoke\",\"reason\":\"misconduct\",\"note\":\"n\",\"programId\":\"p\",\"version\":1}",
                "{\"act\":\"revoke\",\"reason\":\"misconduct\",\"note\":\"n\",\"programId\":\"p\",\"dryRun\":true}",
                "{\"act\":\"revoke\",\"reason\":\"misconduct\",\"note\":\"n\",\"programId\":\"p\",\"version\":1,\"dryRun\":true,\"policy\":{\"kind\":\"months\",\"months\":24}}",
                "{\"act\":\"extend\",\"reason\":\"validity-extended\",\"note\":\"n\",\"programId\":\"p\",\"dryRun\":true}",
                "{\"act\":\"extend\",\"reason\":\"misconduct\",\"note\":\"n\",\"programId\":\"p\",\"dryRun\":true,\"policy\":{\"kind\":\"months\",\"months\":24}}",
                "{\"act\":\"extend\",\"reason\":\"validity-extended\",\"note\":\"n\",\"programId\":\"p\",\"dryRun\":true,\"policy\":{\"kind\":\"none\"}}",
                "{\"act\":\"extend\",\"reason\":\"validity-extended\",\"note\":\"n\",\"programId\":\"p\",\"dryRun\":true,\"policy\":{\"months\":24}}",
                "{\"act\":\"extend\",\"reason\":\"validity-extended\",\"note\":\"n\",\"programId\":\"p\",\"dryRun\":true,\"policy\":{\"kind\":\"months\",\"months\":300}}"
            })
    void anActOnManyIsSaidInFull(String body) {
        assertThat(rosa.post(JOBS, body).status()).isEqualTo(400);
    }

    @Test
    void whatIsNotThereIsNotFoundAndAForeignCursorIsNone() {
        assertThat(rosa.get(JOBS + "/nothing").status()).isEqualTo(404);
        assertThat(rosa.get(JOBS + "/nothing/rows").status()).isEqualTo(404);
        assertThat(rosa.get(JOBS + "?limit=0").status()).isEqualTo(400);
        assertThat(rosa.get(JOBS).status()).isEqualTo(200);
    }
}
