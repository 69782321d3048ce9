package certway.progress.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.contract.Contracts;
import certway.testkit.contract.Contracts.Example;
import certway.testkit.http.Answer;
import certway.testkit.identity.People;
import certway.testkit.wait.Eventually;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Two tabs, a lost connection, and a program that moves on under its learner: an attempt stays what it is. */
class ReviewIT {

    private static final String TOPIC = "certway.enrollments";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String BLUE = "{\"options\":[\"blue\"]}";
    private static final String CULTURE = "{\"options\":[\"culture\"]}";

    private final TestSystem system = TestSystem.shared();
    private final String program = "hct-" + UUID.randomUUID();

    ReviewIT() {
        system.createTheOthersTopics();
        publish(1, "Which tube is first?");
        publish(2, "Quite another question");
    }

    /** The example program, which draws all of its questions here. */
    private void publish(int version, String text) {
        ObjectNode content = ((ObjectNode) Contracts.http("program-version.json"))
                .put("programId", program)
                .put("version", version);
        ObjectNode quiz = (ObjectNode) content.at("/modules/0/units/2/quiz");
        quiz.put("draw", quiz.required("questions").size());
        ((ObjectNode) quiz.at("/questions/0")).put("text", text);
        system.neighbours().publish(content);
    }

    private void moved(Learner learner, int version) {
        Example example = Contracts.event(TOPIC, "certway.enrollment.activated.v1");
        ObjectNode data = ((ObjectNode) example.data().deepCopy())
                .put("enrollmentId", learner.enrolled().enrollmentId())
                .put("learnerId", learner.enrolled().person().id())
                .put("programId", program)
                .put("version", version)
                .put("revision", 99);
        data.remove("accessUntil");
        Map<String, String> headers = new HashMap<>(example.headers());
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_subject", learner.enrolled().enrollmentId());
        new Topic(system.bootstrapServers(), TOPIC)
                .send(learner.enrolled().person().id(), data.toString().getBytes(UTF_8), headers);
        Eventually.within(
                PATIENCE,
                () -> assertThat(learner.study().at("/version").asInt()).isEqualTo(version));
    }

    private static String first(Learner learner, String body) {
        Answer saved = learner.client().put(learner.attempt(1) + "/answers/tube-first", body);
        return saved.status() == 204 ? "saved" : saved.problem();
    }

    private static JsonNode answer(Learner learner) {
        return learner.client().get(learner.attempt(1)).at("/answers/tube-first/options/0");
    }

    @Test
    void anAnswerThatIsSentAgainIsTheSameAnswer() {
        Learner ada = system.enrolled(Enrolled.in(People.ADA, program));
        ada.starts();

        assertThat(first(ada, CULTURE)).isEqualTo("saved");
        String once = ada.client().get(ada.attempt(1)).text();
        assertThat(first(ada, CULTURE)).isEqualTo("saved");

        assertThat(ada.client().get(ada.attempt(1)).text()).isEqualTo(once);
    }

    @Test
    void twoTabsHaveOneAttemptAndTheLastAnswerCounts() {
        Learner ada = system.enrolled(Enrolled.in(People.ADA, program));
        JsonNode one = ada.starts();
        Answer other = ada.client().post(ada.unit(Learner.QUIZ) + "/attempts");
        assertThat(other.json()).isEqualTo(one);

        first(ada, BLUE);
        first(ada, CULTURE);
        assertThat(answer(ada).asString()).isEqualTo("culture");

        ada.submits(one);
        assertThat(first(ada, BLUE)).isEqualTo("urn:problem:attempt-already-submitted");
        assertThat(ada.client().post(ada.attempt(1) + "/submit").problem())
                .isEqualTo("urn:problem:attempt-already-submitted");
        assertThat(answer(ada).asString()).isEqualTo("culture");
    }

    @Test
    void aPastAttemptIsShownAsItWasAfterItsLearnerMovedToAnotherVersion() {
        Learner ada = system.enrolled(Enrolled.in(People.ADA, program));
        JsonNode attempt = ada.starts();
        first(ada, CULTURE);
        ada.submits(attempt);
        String before = ada.client().get(ada.attempt(1)).text();
        assertThat(before).contains("Which tube is first?");

        moved(ada, 2);

        assertThat(ada.client().get(ada.attempt(1)).text()).isEqualTo(before);
        assertThat(ada.client().post(ada.unit(Learner.QUIZ) + "/attempts").text())
                .contains("Quite another question");
    }

    @Test
    void anOpenAttemptIsAnsweredAndGradedByTheQuestionsThatItShows() {
        Learner ada = system.enrolled(Enrolled.in(People.ADA, program));
        JsonNode attempt = ada.starts();
        moved(ada, 2);

        assertThat(ada.client().get(ada.attempt(1)).json()).isEqualTo(attempt);
        ada.answersRight(attempt);
        Answer result = ada.submits(attempt);

        assertThat(result.at("/percent").asInt()).isEqualTo(100);
        assertThat(ada.client().get(ada.attempt(1)).text()).contains("Which tube is first?");
    }
}
