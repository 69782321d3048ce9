package certway.progress.journey;

import static org.assertj.core.api.Assertions.assertThat;

import certway.progress.journey.Topic.Received;
import certway.testkit.contract.Contracts;
import certway.testkit.identity.People;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Keys and feedback carry a canary each, and every answer is searched for them. */
class SecrecyIT {

    private static final String CANARY = "canary-";

    private final TestSystem system = TestSystem.shared();

    /** The example program, every secret of it marked. */
    private Learner enrolled(String feedback, int attemptLimit) {
        String programId = "hct-secret-" + UUID.randomUUID();
        ObjectNode program = ((ObjectNode) Contracts.http("program-version.json")).put("programId", programId);
        ObjectNode quiz = (ObjectNode) program.at("/modules/0/units/2/quiz");
        quiz.put("feedback", feedback).put("attemptLimit", attemptLimit).put("draw", 4);
        for (JsonNode question : quiz.required("questions")) {
            for (JsonNode option : question.path("options")) {
                ((ObjectNode) option)
                        .put("feedback", CANARY + (option.required("correct").asBoolean() ? "right" : "wrong"));
            }
            if (question.has("feedback")) {
                ((ObjectNode) question.required("feedback"))
                        .put("correct", CANARY + "correct")
                        .put("incorrect", CANARY + "incorrect");
            }
            if (question.has("answer")) {
                ((ObjectNode) question.required("answer"))
                        .put("value", "271.8281")
                        .put("tolerance", "0.3141");
            }
        }
        system.neighbours().publish(program);
        return system.enrolled(Enrolled.in(People.ADA, programId));
    }

    private static List<String> everythingShown(Learner learner) {
        List<String> shown = new ArrayList<>();
        shown.add(learner.study().text());
        shown.add(learner.client().get(learner.path() + "/requirements").text());
        shown.add(learner.client().get(learner.unit("tubes")).text());
        shown.add(learner.client().get(learner.unit(Learner.QUIZ)).text());
        shown.add(learner.client().get(learner.attempt(1)).text());
        shown.add(
                learner.client().post(learner.unit(Learner.QUIZ) + "/attempts").text());
        shown.add(learner.client()
                .put(learner.attempt(1) + "/answers/tube-first", "{\"options\":[\"green\"]}")
                .text());
        return shown;
    }

    private static void isNoSecret(String text) {
        assertThat(text).doesNotContain(CANARY, "271.8281", "0.3141", "\"correct\"", "tolerance");
    }

    @Test
    void nothingOfTheKeyIsShownBeforeTheAttemptIsSubmitted() {
        Learner ada = enrolled("after-submit", 5);

        isNoSecret(ada.starts().toString());
        ada.answersRight(ada.client().get(ada.attempt(1)).json(), "tube-first");
        everythingShown(ada).forEach(SecrecyIT::isNoSecret);
    }

    @Test
    void afterSubmittingFeedbackIsShownToTheAnswersGivenOnly() {
        Learner ada = enrolled("after-submit", 5);
        JsonNode attempt = ada.starts();
        ada.client().put(ada.attempt(1) + "/answers/tube-first", "{\"options\":[\"blue\"]}");

        JsonNode result = ada.submits(attempt).json();

        assertThat(result.toString())
                .contains("canary-wrong", "canary-incorrect")
                .doesNotContain("canary-right");
        assertThat(result.toString()).doesNotContain("271.8281", "0.3141");
    }

    @ParameterizedTest
    @CsvSource({"never, 1, false", "never, 2, false", "after-last-attempt, 2, false", "after-last-attempt, 1, true"})
    void feedbackKeepsToItsPolicy(String policy, int attemptLimit, boolean shown) {
        Learner ada = enrolled(policy, attemptLimit);

        JsonNode result = ada.submits(ada.starts()).json();
        JsonNode review = ada.client().get(ada.attempt(1)).json();

        assertThat(result.toString().contains(CANARY)).isEqualTo(shown);
        assertThat(result.at("/questions").isEmpty()).isEqualTo(!shown);
        assertThat(review.required("result")).isEqualTo(result);
    }

    @Test
    void noEventCarriesAKey() {
        Learner ada = enrolled("after-submit", 5);
        ada.submits(ada.starts());

        List<Received> events = new Topic(system.bootstrapServers(), "certway.progress")
                .about(ada.enrolled().enrollmentId(), 1);

        events.forEach(event -> isNoSecret(event.value()));
    }
}
