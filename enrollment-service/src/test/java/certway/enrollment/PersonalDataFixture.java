package certway.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.http.Answer;
import certway.testkit.http.ApiClient;
import certway.testkit.identity.People;
import certway.testkit.identity.Person;
import certway.testkit.infrastructure.Mentions;
import certway.testkit.wait.Eventually;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Eve, of whom everything is known, and a registrar. */
abstract class PersonalDataFixture {

    static final Duration PATIENCE = Duration.ofSeconds(30);
    static final String CONFIRMED = "{\"confirmation\": \"erase everything\"}";

    final RunningService service = RunningService.shared();
    final Person eve = RunningService.newStudent();
    final String program = Programs.newId();
    final ApiClient rosa = service.as(People.ROSA);

    PersonalDataFixture() {
        service.catalog().offer(program, Programs.offer(program).toString());
        service.subjects().account(eve.id(), "Eve");
    }

    @AfterEach
    void everybodyIsUp() {
        service.subjects().up();
    }

    String enrolled(Person person) {
        Answer answer = service.as(person).post("/api/enrollments", RunningService.inProgram(program));
        assertThat(answer.status()).isEqualTo(201);
        return answer.text("enrollmentId");
    }

    /** With a waiver and a completion, each of which leaves traces, and all events told. */
    String known(Person person) {
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

    Map<String, List<String>> mentioning(String text) {
        return Mentions.of(text, service.database());
    }

    JsonNode finished(String erasure) {
        return Eventually.within(
                        PATIENCE,
                        () -> rosa.get("/api/admin/erasures/" + erasure),
                        answer -> answer.text("state").equals("finished"))
                .json();
    }

    Map<String, JsonNode> export(Person person) throws Exception {
        HttpResponse<byte[]> response = service.as(person).bytes("GET", "/api/me/export");
        assertThat(response.statusCode()).isEqualTo(200);
        return parts(response.body());
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
}
