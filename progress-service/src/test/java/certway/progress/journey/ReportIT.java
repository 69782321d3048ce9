package certway.progress.journey;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.contract.Contracts;
import certway.testkit.http.Answer;
import certway.testkit.http.ApiClient;
import certway.testkit.identity.People;
import certway.testkit.wait.Eventually;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a registrar learns of a program while people study it. */
class ReportIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TestSystem system = TestSystem.shared();
    private final String program = "hct-" + UUID.randomUUID();
    private final String path = "/api/admin/reports/programs/" + program;
    private final ApiClient rosa = system.client(People.ROSA);

    ReportIT() {
        system.neighbours().publish(((ObjectNode) Contracts.http("program-version.json")).put("programId", program));
    }

    private Learner learner() {
        return system.enrolled(Enrolled.in(People.ADA, program));
    }

    private void completes() {
        Learner learner = learner();
        learner.completes();
    }

    private JsonNode whenCounted(String pointer, int count) {
        return Eventually.within(
                        PATIENCE,
                        () -> rosa.get(path),
                        reply -> reply.at("/versions/0" + pointer).asInt() == count)
                .json();
    }

    @Test
    void theFunnelShowsHowManyCameHowFar() {
        completes();
        completes();
        Learner stops = learner();
        stops.reads("tubes");

        JsonNode report = whenCounted("/started", 3);
        assertThat(whenCounted("/completed", 2).at("/versions/0/medianDays").asInt())
                .isEqualTo(1);

        assertThat(report.at("/versions/0/units/0/unit").asString()).isEqualTo("tubes");
        JsonNode units = whenCounted("/units/2/done", 2).at("/versions/0/units");
        assertThat(units.at("/0/done").asInt()).isEqualTo(3);
        assertThat(units.at("/1/done").asInt()).isEqualTo(2);
        assertThat(units.at("/1/lost").asInt()).isEqualTo(1);
        assertThat(units.at("/2/attempts").asInt()).isEqualTo(2);
        assertThat(units.at("/2/passedAtOnce").asInt()).isEqualTo(2);
        assertThat(units.at("/0").has("attempts")).isFalse();
    }

    @Test
    void questionsAreAnalysedOverFirstAttemptsWithoutTheirKeys() {
        Learner first = learner();
        JsonNode attempt = first.starts();
        String question = attempt.at("/questions/0/id").asString();
        first.answersRight(attempt, question);
        first.submits(attempt);
        first.submits(first.starts());

        Answer items = Eventually.within(
                PATIENCE,
                () -> rosa.get(path + "/items"),
                reply -> reply.at("/items").size() == 3);

        List<JsonNode> right = items.at("/items")
                .valueStream()
                .filter(item -> item.required("right").asInt() == 1)
                .toList();
        assertThat(right).hasSize(1);
        assertThat(right.getFirst().required("question").asString()).isEqualTo(question);
        assertThat(items.at("/items")
                        .valueStream()
                        .map(item -> item.required("asked").asInt()))
                .containsOnly(1);
        assertThat(items.at("/items")
                        .valueStream()
                        .mapToInt(item -> item.required("unanswered").asInt())
                        .sum())
                .isEqualTo(2);
        assertThat(items.text()).doesNotContain("correct", "feedback", "tolerance");
    }

    @Test
    void itemsComeInPages() {
        Learner ada = learner();
        ada.submits(ada.starts());
        Eventually.within(
                PATIENCE,
                () -> rosa.get(path + "/items"),
                reply -> reply.at("/items").size() == 3);

        Answer two = rosa.get(path + "/items?limit=2");
        Answer last = rosa.get(path + "/items?limit=2&cursor=" + two.at("/next").asString());

        assertThat(two.at("/items").size()).isEqualTo(2);
        assertThat(last.at("/items").size()).isEqualTo(1);
        assertThat(last.json().has("next")).isFalse();
        assertThat(rosa.get(path + "/items?limit=0").status()).isEqualTo(400);
        assertThat(rosa.get(path + "/items?cursor=nonsense").status()).isEqualTo(400);
    }

    @Test
    void whoFailsAQuizTwiceIsAtRisk() {
        Learner failing = learner();
        failing.submits(failing.starts());
        failing.submits(failing.starts());
        Learner well = learner();
        well.reads("tubes");

        JsonNode risky = rosa.get(path + "/at-risk").json().required("items");

        assertThat(risky.size()).isEqualTo(1);
        assertThat(risky.at("/0/enrollmentId").asString())
                .isEqualTo(failing.enrolled().enrollmentId());
        assertThat(risky.at("/0/risks/0").asString()).isEqualTo("fails-a-quiz");
        assertThat(rosa.get(path + "/at-risk?version=2").at("/items").isEmpty()).isTrue();
    }

    @Test
    void studiesAreExportedALineEachAndWithoutTheirLearners() {
        Learner ada = learner();
        ada.reads("tubes");
        completes();

        Answer csv = rosa.get(path + "/studies.csv");

        List<String> lines = csv.text().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst()).startsWith("enrollmentId,version,cycle,status,");
        assertThat(lines)
                .anySatisfy(line -> assertThat(line)
                        .startsWith(ada.enrolled().enrollmentId() + ",1,1,active,")
                        .contains(",1,3,"));
        assertThat(lines)
                .anySatisfy(line -> assertThat(line).contains(",completed,").endsWith(",100"));
        assertThat(csv.text()).doesNotContain(People.ADA.id());
    }

    @Test
    void aProgramThatNobodyStudiesHasAnEmptyReport() {
        assertThat(rosa.get("/api/admin/reports/programs/nobody")
                        .at("/versions")
                        .isEmpty())
                .isTrue();
        assertThat(rosa.get("/api/admin/reports/programs/nobody/items")
                        .at("/items")
                        .isEmpty())
                .isTrue();
    }
}
