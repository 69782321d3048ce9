package certway.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import certway.launcher.demo.Arrival;
import certway.launcher.demo.EventWatcher;
import certway.launcher.demo.Learning;
import certway.launcher.demo.Member;
import certway.launcher.demo.Staff;
import certway.launcher.demo.StepFailed;
import certway.launcher.demo.Student;
import certway.testkit.wait.Eventually;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a learner takes along, and what is left of them when they had themselves erased, in every part of the platform. */
class PersonalDataJourneyIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aLearnerTakesEverythingAlongAndIsErasedEverywhereAndCannotSignInAnyMore() throws Exception {
        Journeys.platform();
        try (Student student = Journeys.newStudent();
                Staff rosa = Staff.loggedIn(Journeys.places().publicUrl(), "rosa");
                EventWatcher erased = Journeys.watching("certway.subjects")) {
            Learning learning = Journeys.beginning(student);
            learning.finish(learning.steps().getFirst());
            Map<String, JsonNode> parts = exported(student);
            String learner = part(parts, "account.json").path("id").asString();

            HttpResponse<String> accepted = student.api()
                    .tryToCreate("/api/me/erasure", Map.of("confirmation", "erase everything"), student.name());
            assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
            String erasure = read(accepted.body()).path("erasureId").asString();
            JsonNode done = Eventually.within(
                    PATIENCE,
                    () -> rosa.get("/api/admin/erasures/" + erasure),
                    found -> "finished".equals(found.path("state").asString()));

            assertThat(part(parts, "enrollment.json").toString()).contains(learning.study());
            assertThat(part(parts, "progress.json").toString()).contains(learning.study());
            assertThat(done.path("receipts").propertyNames()).contains("enrollment", "progress", "credential");
            assertThat(rosa.get("/api/admin/enrollments?learnerId=" + learner).path("items"))
                    .isEmpty();
            nobodySignsInAs(student);
            List<Arrival> told = erased.await(event -> learner.equals(event.text("learnerId")), 1, PATIENCE);
            assertThat(told).extracting(event -> event.text("erasureId")).containsExactly(erasure);
        }
    }

    private Map<String, JsonNode> exported(Student student) throws IOException, InterruptedException {
        Path zip = folder.resolve("everything.zip");
        Map<String, JsonNode> parts = new TreeMap<>();
        try (Member member = new Member(Journeys.places().publicUrl())) {
            member.login(student.name(), student.password());
            assertThat(member.download("/api/me/export", zip)).isEqualTo(200);
        }
        try (ZipInputStream files = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                parts.put(file.getName(), read(new String(files.readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
        assertThat(parts).containsOnlyKeys("account.json", "enrollment.json", "progress.json", "credential.json");
        return parts;
    }

    private static JsonNode part(Map<String, JsonNode> parts, String name) {
        return Objects.requireNonNull(parts.get(name));
    }

    private static JsonNode read(String json) {
        return JsonMapper.shared().readTree(json);
    }

    private static void nobodySignsInAs(Student student) {
        try (Member member = new Member(Journeys.places().publicUrl())) {
            assertThatExceptionOfType(StepFailed.class)
                    .isThrownBy(() -> member.login(student.name(), student.password()))
                    .withMessageContaining("Invalid username or password");
        }
    }
}
