package certway.credential;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.http.Answer;
import certway.testkit.http.ApiClient;
import certway.testkit.identity.People;
import certway.testkit.identity.Person;
import certway.testkit.infrastructure.Mentions;
import certway.testkit.kafka.KafkaClient;
import certway.testkit.wait.Eventually;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A certificate outlives its holder's account: anybody checks it still, and nobody learns from us whose it was. */
class PersonalDataIT {

    private final RunningService service = RunningService.shared();
    private final String name = "Nowhere" + UUID.randomUUID();
    private final Person holder = service.newStudent("Ottilie", name);
    private final ApiClient keeper = service.keeper();

    private static String subject(Person person) {
        return "/internal/subjects/" + person.id();
    }

    private Map<String, List<String>> mentioning(String text) {
        return Mentions.of(text, service.database());
    }

    /** What mentions it once its events are told, which is written into the documents, too. */
    private Map<String, List<String>> atRest(String text) {
        return Eventually.within(
                KafkaClient.PATIENCE,
                () -> mentioning(text),
                found -> found.containsKey("events") && !found.toString().contains("pendingSince"));
    }

    private void erased(Person person) {
        Eventually.within(KafkaClient.PATIENCE, () -> {
            Answer answer = keeper.delete(subject(person));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().required("erased").asInt()).isZero();
        });
    }

    private String token(JsonNode credential) {
        return service.as(holder)
                .get("/api/credentials/%s/token"
                        .formatted(credential.required("publicId").asString()))
                .text();
    }

    @Test
    void everythingAboutAHolderIsHandedOver() {
        JsonNode own = service.certificateOf(holder);
        Eventually.within(
                KafkaClient.PATIENCE,
                () -> assertThat(keeper.get(subject(holder)).json().path("events"))
                        .hasSize(1));

        JsonNode data = keeper.get(subject(holder)).json();

        assertThat(data.at("/credentials/0/publicId")).isEqualTo(own.required("publicId"));
        assertThat(data.at("/credentials/0/holder").asString()).isEqualTo("Ottilie " + name);
        assertThat(data.at("/credentials/0/issuedAt").asString()).contains("T");
        assertThat(keeper.get(subject(People.ROSA)).json().path("credentials")).isEmpty();
    }

    @Test
    void theFilesOfRecordsAreHandedOverAndErased() {
        ApiClient own = service.as(holder);
        String record = own.post("/api/records", """
                        {"kind": "degree", "title": "A degree", "issuer": "x", "from": "2020-06-01"}""", "Idempotency-Key", "one").text("recordId");
        byte[] scan = "%PDF-1.7 of Ottilie".getBytes(StandardCharsets.UTF_8);
        own.upload("/api/record-files?name=scan.pdf&recordId=" + record, "application/octet-stream", scan);

        JsonNode file = keeper.get(subject(holder)).json().at("/files/0");

        String path = subject(holder) + "/files/" + file.path("id").asString();
        assertThat(file.path("name").asString()).isEqualTo("1-scan.pdf");
        assertThat(keeper.download(path)).isEqualTo(scan);
        assertThat(keeper.get(path.replace(holder.id(), People.ROSA.id())).status())
                .isEqualTo(404);
        assertThat(mentioning(holder.id())).containsKey("recordFiles");
        erased(holder);
        assertThat(mentioning(holder.id())).isEmpty();
        assertThat(keeper.get(path).status()).isEqualTo(404);
        assertThat(own.upload("/api/record-files?name=scan.pdf&recordId=" + record, "application/octet-stream", scan)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void afterErasureTheCertificateIsCheckedWithoutANameAndOthersAreAsTheyWere() {
        JsonNode own = service.certificateOf(holder);
        String token = token(own);
        Person other = service.newStudent("Ben", "Reyes");
        JsonNode others = service.certificateOf(other);
        service.as(People.ROSA)
                .post(
                        "/api/admin/credentials/%s/revoke"
                                .formatted(own.required("publicId").asString()),
                        "{\"reason\":\"holder-request\",\"note\":\"%s called\"}".formatted(name));
        Map<String, List<String>> before = atRest(other.id());

        erased(holder);

        assertThat(mentioning(holder.id())).isEmpty();
        assertThat(mentioning(name)).isEmpty();
        assertThat(mentioning(other.id())).isEqualTo(before);
        Answer checked = service.anonymous()
                .get("/api/credentials/" + own.required("publicId").asString());
        assertThat(checked.text("standing")).isEqualTo("revoked");
        assertThat(checked.text("holder")).isEqualTo("(name erased)");
        assertThat(checked.json().required("completedAt")).isEqualTo(own.required("completedAt"));
        Answer pasted = service.anonymous().post("/api/credential-checks", "{\"token\":\"%s\"}".formatted(token));
        assertThat(pasted.text("standing")).isEqualTo("revoked");
        assertThat(service.as(holder).get("/api/credentials").json().path("items"))
                .isEmpty();
        assertThat(service.as(other)
                        .get("/api/credentials")
                        .json()
                        .path("items")
                        .path(0))
                .isEqualTo(others);
    }

    @Test
    void theAuditLogGoesOnTellingWhatStaffDidUnderAPseudonymAndIsWhole() {
        String id = service.certificateOf(holder).required("publicId").asString();
        ApiClient rosa = service.as(People.ROSA);
        rosa.post(
                "/api/admin/credentials/%s/revoke".formatted(id),
                "{\"reason\":\"holder-request\",\"note\":\"%s called\"}".formatted(name));
        String log = "/api/admin/credential-audit";
        JsonNode sealed = Eventually.within(
                KafkaClient.PATIENCE,
                () -> rosa.get(log + "?subject=" + id).json().at("/items/0"),
                entry -> entry.has("seal"));
        assertThat(sealed.path("learnerId").asString()).isEqualTo(holder.id());
        assertThat(keeper.get(subject(holder)).json().at("/audit/0/act").asString())
                .isEqualTo("certificate-revoked");

        erased(holder);

        JsonNode entry = rosa.get(log + "?subject=" + id).json().at("/items/0");
        assertThat(entry.path("learnerId").asString()).startsWith("erased-");
        assertThat(entry.path("act").asString()).isEqualTo("certificate-revoked");
        assertThat(rosa.get(log + "/check").json().path("faults")).isEmpty();
    }

    @Test
    void whatALearnerHoldsFromElsewhereIsHandedOverAndGoesWithoutTheNameOfWhatARegistrarSaw() {
        String body = """
                {"kind": "licence", "title": "Licence of %s", "issuer": "A state", "from": "2020-01-01"}""".formatted(name);
        Answer seen = service.as(holder).send("POST", "/api/records", body, "Idempotency-Key", "1");
        service.as(holder).send("POST", "/api/records", body, "Idempotency-Key", "2");
        service.as(People.ROSA)
                .send(
                        "POST",
                        "/api/admin/records/%s/verify".formatted(seen.text("recordId")),
                        "{\"reason\":\"saw the licence of %s\"}".formatted(name),
                        "If-Match",
                        seen.header("ETag"));
        assertThat(keeper.get(subject(holder)).json().path("externalRecords")).hasSize(2);

        erased(holder);

        assertThat(mentioning(holder.id())).isEmpty();
        assertThat(mentioning(name)).isEmpty();
        assertThat(mentioning(seen.text("recordId")).get("externalRecords"))
                .hasSize(1)
                .allSatisfy(left -> assertThat(left).contains(People.ROSA.id()));
        for (String key : List.of("1", "2", "3")) {
            Answer late = service.as(holder).send("POST", "/api/records", body, "Idempotency-Key", key);
            assertThat(late.status()).as(key).isEqualTo(410);
            assertThat(late.problem()).as(key).isEqualTo("urn:problem:account-erased");
        }
        assertThat(mentioning(holder.id())).isEmpty();
    }

    @Test
    void aCompletionThatArrivesLateBringsNobodyBack() {
        service.certificateOf(holder);
        erased(holder);

        ObjectNode late = service.neighbours().complete(UUID.randomUUID().toString(), holder.id());
        service.tell(late);
        // What cannot be read follows in the same partition: when it is parked, the other was handled.
        ObjectNode broken = Neighbours.completion(UUID.randomUUID().toString(), holder.id());
        broken.remove("title");
        service.tell(broken);
        service.broker().kafka().records(RunningService.COMPLETIONS + ".parked", holder.id(), 1);

        assertThat(service.as(holder).get("/api/credentials").json().path("items"))
                .isEmpty();
        assertThat(mentioning(holder.id())).isEmpty();
    }
}
