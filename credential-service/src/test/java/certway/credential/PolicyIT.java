package certway.credential;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.http.Answer;
import certway.testkit.http.ApiClient;
import certway.testkit.identity.People;
import certway.testkit.identity.Person;
import certway.testkit.kafka.KafkaClient;
import certway.testkit.wait.Eventually;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Policies of validity: what a completion gets from its own, and what another one would mean. */
class PolicyIT {

    private final RunningService service = RunningService.shared();
    private final ApiClient grace = service.as(People.GRACE);
    private final String program = "policy-" + UUID.randomUUID().toString().substring(0, 8);

    /** A certificate of that version of the program, whose completion says that of its validity. */
    private JsonNode certificate(int version, String validity) {
        Person holder = service.newStudent("Holder", "Of" + version);
        ObjectNode completion = Neighbours.completion(UUID.randomUUID().toString(), holder.id());
        completion.put("programId", program).put("version", version);
        completion.remove("validityMonths");
        completion.remove("validity");
        completion.setAll((ObjectNode) JsonMapper.shared().readTree(validity.replace('\'', '"')));
        service.neighbours().confirm(completion);
        service.tell(completion);
        return Eventually.within(
                        KafkaClient.PATIENCE,
                        () -> service.as(holder).get("/api/credentials").json().path("items"),
                        items -> !items.isEmpty())
                .path(0);
    }

    private Answer preview(String policy) {
        return grace.get("/api/admin/credentials/validity/%s?%s".formatted(program, policy));
    }

    @Test
    void everyCertificateEndsAsItsVersionPromised() {
        assertThat(certificate(1, "{'validityMonths':24}").path("validUntil").asString())
                .isEqualTo("2028-11-20T16:30:00Z");
        assertThat(certificate(2, "{'validity':{'kind':'window','month':12,'day':31,'minimumMonths':12}}")
                        .path("validUntil")
                        .asString())
                .isEqualTo("2027-12-31T23:59:59.999Z");
        assertThat(certificate(3, "{'validity':{'kind':'none'}}").has("validUntil"))
                .isFalse();
        JsonNode over = certificate(4, "{'validity':{'kind':'fixed-date','date':'2026-11-19'}}");
        assertThat(over.path("validUntil").asString()).isEqualTo("2026-11-19T23:59:59.999Z");
        assertThat(over.path("standing").asString()).isEqualTo("expired");
    }

    @Test
    void aPreviewCountsWhatIsValidByVersionAndPolicyAndChangesNothing() {
        JsonNode kept = certificate(1, "{'validityMonths':24,'validity':{'kind':'months','months':24}}");
        certificate(1, "{'validityMonths':24}");
        String revoked =
                certificate(1, "{'validityMonths':24}").path("publicId").asString();
        certificate(2, "{'validity':{'kind':'window','month':12,'day':31,'minimumMonths':12}}");
        certificate(2, "{'validity':{'kind':'fixed-date','date':'2026-11-19'}}");
        certificate(3, "{'validity':{'kind':'none'}}");
        service.as(People.ROSA)
                .post(
                        "/api/admin/credentials/%s/revoke".formatted(revoked),
                        "{\"reason\":\"misconduct\",\"note\":\"n\"}");

        JsonNode effect = preview("kind=fixed-date&date=2029-06-30").json();

        assertThat(effect.path("validity")).hasToString("{\"kind\":\"fixed-date\",\"date\":\"2029-06-30\"}");
        assertThat(effect.path("endIfCompletedNow").asString()).isEqualTo("2029-06-30T23:59:59.999Z");
        assertThat(effect.path("valid").asLong()).isEqualTo(4);
        assertThat(effect.path("policies").values())
                .extracting(JsonNode::toString)
                .containsExactly(
                        "{\"version\":1,\"validity\":{\"kind\":\"months\",\"months\":24},\"certificates\":2,"
                                + "\"firstEnd\":\"2028-11-20T16:30:00Z\",\"lastEnd\":\"2028-11-20T16:30:00Z\"}",
                        "{\"version\":2,\"validity\":{\"kind\":\"window\",\"month\":12,\"day\":31,\"minimumMonths\":12},"
                                + "\"certificates\":1,\"firstEnd\":\"2027-12-31T23:59:59.999Z\","
                                + "\"lastEnd\":\"2027-12-31T23:59:59.999Z\"}",
                        "{\"version\":3,\"validity\":{\"kind\":\"none\"},\"certificates\":1}");
        assertThat(service.anonymous()
                        .get("/api/credentials/" + kept.path("publicId").asString())
                        .text("validUntil"))
                .isEqualTo("2028-11-20T16:30:00Z");
    }

    @Test
    void aProgramWithoutCertificatesHasNone() {
        JsonNode effect = preview("kind=none").json();

        assertThat(effect.path("valid").asLong()).isZero();
        assertThat(effect.path("policies")).isEmpty();
        assertThat(effect.has("endIfCompletedNow")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kind=moon",
                "kind=months",
                "kind=months&months=0",
                "kind=months&months=1201",
                "kind=months&months=x",
                "kind=fixed-date&date=soon",
                "kind=fixed-date&date=%2B99999-01-01",
                "kind=window&month=2&day=30&minimumMonths=12",
                "kind=window&month=12&day=31",
                "kind=window&month=12&day=31&minimumMonths=-1"
            })
    void whatIsNoPolicyIsRefused(String policy) {
        assertThat(preview(policy).status()).isEqualTo(400);
    }
}
