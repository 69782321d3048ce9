package certway.enrollment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.http.Answer;
import certway.testkit.http.ApiClient;
import certway.testkit.identity.People;
import certway.testkit.kafka.KafkaClient;
import certway.testkit.wait.Eventually;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/** Lists of people for a program that only one test knows, and the registrar who sends them. */
abstract class BulkListFixture {

    static final String BULK = "/api/admin/enrollments/bulk";

    final RunningService service = RunningService.shared();
    final ApiClient rosa = service.as(People.ROSA);
    final String program = Programs.newId();
    final String domain = UUID.randomUUID().toString().substring(0, 8) + ".example";

    @BeforeEach
    void theProgramIsOffered() {
        service.catalog().offer(program, Programs.offer(program).toString());
    }

    Answer post(ApiClient api, String more, String file) {
        return api.upload(address(more), "text/csv", file.getBytes(UTF_8));
    }

    String address(String more) {
        return BULK + "?reason=Autumn%20class&programId=" + program + more;
    }

    String email(String name) {
        return name + "@" + domain;
    }

    String list(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(row -> email("p" + row) + ",Pat,Doe\n")
                .collect(Collectors.joining("", "email,firstName,lastName\n", ""));
    }

    static JsonNode finished(ApiClient api, Answer taken) {
        assertThat(taken.status()).as(taken.text()).isEqualTo(202);
        return finished(api, taken.text("jobId"));
    }

    static JsonNode finished(ApiClient api, String id) {
        return Eventually.within(
                KafkaClient.PATIENCE,
                () -> api.get(BULK + "/" + id).json(),
                job -> job.path("state").asString().equals("finished"));
    }

    static JsonNode rows(ApiClient api, JsonNode job) {
        return api.get(BULK + "/%s/rows".formatted(job.path("jobId").asString()))
                .json()
                .required("items");
    }
}
