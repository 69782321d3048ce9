package certway.progress.journey;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.access.Operation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What operators and other programs learn of the service itself. */
class OperationsIT {

    private final TestSystem system = TestSystem.shared();

    @Test
    void everyOperationIsDescribedUnderANameOfItsOwn() {
        JsonNode api = system.nobody().get("/v3/api-docs").json();

        assertThat(api.at("/openapi").asString()).startsWith("3.1");
        assertThat(Operation.in(api))
                .extracting(Operation::id)
                .containsExactlyInAnyOrder(
                        "getStudy",
                        "getRequirements",
                        "getUnit",
                        "visitUnit",
                        "completeUnit",
                        "watchVideo",
                        "chooseInCase",
                        "tickItems",
                        "addEntry",
                        "listEntries",
                        "getEntry",
                        "makeSignatureLink",
                        "getEntryToSign",
                        "signEntry",
                        "listSupervisors",
                        "removeSupervisor",
                        "beginSupervision",
                        "listSupervisions",
                        "getSupervision",
                        "listSupervisedEntries",
                        "signSupervisedEntry",
                        "endSupervision",
                        "startAttempt",
                        "answerQuestion",
                        "submitAttempt",
                        "getAttempt",
                        "listCompletions",
                        "listDigests",
                        "getDigest",
                        "listParkedRecords",
                        "listParkedGroups",
                        "getParkedRecord",
                        "redriveParkedRecord",
                        "redriveParkedRecords",
                        "dismissParkedRecord",
                        "confirmCompletion",
                        "exportSubject",
                        "eraseSubject",
                        "previewMigration",
                        "putStudyBack",
                        "getProgramReport",
                        "listItemAnalysis",
                        "listStudiesAtRisk",
                        "exportStudies",
                        "lookAtTimeline",
                        "listLooks",
                        "getAllowance",
                        "setExtraTime",
                        "setExtraAttempts",
                        "startRegrade",
                        "getRegrade",
                        "listRegrades",
                        "startRecount",
                        "getRecount",
                        "listRecounts");
    }

    @Test
    void aTokenIsNoParameterOfTheDescription() {
        JsonNode api = system.nobody().get("/v3/api-docs").json();

        List<String> parameters = new ArrayList<>();
        api.findValues("parameters")
                .forEach(list -> list.forEach(
                        parameter -> parameters.add(parameter.path("name").asString(""))));
        assertThat(parameters)
                .isNotEmpty()
                .isSubsetOf(
                        "token",
                        "supervisionId",
                        "enrollmentId",
                        "id",
                        "programId",
                        "version",
                        "unit",
                        "learnerId",
                        "unitId",
                        "parkedId",
                        "number",
                        "questionId",
                        "limit",
                        "cursor",
                        "learner",
                        "program",
                        "from",
                        "to",
                        "day",
                        "state",
                        "group",
                        "topic",
                        "Idempotency-Key");
    }

    @Test
    void readinessHangsOnTheDatabaseAndOnNothingElse() {
        JsonNode readiness = system.nobody().get("/actuator/health/readiness").json();

        assertThat(readiness.at("/status").asString()).isEqualTo("UP");
        assertThat(readiness.at("/components").propertyNames()).containsExactlyInAnyOrder("mongo", "readinessState");
        assertThat(system.nobody().get("/actuator/health/liveness").status()).isEqualTo(200);
    }

    @Test
    void healthNamesEveryLoop() {
        JsonNode health = system.nobody().get("/actuator/health").json();

        assertThat(health.required("components").propertyNames())
                .contains("programLoopHealth", "enrollmentLoopHealth", "completionLoopHealth", "reportLoopHealth");
    }

    @Test
    void theOutboxIsMeasured() {
        assertThat(system.nobody().get("/actuator/prometheus").text())
                .contains(
                        "outbox_waiting",
                        "outbox_oldest_seconds",
                        "completions_digest_overdue_seconds",
                        "completions_missing",
                        "completions_unknown",
                        "records_parked_open");
    }

    @Test
    void everyIndexOfTheListExists() {
        List<String> names = system.database(database -> {
            List<String> found = new ArrayList<>();
            for (String collection : List.of("studies", "completions", "practicumLinks")) {
                database.getCollection(collection).listIndexes().forEach(index -> found.add(index.getString("name")));
            }
            return found;
        });

        assertThat(names)
                .contains(
                        "pendingSince_1",
                        "partition_1_offset_1",
                        "learnerId_1_partition_1_offset_1",
                        "digest_1",
                        "expiresAt_1");
    }
}
