package certway.credential;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.http.Answer;
import certway.testkit.http.ApiClient;
import certway.testkit.identity.People;
import certway.testkit.identity.Person;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What staff did to certificates and records is in the audit log. */
class AuditIT {

    private static final String LOG = "/api/admin/credential-audit";
    private static final String DEGREE = """
            {"kind": "degree", "title": "Associate of Science", "issuer": "Harbor College", "from": "2020-06-01"}""";

    private final RunningService service = RunningService.shared();
    private final Person ada = service.newStudent("Ada", "Okafor");
    private final ApiClient rosa = service.as(People.ROSA);
    private final ApiClient auditor = service.as(People.OLGA);

    private static String desk(String id, String act) {
        return "/api/admin/credentials/%s/%s".formatted(id, act);
    }

    /** What the log tells of somebody or something, the latest first. */
    private List<JsonNode> log(String query) {
        return auditor.get(LOG + "?" + query).json().path("items").valueStream().toList();
    }

    private static String told(JsonNode entry) {
        return "%s by %s because %s"
                .formatted(
                        entry.path("act").asString(),
                        entry.path("actor").asString(),
                        entry.path("reason").asString("-"));
    }

    @Test
    void everyActOnACertificateIsToldWithItsReasonAndWithoutTheNote() {
        String first = service.certificateOf(ada).required("publicId").asString();
        service.neighbours().name(ada.id(), "Ada", "Reyes");
        String second = rosa.post(desk(first, "reissue"), "{\"reason\":\"name-changed\",\"note\":\"showed the deed\"}")
                .text("publicId");
        Instant later = Instant.now().plus(1_000, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        String third = rosa.post(desk(second, "extend"), "{\"validUntil\":\"%s\",\"note\":\"ill\"}".formatted(later))
                .text("publicId");
        Answer revoked = rosa.post(desk(third, "revoke"), "{\"reason\":\"misconduct\",\"note\":\"copied\"}");
        assertThat(revoked.status()).isEqualTo(200);

        List<JsonNode> entries = log("learnerId=" + ada.id());

        assertThat(entries.stream().map(AuditIT::told))
                .containsExactly(
                        "certificate-revoked by %s because misconduct".formatted(People.ROSA.id()),
                        "certificate-extended by %s because validity-extended".formatted(People.ROSA.id()),
                        "certificate-reissued by %s because name-changed".formatted(People.ROSA.id()));
        assertThat(entries)
                .extracting(entry -> entry.path("subject").asString())
                .containsExactly(third, second, first);
        assertThat(entries.toString()).doesNotContain("showed the deed", "copied");
        assertThat(log("subject=" + first)).hasSize(1);
    }

    @Test
    void whatIsRepeatedIsToldOnce() {
        String id = service.certificateOf(ada).required("publicId").asString();
        String body = "{\"reason\":\"misconduct\",\"note\":\"copied\"}";
        rosa.post(desk(id, "revoke"), body);
        rosa.post(desk(id, "revoke"), body);

        assertThat(log("subject=" + id)).hasSize(1);
    }

    @Test
    void aRecordThatWasVerifiedIsToldAlsoWhenItsLearnerRemovedIt() {
        ApiClient learner = service.as(ada);
        Answer added = learner.send(
                "POST",
                "/api/records",
                DEGREE,
                "Idempotency-Key",
                UUID.randomUUID().toString());
        String id = added.text("recordId");
        Answer verified = rosa.send(
                "POST",
                "/api/admin/records/" + id + "/verify",
                "{\"reason\": \"saw the diploma\"}",
                "If-Match",
                added.header("ETag"));
        assertThat(verified.status()).isEqualTo(200);
        Answer removed = learner.send("DELETE", "/api/records/" + id, "", "If-Match", verified.header("ETag"));
        assertThat(removed.status()).isEqualTo(204);

        assertThat(log("subject=" + id).stream().map(AuditIT::told))
                .containsExactly("record-verified by %s because -".formatted(People.ROSA.id()));
    }
}
