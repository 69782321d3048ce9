package certway.progress.journey;

import static org.assertj.core.api.Assertions.assertThat;

import certway.progress.journey.Topic.Received;
import certway.testkit.contract.Contracts;
import certway.testkit.contract.Contracts.Example;
import certway.testkit.http.Answer;
import certway.testkit.http.ApiClient;
import certway.testkit.identity.People;
import certway.testkit.wait.Eventually;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** From the first visit to the completion, over HTTP, with the events that come of it. */
class LearnerWayIT {

    private final TestSystem system = TestSystem.shared();

    private List<Received> about(String topic, Learner learner, int count) {
        return new Topic(system.bootstrapServers(), topic)
                .about(learner.enrolled().enrollmentId(), count);
    }

    @Test
    void aStudyBeginsEmpty() {
        Answer study = system.enrolled(People.ADA).study();

        assertThat(study.status()).isEqualTo(200);
        assertThat(study.at("/status").asString()).isEqualTo("active");
        assertThat(study.at("/percent").asInt()).isZero();
        assertThat(study.at("/unitsTotal").asInt()).isEqualTo(3);
        assertThat(study.at("/resumeUnit").asString()).isEqualTo("tubes");
        assertThat(study.at("/modules/0/units/0/state").asString()).isEqualTo("open");
        assertThat(study.json().has("startedAt")).isFalse();
        assertThat(study.json().has("completionId")).isFalse();
        assertThat(study.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void aReadingIsOpenedReadAndDone() {
        Learner ada = system.enrolled(People.ADA);

        assertThat(ada.client().get(ada.unit("tubes")).at("/html").asString()).contains("<h2>Why tubes differ</h2>");
        assertThat(ada.client()
                        .post(ada.unit("tubes") + "/visit")
                        .at("/unit/state")
                        .asString())
                .isEqualTo("visited");
        Answer done = ada.client().post(ada.unit("tubes") + "/complete");
        assertThat(done.at("/unit/state").asString()).isEqualTo("done");
        assertThat(done.at("/percent").asInt()).isEqualTo(33);
        assertThat(done.at("/resumeUnit").asString()).isEqualTo("order-of-draw");

        Answer again = ada.client().post(ada.unit("tubes") + "/complete");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(done.json());
        assertThat(about("certway.progress", ada, 1)).hasSize(1);
    }

    @Test
    void aQuizShowsItsTermsAndNoQuestion() {
        Learner ada = system.enrolled(People.ADA);

        JsonNode unit = ada.client().get(ada.unit(Learner.QUIZ)).json();

        assertThat(unit.at("/quiz/passMark").asInt()).isEqualTo(80);
        assertThat(unit.at("/quiz/questions").asInt()).isEqualTo(3);
        assertThat(unit.at("/quiz/attemptLimit").asInt()).isEqualTo(5);
        assertThat(unit.at("/quiz/attempts").isEmpty()).isTrue();
    }

    @Test
    void anAttemptIsAnsweredSubmittedAndReviewed() {
        Learner ada = system.enrolled(People.ADA);
        JsonNode attempt = ada.starts();

        assertThat(attempt.at("/state").asString()).isEqualTo("open");
        assertThat(attempt.at("/questions").size()).isEqualTo(3);
        ada.answersRight(attempt);
        Answer open = ada.client().get(ada.attempt(1));
        assertThat(open.at("/answered").asInt()).isEqualTo(3);
        assertThat(open.json().has("result")).isFalse();

        JsonNode result = ada.submits(attempt).json();
        assertThat(result.at("/percent").asInt()).isEqualTo(100);
        assertThat(result.at("/passed").asBoolean()).isTrue();
        assertThat(result.at("/unitDone").asBoolean()).isTrue();
        assertThat(result.at("/studyCompleted").asBoolean()).isFalse();
        assertThat(result.at("/questions").size()).isEqualTo(3);

        JsonNode review = ada.client().get(ada.attempt(1)).json();
        assertThat(review.at("/state").asString()).isEqualTo("submitted");
        assertThat(review.required("questions")).isEqualTo(attempt.required("questions"));
        assertThat(review.required("answers")).isEqualTo(open.json().required("answers"));
        assertThat(review.required("result")).isEqualTo(result);
    }

    @Test
    void anOpenAttemptIsFoundAgainAndAKeyFindsItsAttemptForEver() {
        Learner ada = system.enrolled(People.ADA);
        String attempts = ada.unit(Learner.QUIZ) + "/attempts";

        Answer first = ada.client().post(attempts, "", "Idempotency-Key", "key-1");
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Location")).isEqualTo(attempts + "/1");
        Answer again = ada.client().post(attempts);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());

        ada.submits(first.json());
        Answer afterwards = ada.client().post(attempts, "", "Idempotency-Key", "key-1");
        assertThat(afterwards.status()).isEqualTo(200);
        assertThat(afterwards.at("/number").asInt()).isEqualTo(1);
        assertThat(afterwards.at("/state").asString()).isEqualTo("submitted");
    }

    @Test
    void aFailedAttemptLeavesTheUnitOpenAndALaterPassStays() {
        Learner ada = system.enrolled(People.ADA);
        assertThat(ada.submits(ada.starts()).at("/passed").asBoolean()).isFalse();
        JsonNode second = ada.starts();
        ada.answersRight(second);
        assertThat(ada.submits(second).at("/passed").asBoolean()).isTrue();

        Answer third = ada.submits(ada.starts());

        assertThat(third.at("/passed").asBoolean()).isFalse();
        assertThat(third.at("/unitDone").asBoolean()).isTrue();
        JsonNode unit = ada.client().get(ada.unit(Learner.QUIZ)).json();
        assertThat(unit.at("/state").asString()).isEqualTo("done");
        assertThat(unit.at("/quiz/best").asInt()).isEqualTo(100);
        assertThat(unit.at("/quiz/attempts").size()).isEqualTo(3);
    }

    @Test
    void theLastRequirementCompletesTheStudyAndTheWorldLearnsOfIt() {
        Learner ada = system.enrolled(People.ADA);

        ada.completes();

        JsonNode study = ada.study().json();
        assertThat(study.at("/status").asString()).isEqualTo("completed");
        assertThat(study.at("/percent").asInt()).isEqualTo(100);
        Received completed = about("certway.completions", ada, 1).getFirst();
        Example example = Contracts.event("certway.completions", "certway.program.completed.v1");
        assertThat(Shape.of(completed.data())).isEqualTo(Shape.of(example.data()));
        assertThat(completed.headers().keySet()).containsAll(example.headers().keySet());
        assertThat(completed.key()).isEqualTo(People.ADA.id());
        assertThat(completed.data().at("/completionId")).isEqualTo(study.at("/completionId"));
        assertThat(completed.data().at("/completedAt")).isEqualTo(study.at("/completedAt"));
        assertThat(completed.data().at("/startedAt")).isEqualTo(study.at("/startedAt"));
        assertThat(completed.data().at("/score"))
                .isEqualTo(((ObjectNode) example.data().at("/score").deepCopy()).put("percent", 100));
        for (String same :
                List.of("/programId", "/version", "/cycle", "/slug", "/title", "/studyMinutes", "/credits")) {
            assertThat(completed.data().at(same)).isEqualTo(example.data().at(same));
        }
    }

    @Test
    void aCompletionIsConfirmedFromTheStudyAndNotFromTheTopic() {
        Learner ada = system.enrolled(People.ADA);
        ApiClient asker = system.subscriber();
        String path =
                "/internal/completions/%s?learnerId=".formatted(ada.enrolled().enrollmentId());

        assertThat(asker.get(path + People.ADA.id()).status()).isEqualTo(404);
        ada.completes();

        Received told = about("certway.completions", ada, 1).getFirst();
        assertThat(asker.get(path + People.ADA.id()).json()).isEqualTo(told.data());
        assertThat(asker.get(path + People.BEN.id()).status()).isEqualTo(404);
    }

    @Test
    void everyEventHasTheShapeOfItsExampleAndComesInOrder() {
        Learner ada = system.enrolled(People.ADA);

        ada.completes();

        List<Received> events = about("certway.progress", ada, 5);
        assertThat(events.stream().map(Received::type))
                .containsExactly(
                        "certway.unit.completed.v1",
                        "certway.unit.completed.v1",
                        "certway.attempt.graded.v1",
                        "certway.unit.completed.v1",
                        "certway.module.completed.v1");
        assertThat(events).allSatisfy(event -> {
            Example example = Contracts.event("certway.progress", event.type());
            assertThat(Shape.of(event.data())).isEqualTo(Shape.of(example.data()));
            assertThat(event.headers().keySet()).containsAll(example.headers().keySet());
            assertThat(event.headers()).containsEntry("ce_source", "/progress-service");
            assertThat(event.headers().get("ce_dataschema"))
                    .isEqualTo(example.headers().get("ce_dataschema"));
            assertThat(event.key()).isEqualTo(People.ADA.id());
        });
        assertThat(events.stream().map(Received::id)).doesNotHaveDuplicates();
    }

    @Test
    void requirementsTellWhatIsMissingAndThenNothing() {
        Learner ada = system.enrolled(People.ADA);
        ada.reads("tubes");

        JsonNode missing = ada.client().get(ada.path() + "/requirements").json();
        assertThat(missing.at("/met").asBoolean()).isFalse();
        assertThat(missing.at("/requirement/rule").asString()).isEqualTo("all-of");
        assertThat(missing.at("/requirement/parts/0/evidence/0/unit").asString())
                .isEqualTo("tubes");
        assertThat(missing.at("/requirement/parts/1/nextAction").asString())
                .isEqualTo("Reach 80 % in Check: equipment");

        ada.reads("order-of-draw");
        JsonNode attempt = ada.starts();
        ada.answersRight(attempt);
        ada.submits(attempt);
        JsonNode met = ada.client().get(ada.path() + "/requirements").json();
        assertThat(met.at("/met").asBoolean()).isTrue();
        assertThat(met.at("/requirement").has("nextAction")).isFalse();
    }

    @Test
    void completionsAreReadByTheirOwnerAndBySubscribers() {
        Learner ben = system.enrolled(People.BEN);
        ben.completes();
        String completionId = ben.study().at("/completionId").asString();

        Eventually.within(
                Duration.ofSeconds(10),
                () -> assertThat(ben.client().get("/api/completions").json().required("items"))
                        .anyMatch(item -> item.at("/completionId").asString().equals(completionId)));

        Answer own = ben.client().get("/api/completions");
        assertThat(own.json().required("items"))
                .allMatch(item -> item.at("/learnerId").asString().equals(People.BEN.id()));
        assertThat(system.client(People.GRACE).get("/api/completions").json().required("items"))
                .isEmpty();
        String afterwards = own.at("/next").asString();
        assertThat(ben.client()
                        .get("/api/completions?cursor=" + afterwards)
                        .json()
                        .required("items"))
                .isEmpty();
        assertThat(system.subscriber().get("/api/completions?limit=500").json().required("items"))
                .anyMatch(item -> item.at("/completionId").asString().equals(completionId));
    }
}
