package certway.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import certway.enrollment.Api.Answer;
import certway.platform.event.EventEnvelope;
import certway.testkit.contract.Contracts;
import certway.testkit.contract.EventSchemas;
import certway.testkit.identity.People;
import certway.testkit.identity.Person;
import certway.testkit.wait.Eventually;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything about me, in one file; and then nothing. */
class PersonalDataIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String CONFIRMED = "{\"confirmation\": \"erase everything\"}";

    private final RunningService service = RunningService.shared();
    private final Person eve = RunningService.newStudent();
    private final String program = Programs.newId();
    private final Api rosa = service.as(People.ROSA);

    PersonalDataIT() {
        service.catalog().offer(program, Programs.offer(program).toString());
        service.subjects().account(eve.id(), "Eve");
    }

    @AfterEach
    void everybodyIsUp() {
        service.subjects().up();
    }

    private String enrolled(Person person) {
        Answer answer = service.as(person).enroll(program);
        assertThat(answer.status()).isEqualTo(201);
        return answer.text("enrollmentId");
    }

    /** With a waiver and a completion, each of which leaves traces, and all events told. */
    private String known(Person person) {
        String enrollment = enrolled(person);
        rosa.post(
                "/api/admin/waivers",
                "{\"learnerId\": \"%s\", \"programId\": \"%s\", \"reason\": \"Eve Secretname asked\"}"
                        .formatted(person.id(), program));
        service.broker()
                .send(Programs.completed(enrollment, person.id(), program, Instant.parse("2026-11-20T09:00:00Z")));
        Eventually.within(
                PATIENCE,
                () -> mentioning(person.id()),
                found -> found.keySet().containsAll(Set.of("audit", "completions", "enrollments", "events", "waivers"))
                        && !found.toString().contains("pendingSince"));
        return enrollment;
    }

    private Map<String, List<String>> mentioning(String text) {
        Map<String, List<String>> found = new TreeMap<>();
        for (String collection : service.database().listCollectionNames()) {
            List<String> documents = service.database()
                    .getCollection(collection)
                    .find()
                    .map(Document::toJson)
                    .into(new ArrayList<>());
            documents.removeIf(document -> !document.contains(text));
            if (!documents.isEmpty()) {
                found.put(collection, documents);
            }
        }
        return found;
    }

    private JsonNode finished(String erasure) {
        return Eventually.within(
                        PATIENCE,
                        () -> rosa.get("/api/admin/erasures/" + erasure),
                        answer -> answer.text("state").equals("finished"))
                .body();
    }

    private Map<String, JsonNode> export(Person person) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(service.url() + "/api/me/export"))
                .header("Authorization", "Bearer " + service.issuer().tokens().of(person))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            assertThat(response.statusCode()).isEqualTo(200);
            return parts(response.body());
        }
    }

    private static Map<String, JsonNode> parts(byte[] bytes) throws IOException {
        Map<String, JsonNode> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                parts.put(entry.getName(), JsonMapper.shared().readTree(text));
            }
        }
        return parts;
    }

    @Test
    void theExportHasEveryPart() throws Exception {
        String enrollment = known(eve);

        Map<String, JsonNode> parts = export(eve);

        assertThat(parts)
                .containsOnlyKeys(
                        "account.json", "credential.json", "credential/1-scan.pdf", "enrollment.json", "progress.json");
        assertThat(parts)
                .hasEntrySatisfying(
                        "credential/1-scan.pdf",
                        file -> assertThat(file.asString()).isEqualTo("a scan of f1"));
        JsonNode own = JsonMapper.shared().valueToTree(parts.get("enrollment.json"));
        assertThat(own.at("/enrollments/0/_id").asString()).isEqualTo(enrollment);
        assertThat(own.at("/waivers").size()).isEqualTo(1);
        assertThat(own.at("/audit").size()).isEqualTo(1);
        assertThat(own.at("/completions").size()).isEqualTo(1);
        assertThat(parts.toString()).contains("Eve", "progress").doesNotContain("outbox");
    }

    @Test
    void noPartIsEverLeftOut() {
        enrolled(eve);
        for (String part : List.of("progress", "credential", "file", "account")) {
            service.subjects().down(part);

            Answer answer = service.as(eve).get("/api/me/export");

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.text("detail").toLowerCase(Locale.ROOT))
                    .contains(part.equals("account") ? "login server" : part.replace("file", "credential"));
            service.subjects().up();
        }
    }

    @Test
    void afterErasureNoCollectionNamesTheLearnerAndOthersAreAsTheyWere() {
        known(eve);
        Person finn = RunningService.newStudent();
        known(finn);
        Map<String, List<String>> others = mentioning(finn.id());

        Answer asked = service.as(eve).post("/api/me/erasure", CONFIRMED);
        assertThat(asked.status()).isEqualTo(202);
        JsonNode done = finished(asked.text("erasureId"));

        assertThat(done.at("/receipts/enrollment").asInt()).isGreaterThan(4);
        assertThat(done.at("/receipts/progress").asInt()).isEqualTo(3);
        assertThat(done.at("/receipts/credential").asInt()).isEqualTo(3);
        assertThat(mentioning(eve.id())).isEmpty();
        assertThat(mentioning(eve.name())).isEmpty();
        assertThat(mentioning(finn.id())).isEqualTo(others);
        assertThat(service.subjects().hasAccount(eve.id())).isFalse();
        assertThat(service.subjects().calls(eve.id()))
                .containsSubsequence("DELETE progress", "DELETE credential", "POST account/logout", "DELETE account");
        List<EventEnvelope> told = service.broker().events("certway.subjects", eve.id(), 1);
        assertThat(told).hasSize(1);
        EventSchemas.validate("certway.subject.erased.v1", told.getFirst().data());
        assertThat(told.getFirst().data().propertyNames())
                .isEqualTo(Contracts.event("certway.subjects", "certway.subject.erased.v1")
                        .data()
                        .propertyNames());
        assertThat(rosa.get("/api/admin/enrollment-audit?subject=" + asked.text("erasureId"))
                        .body()
                        .at("/items/0/act")
                        .asString())
                .isEqualTo("erasure-requested");
    }

    @Test
    void whatAListSaidOfThemGoesAndTheListStillCounts() throws Exception {
        String address = eve.name() + "@secretname.example";
        service.people().add(eve.id(), address, "Eve", "Secretname");
        String list = "/api/admin/enrollments/bulk/"
                + rosa.postCsv(
                                "/api/admin/enrollments/bulk?reason=Autumn&programId=" + program,
                                "email,firstName,lastName\n%s,Eve,Secretname\n"
                                        .formatted(address)
                                        .getBytes(StandardCharsets.UTF_8))
                        .text("jobId");
        Eventually.within(PATIENCE, () -> rosa.get(list).text("state"), state -> state.equals("finished"));
        assertThat(export(eve).toString()).contains(address);

        finished(service.as(eve).post("/api/me/erasure", CONFIRMED).text("erasureId"));

        assertThat(mentioning(address)).isEmpty();
        assertThat(mentioning("Secretname")).isEmpty();
        assertThat(mentioning(eve.id())).isEmpty();
        assertThat(rosa.get(list + "/rows").body().at("/items/0/outcome").asString())
                .isEqualTo("enrolled");
    }

    @Test
    void anErasureThatIsInterruptedGoesOn() {
        known(eve);
        service.subjects().down("credential");
        service.subjects().down("account");

        String erasure = service.as(eve).post("/api/me/erasure", CONFIRMED).text("erasureId");
        Eventually.within(
                PATIENCE, () -> service.subjects().calls(eve.id()), calls -> calls.contains("DELETE progress"));
        assertThat(rosa.get("/api/admin/erasures/" + erasure).text("state")).isEqualTo("running");
        service.subjects().up();
        service.subjects().down("account");
        Eventually.within(
                PATIENCE, () -> service.subjects().calls(eve.id()), calls -> calls.contains("DELETE credential"));
        assertThat(service.subjects().hasAccount(eve.id())).isTrue();
        service.subjects().up();

        finished(erasure);

        assertThat(service.subjects().hasAccount(eve.id())).isFalse();
        assertThat(mentioning(eve.id())).isEmpty();
        assertThat(service.as(eve).post("/api/me/erasure", CONFIRMED).text("state"))
                .isEqualTo("finished");
    }

    @Test
    void nothingThatComesLateBringsAnybodyBack() {
        String enrollment = known(eve);
        finished(service.as(eve).post("/api/me/erasure", CONFIRMED).text("erasureId"));

        assertThat(service.as(eve).enroll(program).problem()).isEqualTo("urn:problem:account-erased");
        service.broker().send(Programs.completed(enrollment, eve.id(), program, Instant.parse("2026-11-20T09:00:00Z")));
        // The same key is the same partition: when this one is noted, the other was.
        String finn = enrolled(RunningService.newStudent());
        EventEnvelope next = Programs.completed(finn, eve.id() + "x", program, Instant.parse("2026-11-20T09:00:00Z"));
        service.broker()
                .send(new EventEnvelope(
                        next.id(),
                        next.type(),
                        next.topic(),
                        eve.id(),
                        next.source(),
                        next.subject(),
                        next.time(),
                        next.data(),
                        null));
        Eventually.within(
                PATIENCE,
                () -> rosa.get("/api/admin/enrollments/" + finn)
                        .body()
                        .at("/enrollment/status")
                        .asString(),
                "completed"::equals);

        assertThat(mentioning("\"" + eve.id() + "\"")).isEmpty();
    }

    @Test
    void theRowsOfAListForgetWhomTheyEnrolled() {
        String address = "gone-%s@hospital.example".formatted(UUID.randomUUID());
        String gone = service.people().add(address, "Gone", "Tomorrowname");
        service.subjects().account(gone, "Gone");
        String list = "email,firstName,lastName\n%s,Gone,Tomorrowname\n".formatted(address);
        String job = rosa.postCsv(
                        "/api/admin/enrollments/bulk?reason=class&programId=" + program,
                        list.getBytes(StandardCharsets.UTF_8))
                .text("jobId");
        Eventually.within(
                PATIENCE, () -> rosa.get("/api/admin/enrollments/bulk/" + job).text("state"), "finished"::equals);
        assertThat(mentioning(address).keySet()).contains("bulkRows");

        String body = "{\"learnerId\": \"%s\", \"reason\": \"She asked\"}".formatted(gone);
        finished(rosa.post("/api/admin/erasures", body).text("erasureId"));

        assertThat(mentioning(address)).isEmpty();
        assertThat(mentioning(gone)).isEmpty();
        assertThat(mentioning("Tomorrowname")).isEmpty();
        assertThat(rosa.get("/api/admin/enrollments/bulk/%s/rows".formatted(job))
                        .status())
                .isEqualTo(200);
    }

    /** It says an address and no learner; left as it is it would invite them anew. */
    @Test
    void aRowThatNobodyHasWorkedAtForgetsThemToo() {
        String address = "early-%s@hospital.example".formatted(UUID.randomUUID());
        service.subjects().account(eve.id(), "Eve", address.toUpperCase(Locale.ROOT));
        service.database()
                .getCollection("bulkRows")
                .insertOne(new Document("_id", "waiting-" + eve.id())
                        .append("job", "not-begun")
                        .append("email", address)
                        .append("firstName", "Eve")
                        .append("lastName", "Waitingname"));

        finished(service.as(eve).post("/api/me/erasure", CONFIRMED).text("erasureId"));

        assertThat(mentioning(address)).isEmpty();
        assertThat(mentioning("Waitingname")).isEmpty();
        assertThat(mentioning("waiting-" + eve.id()).keySet()).containsExactly("bulkRows");
    }

    @Test
    void aRegistrarSaysWhyAndStaffIsNotErased() {
        enrolled(eve);
        String reason = "She wrote a letter";
        String body = "{\"learnerId\": \"%s\", \"reason\": \"%s\"}";
        String boss = UUID.randomUUID().toString();
        service.subjects().account(boss, "Grace");
        service.subjects().role(boss, "catalog-admin");

        assertThat(rosa.post("/api/admin/erasures", body.formatted(boss, reason))
                        .problem())
                .isEqualTo("urn:problem:staff-account");
        Person both = new Person(UUID.randomUUID().toString(), "both", Set.of("student", "author"));
        assertThat(service.as(both).post("/api/me/erasure", CONFIRMED).problem())
                .isEqualTo("urn:problem:staff-account");
        assertThat(rosa.post("/api/admin/erasures", body.formatted(eve.id(), " "))
                        .status())
                .isEqualTo(400);
        assertThat(service.as(eve)
                        .post("/api/me/erasure", "{\"confirmation\": \"yes\"}")
                        .status())
                .isEqualTo(400);
        assertThat(service.as(eve).get("/api/me/erasure").status()).isEqualTo(404);

        Answer asked = rosa.post("/api/admin/erasures", body.formatted(eve.id(), reason));
        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.text("actor")).isEqualTo(People.ROSA.id());
        finished(asked.text("erasureId"));
        assertThat(mentioning(reason)).isEmpty();
        assertThat(service.subjects().hasAccount(boss)).isTrue();
    }
}
