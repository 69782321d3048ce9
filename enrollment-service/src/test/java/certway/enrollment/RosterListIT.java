package certway.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.http.Answer;
import certway.testkit.http.ApiClient;
import certway.testkit.identity.People;
import certway.testkit.identity.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class RosterListIT {

    private static final String ROSTER = "/api/admin/enrollments";

    private final RunningService service = RunningService.shared();
    private final ApiClient rosa = service.as(People.ROSA);
    private final String program = Programs.newId();
    private final Person staying = RunningService.newStudent();
    private final Person leaving = RunningService.newStudent();

    @BeforeEach
    void oneStaysAndOneLeaves() {
        service.catalog()
                .offer(program, Programs.offer(program).put("accessDays", 30).toString());
        service.as(staying).post("/api/enrollments", RunningService.inProgram(program));
        String left = service.as(leaving)
                .post("/api/enrollments", RunningService.inProgram(program))
                .text("enrollmentId");
        service.as(leaving).post("/api/enrollments/" + left + "/withdraw", "");
    }

    @Test
    void findsByProgramAndStatus() {
        assertThat(learners("?programId=" + program)).containsExactlyInAnyOrder(staying.id(), leaving.id());
        assertThat(learners("?status=active&programId=" + program)).containsExactly(staying.id());
        assertThat(learners("?status=withdrawn&programId=" + program)).containsExactly(leaving.id());
    }

    @Test
    void findsWhoseAccessEndsInATime() {
        Instant in29Days = Instant.now().plus(Duration.ofDays(29));
        Instant in31Days = Instant.now().plus(Duration.ofDays(31));
        String active = "?status=active&programId=" + program;

        assertThat(learners(active + "&accessEndsFrom=" + in29Days + "&accessEndsBefore=" + in31Days))
                .containsExactly(staying.id());
        assertThat(learners(active + "&accessEndsBefore=" + in29Days)).isEmpty();
        assertThat(learners(active + "&accessEndsFrom=" + in31Days)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=gone", "accessEndsFrom=tomorrow", "accessEndsBefore=2026-11-21", "limit=101"})
    void nonsenseIsRefusedInWords(String query) {
        Answer answer = rosa.get(ROSTER + "?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).doesNotContain("java");
    }

    @Test
    void isExportedAsCsvWithTheSameFiltersAndNoted() {
        Answer csv = rosa.get(ROSTER + "/roster.csv?status=active&programId=" + program);

        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.header("Content-Disposition")).contains("roster.csv");
        List<String> lines = csv.text().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).startsWith("enrollmentId,learnerId,programId,version,cycle,status,");
        assertThat(lines.getLast()).contains("," + staying.id() + "," + program + ",1,1,active,");
        assertThat(lines.getLast().split(",", -1)).hasSize(lines.getFirst().split(",", -1).length);
        JsonNode entry = rosa.get("/api/admin/enrollment-audit?subject=roster&limit=100")
                .json()
                .required("items")
                .valueStream()
                .filter(noted -> noted.path("programId").asString("").equals(program))
                .findFirst()
                .orElseThrow();
        assertThat(entry.path("act").asString()).isEqualTo("roster-exported");
        assertThat(entry.path("actor").asString()).isEqualTo(People.ROSA.id());
    }

    @Test
    void anExportOfNobodyHasItsColumns() {
        assertThat(rosa.get(ROSTER + "/roster.csv?programId=" + Programs.newId())
                        .text()
                        .lines())
                .hasSize(1);
    }

    private List<String> learners(String query) {
        Answer answer = rosa.get(ROSTER + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json()
                .required("items")
                .valueStream()
                .map(item -> item.path("learnerId").asString())
                .toList();
    }
}
