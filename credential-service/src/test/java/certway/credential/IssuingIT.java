package certway.credential;

import static org.assertj.core.api.Assertions.assertThat;

import certway.credential.badge.JdkVerifier;
import certway.platform.event.EventEnvelope;
import certway.testkit.contract.EventSchemas;
import certway.testkit.http.Answer;
import certway.testkit.http.ApiClient;
import certway.testkit.identity.People;
import certway.testkit.identity.Person;
import certway.testkit.kafka.KafkaClient;
import certway.testkit.wait.Eventually;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** From a completion to a credential that a stranger verifies, and to its end. */
class IssuingIT {

    private static final String CREDENTIALS = "certway.credentials";
    private static final String REVOKE = "{\"reason\":\"issued-in-error\",\"note\":\"wrong person\"}";

    private final RunningService service = RunningService.shared();
    private final Person ada = service.newStudent("Ada", "Okafor");
    private final ApiClient anybody = service.anonymous();

    @AfterEach
    void theNeighboursAreBack() {
        service.neighbours().stop();
        service.neighbours().start();
    }

    @Test
    void aCompletionBecomesACertificateThatAnybodyCanCheck() {
        JsonNode own = service.certificateOf(ada);

        Answer checked =
                anybody.get("/api/credentials/" + own.required("publicId").asString());

        assertThat(checked.status()).isEqualTo(200);
        assertThat(checked.json()).isEqualTo(own);
        assertThat(checked.text("standing")).isEqualTo("valid");
        assertThat(checked.text("holder")).isEqualTo("Ada Okafor");
        assertThat(checked.text("title")).isEqualTo("Phlebotomy Technician");
        assertThat(checked.json().at("/score/percent").asInt()).isEqualTo(92);
        assertThat(checked.json().at("/credits/0/tenths").asInt()).isEqualTo(40);
        assertThat(checked.header("ETag")).isNotEmpty();
        assertThat(checked.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(checked.text()).doesNotContain(ada.id(), "@");
    }

    @Test
    void theWorldIsToldOnceHoweverOftenTheCompletionIs() {
        ObjectNode completion = service.neighbours().complete(UUID.randomUUID().toString(), ada.id());
        service.tell(completion);
        service.tell(completion);
        service.tell(service.neighbours().complete(UUID.randomUUID().toString(), ada.id()));

        List<EventEnvelope> events = service.broker().events(CREDENTIALS, ada.id(), 2);

        assertThat(events)
                .hasSize(2)
                .allSatisfy(event -> EventSchemas.validate("certway.credential.issued.v1", event.data()));
        assertThat(events.getFirst().data().path("completionId")).isEqualTo(completion.path("completionId"));
        assertThat(service.as(ada).get("/api/credentials").json().path("items")).hasSize(2);
    }

    @Test
    void aForgedCompletionBecomesNothingAndIsParked() {
        ObjectNode forged = Neighbours.completion(UUID.randomUUID().toString(), ada.id());
        double before = unconfirmed();

        service.tell(forged);

        assertThat(service.broker().kafka().records(RunningService.COMPLETIONS + ".parked", ada.id(), 1))
                .hasSize(1);
        assertThat(service.as(ada).get("/api/credentials").json().path("items")).isEmpty();
        assertThat(unconfirmed()).isEqualTo(before + 1);
    }

    @Test
    void whileProgressIsAwayTheCompletionWaits() {
        ObjectNode completion = service.neighbours().complete(UUID.randomUUID().toString(), ada.id());
        service.neighbours().stop();
        service.tell(completion);
        Person ben = service.newStudent("Ben", "Reyes");
        assertThat(service.as(ada).get("/api/credentials").json().path("items")).isEmpty();

        service.neighbours().start();

        Eventually.within(
                KafkaClient.PATIENCE,
                () -> service.as(ada)
                        .get("/api/credentials")
                        .json()
                        .path("items")
                        .size(),
                count -> count == 1);
        assertThat(service.certificateOf(ben).path("holder").asString()).isEqualTo("Ben Reyes");
    }

    @Test
    void aStrangerVerifiesTheSignedFormWithThePublishedKeys() {
        JsonNode own = service.certificateOf(ada);

        String token = tokenOf(own);

        JsonNode keySet = anybody.get("/.well-known/jwks.json").json();
        JsonNode did = anybody.get("/.well-known/did.json").json();
        assertThat(new JdkVerifier(keySet, did.required("id").asString()).accepts(token, Instant.now()))
                .isTrue();
        assertThat(did.at("/verificationMethod/0/id")).isEqualTo(keySet.at("/keys/0/kid"));
        assertThat(did.at("/verificationMethod/0/publicKeyJwk/x")).isEqualTo(keySet.at("/keys/0/x"));
        assertThat(keySet.toString()).doesNotContain("\"d\"");
        JsonNode claims = JdkVerifier.claims(token);
        assertThat(claims.required("id").asString())
                .isEqualTo(RunningService.PUBLIC_URL + "/check/"
                        + own.required("publicId").asString());
        assertThat(claims.at("/credentialSubject/identifier/0/identityHash")).isEqualTo(own.path("holder"));
    }

    @Test
    void aSignedCertificateIsCheckedWithoutItsIdAndAForgedOneIsCalledSo() {
        JsonNode own = service.certificateOf(ada);
        String token = tokenOf(own);

        Answer genuine = anybody.post("/api/credential-checks", json(token));
        Answer forged = anybody.post("/api/credential-checks", json(token.substring(1)));

        assertThat(genuine.json()).isEqualTo(own);
        assertThat(forged.status()).isEqualTo(422);
        assertThat(forged.problem()).isEqualTo("urn:problem:credential-forged");
        assertThat(anybody.post("/api/credential-checks", "{}").status()).isEqualTo(400);
        assertThat(anybody.post("/api/credential-checks", json("x".repeat(40_000)))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aRevokedCertificateSaysSoEverywhere() {
        JsonNode own = service.certificateOf(ada);
        String id = own.required("publicId").asString();
        JsonNode status = JdkVerifier.claims(tokenOf(own)).required("credentialStatus");
        int index = status.required("statusListIndex").asInt();
        String list = status.required("statusListCredential").asString().substring(RunningService.PUBLIC_URL.length());
        assertThat(StatusBits.isSet(anybody, list, index)).isFalse();

        Answer revoked = service.as(People.ROSA).post("/api/admin/credentials/%s/revoke".formatted(id), REVOKE);
        Answer again = service.as(People.ROSA)
                .post(
                        "/api/admin/credentials/%s/revoke".formatted(id),
                        "{\"reason\":\"misconduct\",\"note\":\"second thought\"}");

        assertThat(revoked.text("standing")).isEqualTo("revoked");
        assertThat(again.json()).isEqualTo(revoked.json());
        Answer checked = anybody.get("/api/credentials/" + id);
        assertThat(checked.json().at("/revocation/reason").asString()).isEqualTo("issued-in-error");
        assertThat(checked.text()).doesNotContain("wrong person", People.ROSA.id());
        List<EventEnvelope> events = service.broker().events(CREDENTIALS, ada.id(), 2);
        assertThat(events)
                .extracting(EventEnvelope::type)
                .containsExactly("certway.credential.issued.v1", "certway.credential.revoked.v1");
        EventSchemas.validate("certway.credential.revoked.v1", events.getLast().data());
        Eventually.within(Duration.ofSeconds(30), () -> StatusBits.isSet(anybody, list, index), set -> set);
    }

    @Test
    void theCertificateOnPaperAndTheBadgeAreItsHoldersOnly() {
        JsonNode own = service.certificateOf(ada);
        String path = "/api/credentials/" + own.required("publicId").asString();

        Answer pdf = service.as(ada).get(path + "/pdf");
        Answer badge = service.as(ada).get(path + "/badge");

        assertThat(pdf.status()).isEqualTo(200);
        assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(pdf.header("Content-Disposition")).contains("phlebotomy-technician.pdf");
        assertThat(pdf.text()).startsWith("%PDF-");
        assertThat(badge.header("Content-Type")).startsWith("image/svg+xml");
        assertThat(badge.text()).contains("verify=\"%s\"".formatted(tokenOf(own)));
        assertThat(service.as(ada).get(path + "/badge.png").header("Content-Type"))
                .isEqualTo("image/png");
        for (String form : List.of("/pdf", "/badge", "/badge.png")) {
            assertThat(anybody.get(path + form).status()).isEqualTo(401);
            assertThat(service.as(People.BEN).get(path + form).status()).isEqualTo(404);
        }
    }

    private Answer pdf(Person holder, JsonNode certificate) {
        return service.as(holder)
                .get("/api/credentials/%s/pdf"
                        .formatted(certificate.required("publicId").asString()));
    }

    @Test
    void aJapaneseNameIsPrintedAndChecked() {
        Person taro = service.newStudent("山田", "太郎");
        JsonNode own = service.certificateOf(taro);

        Answer pdf = pdf(taro, own);

        assertThat(own.path("holder").asString()).isEqualTo("山田 太郎");
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(pdf.text()).startsWith("%PDF-");
    }

    @Test
    void aNameThatTheFontCannotShowIsSaidSoAndCheckedAllTheSame() {
        Person bat = service.newStudent("ᠪᠠᠲᠤ", "ᠳᠣᠷᠵᠢ");
        JsonNode own = service.certificateOf(bat);

        Answer pdf = pdf(bat, own);

        assertThat(own.path("holder").asString()).isEqualTo("ᠪᠠᠲᠤ ᠳᠣᠷᠵᠢ");
        assertThat(pdf.status()).isEqualTo(409);
        assertThat(pdf.problem()).isEqualTo("urn:problem:certificate-not-printable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0123456789abcdefghjkmnpqrs", "x", "nothing", "7H2K9M4N8P3Q6R1S5T0V2W9X4Y", "%24ne"})
    void anUnknownIdIsAnsweredLikeAnyOther(String id) {
        Answer answer = anybody.get("/api/credentials/" + id);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("urn:problem:credential-unknown");
        Answer other = anybody.get("/api/credentials/zzzzzzzzzzzzzzzzzzzzzzzzzz");
        assertThat(answer.json().propertyNames()).isEqualTo(other.json().propertyNames());
        assertThat(answer.text("title")).isEqualTo(other.text("title"));
        assertThat(answer.headers().map().keySet())
                .isEqualTo(other.headers().map().keySet());
    }

    @Test
    void theSignedFormIsItsHoldersOnly() {
        JsonNode own = service.certificateOf(ada);
        String path =
                "/api/credentials/%s/token".formatted(own.required("publicId").asString());

        assertThat(anybody.get(path).status()).isEqualTo(401);
        assertThat(service.as(People.BEN).get(path).status()).isEqualTo(404);
        assertThat(service.as(ada).get(path).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"reason\":\"because\",\"note\":\"n\"}",
                "{\"reason\":\"misconduct\"}",
                "{\"reason\":\"misconduct\",\"note\":\" \"}",
                "{\"reason\":\"misconduct\",\"note\":\"n\",\"standing\":\"valid\"}"
            })
    void aRevocationNeedsAReasonAndANote(String body) {
        JsonNode own = service.certificateOf(ada);
        String id = own.required("publicId").asString();

        Answer refused = service.as(People.ROSA).post("/api/admin/credentials/%s/revoke".formatted(id), body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(anybody.get("/api/credentials/" + id).text("standing")).isEqualTo("valid");
    }

    private String tokenOf(JsonNode own) {
        return service.as(ada)
                .get("/api/credentials/%s/token"
                        .formatted(own.required("publicId").asString()))
                .text();
    }

    private double unconfirmed() {
        return anybody.get("/actuator/prometheus")
                .text()
                .lines()
                .filter(line -> line.startsWith("credential_completions_unconfirmed_total{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static String json(String token) {
        return JsonMapper.shared().createObjectNode().put("token", token).toString();
    }
}
