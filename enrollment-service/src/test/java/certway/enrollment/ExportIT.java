package certway.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.http.Answer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything about me, in one file. */
class ExportIT extends PersonalDataFixture {

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
}
