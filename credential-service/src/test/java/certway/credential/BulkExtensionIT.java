package certway.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The valid certificates of a program are extended by a policy. */
class BulkExtensionIT extends BulkFixture {

    @Test
    void whatIsValidIsExtendedByAPolicyAndNothingIsEverShortened() {
        List<String> ids = certificates(2);
        rosa.post(
                "/api/admin/credentials/%s/extend".formatted(ids.getLast()),
                "{\"validUntil\":\"2029-12-31T12:00:00Z\",\"note\":\"n\"}");
        String window = "{\"kind\":\"window\",\"month\":12,\"day\":31,\"minimumMonths\":24}";

        JsonNode tried = finished(rosa.post(JOBS, extension(window, true)));

        assertThat(tried.path("counts")).hasToString("{\"already-superseded\":1,\"extended\":1,\"not-later\":1}");
        assertThat(rows(tried))
                .containsExactly(
                        "already-superseded 2028-11-20T16:30:00Z -",
                        "extended 2028-11-20T16:30:00Z 2028-12-31T23:59:59.999Z",
                        "not-later 2029-12-31T12:00:00Z -");
        assertThat(end(ids.getFirst())).isEqualTo("2028-11-20T16:30:00Z");
        assertThat(standing(ids.getFirst())).isEqualTo("valid");

        JsonNode done = finished(rosa.post(JOBS, extension(window, false)));

        assertThat(rows(done)).isEqualTo(rows(tried));
        assertThat(done.path("policy")).hasToString(window);
        assertThat(done.has("version")).isFalse();
        assertThat(standing(ids.getFirst())).isEqualTo("superseded");
        JsonNode longer =
                service.as(holders.getFirst()).get("/api/credentials").json().at("/items/0");
        assertThat(longer.path("validUntil").asString()).isEqualTo("2028-12-31T23:59:59.999Z");
        assertThat(longer.path("standing").asString()).isEqualTo("valid");
        assertThat(rows(finished(rosa.post(JOBS, extension("{\"kind\":\"months\",\"months\":1}", false)))))
                .as("shorter")
                .noneMatch(row -> row.startsWith("extended"));
    }

    @Test
    void whatHasExpiredOrNeverEndsIsNotExtended() {
        complete("{\"kind\":\"none\"}");
        complete("{\"kind\":\"fixed-date\",\"date\":\"2026-11-19\"}");
        ids();

        JsonNode done = finished(rosa.post(JOBS, extension("{\"kind\":\"months\",\"months\":36}", false)));

        assertThat(rows(done)).containsExactly("expired 2026-11-19T23:59:59.999Z -", "never-ends - -");
    }

    /** All valid certificates of the program, whatever their version, to the end of that window. */
    private String extension(String policy, boolean dryRun) {
        return "{\"act\":\"extend\",\"reason\":\"validity-extended\",\"note\":\"the board's new cycle\","
                + "\"programId\":\"%s\",\"policy\":%s,\"dryRun\":%s}".formatted(program, policy, dryRun);
    }

    private List<String> rows(JsonNode job) {
        return rosa.get("%s/%s/rows".formatted(JOBS, job.required("jobId").asString()))
                .json()
                .path("items")
                .valueStream()
                .map(row -> "%s %s %s"
                        .formatted(
                                row.path("result").asString(),
                                row.path("end").asString("-"),
                                row.path("later").asString("-")))
                .sorted()
                .toList();
    }

    private String end(String id) {
        return service.anonymous().get("/api/credentials/" + id).text("validUntil");
    }
}
