package certway.progress.xapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certway.platform.event.EventEnvelope;
import certway.platform.event.EventJson;
import certway.progress.study.model.StudyFixture;
import certway.testkit.contract.Contracts;
import certway.testkit.contract.Contracts.Example;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The example events, as statements. */
class StatementsTest {

    private final Statements statements = new Statements(
            new XapiSettings("https://lrs.example/xapi/", "key", "secret", "https://certway.example/"),
            program -> StudyFixture.outline());

    private static JsonNode stated(
            String topic, String type, Function<EventEnvelope, Statement> statement, Consumer<ObjectNode> change) {
        Example example = Contracts.event(topic, type);
        ObjectNode data = (ObjectNode) example.data().deepCopy();
        change.accept(data);
        EventEnvelope event = new EventEnvelope(
                Objects.requireNonNull(example.headers().get("ce_id")),
                type,
                topic,
                example.key(),
                "/progress-service",
                Objects.requireNonNull(example.headers().get("ce_subject")),
                Instant.parse(Objects.requireNonNull(example.headers().get("ce_time"))),
                data,
                null);
        return json(EventJson.text(EventJson.tree(statement.apply(event))));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private JsonNode graded(Consumer<ObjectNode> change) {
        return stated("certway.progress", "certway.attempt.graded.v1", statements::attemptGraded, change);
    }

    private JsonNode activated(Consumer<ObjectNode> change) {
        return stated("certway.enrollments", "certway.enrollment.activated.v1", statements::activated, change);
    }

    private JsonNode completed(Consumer<ObjectNode> change) {
        return stated("certway.completions", "certway.program.completed.v1", statements::programCompleted, change);
    }

    @Test
    void aGradedAttemptIsPassedInItsModuleOfItsProgram() {
        assertThat(graded(_ -> {})).isEqualTo(json("""
                {
                  "id": "5a4f3e2d-1c0b-8908-8e6d-6c5b4a3f2e1d",
                  "actor": {
                    "objectType": "Agent",
                    "account": {
                      "homePage": "https://certway.example",
                      "name": "6f1d0a52-6c0e-4b2f-9a57-2f1f5c6f9b01"
                    }
                  },
                  "verb": {
                    "id": "http://adlnet.gov/expapi/verbs/passed",
                    "display": {"en": "passed", "es": "aprobó"}
                  },
                  "object": {
                    "objectType": "Activity",
                    "id": "https://certway.example/xapi/programs/hct-phlebotomy-technician/units/equipment-quiz",
                    "definition": {
                      "type": "http://adlnet.gov/expapi/activities/assessment",
                      "name": {"en": "Check: equipment"}
                    }
                  },
                  "result": {
                    "score": {"scaled": 0.8750, "raw": 7, "min": 0, "max": 8},
                    "success": true,
                    "completion": true,
                    "duration": "PT12M"
                  },
                  "context": {
                    "registration": "b7c4f0d2-0f6b-8a3e-9c51-7d2a5b9e4f10",
                    "contextActivities": {
                      "parent": [{
                        "objectType": "Activity",
                        "id": "https://certway.example/xapi/programs/hct-phlebotomy-technician/modules/equipment",
                        "definition": {
                          "type": "http://adlnet.gov/expapi/activities/module",
                          "name": {"en": "Equipment"}
                        }
                      }],
                      "grouping": [{
                        "objectType": "Activity",
                        "id": "https://certway.example/xapi/programs/hct-phlebotomy-technician",
                        "definition": {
                          "type": "http://adlnet.gov/expapi/activities/course",
                          "name": {"en": "Phlebotomy Technician"},
                          "moreInfo": "https://certway.example/programs/phlebotomy-technician"
                        }
                      }]
                    },
                    "revision": "1",
                    "platform": "Certway",
                    "language": "en",
                    "extensions": {
                      "https://certway.example/xapi/extensions/cycle": 1,
                      "https://certway.example/xapi/extensions/attempt": 2
                    }
                  },
                  "timestamp": "2026-11-03T11:00:00Z"
                }
                """));
    }

    @Test
    void anAttemptThatDidNotPassFailed() {
        JsonNode statement = graded(data -> data.put("passed", false).put("points", 0));

        assertThat(statement.at("/verb/id").asString()).endsWith("/verbs/failed");
        assertThat(statement.at("/result/success").asBoolean(true)).isFalse();
        assertThat(statement.at("/result/score/scaled").decimalValue()).isZero();
    }

    @Test
    void withoutPointsThereIsNoScoreAndTimeNeverGoesBack() {
        JsonNode statement = graded(
                data -> data.put("points", 0).put("maximumPoints", 0).put("startedAt", "2026-11-03T11:00:00.2Z"));

        assertThat(statement.at("/result").has("score")).isFalse();
        assertThat(statement.at("/result/duration").asString()).isEqualTo("PT0S");
    }

    @Test
    void aLearnerRegistersOnceAndResumesLater() {
        JsonNode first = activated(_ -> {});
        JsonNode later = activated(data -> data.put("revision", 3));

        assertThat(first.at("/verb/id").asString()).endsWith("/verbs/registered");
        assertThat(first.at("/object/definition/name/en").asString()).isEqualTo("Phlebotomy Technician");
        assertThat(first.at("/context").has("contextActivities")).isFalse();
        assertThat(first.has("result")).isFalse();
        assertThat(later.at("/verb/id").asString()).endsWith("/verbs/resumed");
    }

    @Test
    void aUnitAndAModuleAreCompleted() {
        JsonNode unit = stated("certway.progress", "certway.unit.completed.v1", statements::unitCompleted, _ -> {});
        JsonNode module =
                stated("certway.progress", "certway.module.completed.v1", statements::moduleCompleted, _ -> {});

        assertThat(unit.at("/verb/id").asString()).endsWith("/verbs/completed");
        assertThat(unit.at("/object/id").asString()).endsWith("/units/order-of-draw");
        assertThat(unit.at("/object/definition/type").asString()).endsWith("/activities/lesson");
        assertThat(unit.at("/context/contextActivities/parent/0/id").asString()).endsWith("/modules/equipment");
        assertThat(unit.at("/result/completion").asBoolean()).isTrue();
        assertThat(module.at("/object/id").asString()).endsWith("/modules/equipment");
        assertThat(module.at("/context/contextActivities/parent/0/definition/type")
                        .asString())
                .endsWith("/activities/course");
        assertThat(module.at("/context/contextActivities").has("grouping")).isFalse();
    }

    @Test
    void aProgramIsCompletedWithItsScoreIfItHasOne() {
        JsonNode scored = completed(_ -> {});
        JsonNode plain = completed(data -> data.remove("score"));

        assertThat(scored.at("/object/id").asString()).endsWith("/xapi/programs/hct-phlebotomy-technician");
        assertThat(scored.at("/result/score/scaled").decimalValue()).isEqualByComparingTo("0.92");
        assertThat(scored.at("/result/success").asBoolean()).isTrue();
        assertThat(scored.at("/result/duration").asString()).isEqualTo("PT439H25M");
        assertThat(scored.at("/context/registration").asString()).isEqualTo("b7c4f0d2-0f6b-8a3e-9c51-7d2a5b9e4f10");
        assertThat(plain.at("/result").has("score")).isFalse();
        assertThat(plain.at("/result/completion").asBoolean()).isTrue();
    }

    @Test
    void whatTheProgramDoesNotHaveCannotBeStated() {
        assertThatThrownBy(() -> graded(data -> data.put("unitId", "elsewhere")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("elsewhere");
    }
}
