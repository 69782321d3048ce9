package certway.progress.journey;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.http.Answer;
import certway.testkit.http.ApiClient;
import certway.testkit.identity.People;
import certway.testkit.identity.Person;
import certway.testkit.wait.Eventually;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What support sees of a study, and what the auditor sees of support. */
class TimelineIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Person SAM = new Person("4e0f0d1e-0b5a-4d0c-9a51-5a4a0f3f6c21", "sam", Set.of("support"));
    private static final Person ODA = new Person("9b1f6a3c-67d5-4b43-8c1e-1d2f3a4b5c6d", "oda", Set.of("auditor"));
    private static final String WHY = "{\"reason\":\"She says her attempt is lost\"}";

    private final TestSystem system = TestSystem.shared();
    private final ApiClient sam = system.client(SAM);

    private static String path(Learner learner) {
        return "/api/admin/studies/" + learner.enrolled().enrollmentId();
    }

    private Answer seen(Learner learner, int steps) {
        return Eventually.within(
                PATIENCE,
                () -> sam.post(path(learner) + "/timeline", WHY),
                reply -> reply.at("/items").size() == steps);
    }

    private static List<String> steps(Answer reply) {
        return reply.at("/items")
                .valueStream()
                .map(step -> (step.required("what").asString() + " "
                                + step.path("unit").asString(""))
                        .strip())
                .toList();
    }

    @Test
    void everyChangeOfAStudyIsThereInOrder() {
        Learner ada = system.enrolled(People.ADA);
        ada.reads("tubes");
        JsonNode attempt = ada.starts();
        String question = attempt.at("/questions/0/id").asString();
        ada.answersRight(attempt, question);
        ada.submits(attempt);

        Answer timeline = seen(ada, 9);

        assertThat(steps(timeline))
                .containsExactly(
                        "study-opened",
                        "moved-on tubes",
                        "opened tubes",
                        "done tubes",
                        "moved-on equipment-quiz",
                        "opened equipment-quiz",
                        "attempt-started equipment-quiz",
                        "answered equipment-quiz",
                        "attempt-graded equipment-quiz");
        assertThat(timeline.at("/items/7/detail").asString()).isEqualTo("attempt 1, question " + question);
        assertThat(timeline.text()).doesNotContain("culture", "potassium");
    }

    @Test
    void readingLeavesNothingInTheHistoryAndRefusalsNeither() {
        Learner ada = system.enrolled(People.ADA);
        ada.client().post(ada.unit("tubes") + "/visit");
        seen(ada, 3);

        ada.study();
        ada.client().get(ada.unit("tubes"));
        ada.client().post(ada.unit(Learner.QUIZ) + "/complete");
        ada.client().post(ada.unit("order-of-draw") + "/visit");

        assertThat(steps(seen(ada, 5))).endsWith("moved-on order-of-draw", "opened order-of-draw");
    }

    @Test
    void itComesInPages() {
        Learner ada = system.enrolled(People.ADA);
        ada.reads("tubes");
        seen(ada, 4);

        Answer three = sam.post(path(ada) + "/timeline?limit=3", WHY);
        Answer last = sam.post(
                path(ada) + "/timeline?limit=3&cursor=" + three.at("/next").asString(), WHY);

        assertThat(three.at("/items").size()).isEqualTo(3);
        assertThat(steps(last)).containsExactly("done tubes");
        assertThat(last.json().has("next")).isFalse();
    }

    @Test
    void whoLooksSaysWhyAndTheAuditorReadsIt() {
        Learner ada = system.enrolled(People.ADA);
        ada.client().post(ada.unit("tubes") + "/visit");

        assertThat(sam.post(path(ada) + "/timeline", "{}").status()).isEqualTo(400);
        assertThat(sam.post(path(ada) + "/timeline", "{\"reason\":\" \"}").status())
                .isEqualTo(400);
        assertThat(sam.post(path(ada) + "/timeline", "{\"reason\":\"x\",\"actor\":\"y\"}")
                        .status())
                .isEqualTo(400);
        assertThat(sam.post(path(ada) + "/timeline", WHY).status()).isEqualTo(200);

        JsonNode looks = system.client(ODA).get(path(ada) + "/looks").json().required("items");
        assertThat(looks.size()).isEqualTo(1);
        assertThat(looks.at("/0/actor").asString()).isEqualTo(SAM.id());
        assertThat(looks.at("/0/reason").asString()).isEqualTo("She says her attempt is lost");
    }

    @Test
    void nobodyLooksAtWhatIsNotThere() {
        assertThat(sam.post("/api/admin/studies/none/timeline", WHY).status()).isEqualTo(404);
        assertThat(sam.post("/api/admin/studies/a%20b/timeline", WHY).status()).isEqualTo(404);
        assertThat(system.client(ODA).get("/api/admin/studies/none/looks").status())
                .isEqualTo(404);
    }
}
