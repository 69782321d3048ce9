package certway.enrollment;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.access.Operation;
import certway.testkit.http.Answer;
import certway.testkit.http.ApiClient;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class OperationsIT {

    private final ApiClient anonymous = RunningService.shared().anonymous();

    @Test
    void describesEveryOperation() {
        JsonNode document = anonymous.get("/v3/api-docs").json();

        assertThat(document.path("openapi").asString()).startsWith("3.1");
        Map<String, String> operations =
                Operation.in(document).stream().collect(Collectors.toMap(Operation::request, Operation::id));
        assertThat(operations)
                .isEqualTo(Map.ofEntries(
                        entry("post /api/enrollments", "enroll"),
                        entry("get /api/enrollments", "listEnrollments"),
                        entry("get /api/enrollments/{enrollmentId}", "getEnrollment"),
                        entry("post /api/enrollments/{enrollmentId}/withdraw", "withdraw"),
                        entry("post /api/enrollments/{enrollmentId}/voucher", "redeemVoucher"),
                        entry("post /api/enrollments/{enrollmentId}/renew", "renew"),
                        entry("get /api/admin/enrollments", "listRoster"),
                        entry("get /api/admin/enrollments/{enrollmentId}", "getRosterEntry"),
                        entry("post /api/admin/enrollments/{enrollmentId}/payments", "receivePayment"),
                        entry("post /api/admin/enrollments/{enrollmentId}/extend", "extendAccess"),
                        entry("post /api/admin/enrollments/{enrollmentId}/withdraw", "withdrawLearner"),
                        entry("get /api/admin/sponsors", "listSponsors"),
                        entry("get /api/admin/sponsors/{sponsorId}", "getSponsor"),
                        entry("get /api/admin/enrollments/roster.csv", "exportRoster"),
                        entry("get /api/admin/people", "findPeople"),
                        entry("get /api/admin/staff/{accountId}", "getStaffMember"),
                        entry("post /api/admin/enrollments/bulk", "enrollInBulk"),
                        entry("get /api/admin/enrollments/bulk", "listBulkEnrollments"),
                        entry("get /api/admin/enrollments/bulk/{jobId}", "getBulkEnrollment"),
                        entry("get /api/admin/enrollments/bulk/{jobId}/rows", "listBulkResults"),
                        entry("get /api/admin/enrollments/bulk/{jobId}/rows.csv", "exportBulkResults"),
                        entry("put /api/admin/sponsors/{sponsorId}", "keepSponsor"),
                        entry("post /api/admin/sponsors/{sponsorId}/pools", "addSeatPool"),
                        entry("get /api/sponsor/pools", "listOwnPools"),
                        entry("get /api/sponsor/pools/{poolId}", "reportOwnPool"),
                        entry("post /api/sponsor/pools/{poolId}/seats", "assignSeat"),
                        entry("post /api/sponsor/pools/{poolId}/seats/{code}/reclaim", "reclaimSeat"),
                        entry("post /api/admin/vouchers", "createVoucher"),
                        entry("get /api/admin/vouchers", "listVouchers"),
                        entry("get /api/admin/vouchers/{code}", "getVoucher"),
                        entry("post /api/admin/vouchers/{code}/revoke", "revokeVoucher"),
                        entry("post /api/admin/waivers", "grantWaiver"),
                        entry("get /api/admin/waivers", "listWaivers"),
                        entry("post /api/admin/waivers/{waiverId}/revoke", "revokeWaiver"),
                        entry("get /api/me/export", "exportMe"),
                        entry("post /api/me/erasure", "eraseMe"),
                        entry("get /api/me/erasure", "getMyErasure"),
                        entry("post /api/admin/erasures", "eraseLearner"),
                        entry("get /api/admin/erasures", "listErasures"),
                        entry("get /api/admin/erasures/{erasureId}", "getErasure"),
                        entry("post /api/admin/migrations", "startMigration"),
                        entry("get /api/admin/migrations", "listMigrations"),
                        entry("get /api/admin/migrations/{migrationId}", "getMigration"),
                        entry("get /api/admin/migrations/{migrationId}/results", "listMigrationResults"),
                        entry("post /api/admin/migrations/{migrationId}/reversals", "reverseMigration"),
                        entry("get /api/webhook-options", "getWebhookOptions"),
                        entry("get /api/webhooks", "listWebhooks"),
                        entry("post /api/webhooks", "createWebhook"),
                        entry("get /api/webhooks/{webhookId}", "getWebhook"),
                        entry("put /api/webhooks/{webhookId}", "changeWebhook"),
                        entry("delete /api/webhooks/{webhookId}", "deleteWebhook"),
                        entry("post /api/webhooks/{webhookId}/pause", "pauseWebhook"),
                        entry("post /api/webhooks/{webhookId}/resume", "resumeWebhook"),
                        entry("post /api/webhooks/{webhookId}/secrets", "rotateWebhookSecret"),
                        entry("post /api/webhooks/{webhookId}/replay", "replayToWebhook"),
                        entry("post /api/webhooks/{webhookId}/test", "testWebhook"),
                        entry("get /api/webhooks/{webhookId}/deliveries", "listWebhookDeliveries"),
                        entry("get /api/webhooks/{webhookId}/deliveries/{deliveryId}", "getWebhookDelivery"),
                        entry("post /api/webhooks/{webhookId}/deliveries/{deliveryId}/resend", "resendWebhookDelivery"),
                        entry("get /api/admin/enrollment-audit", "listEnrollmentAudit"),
                        entry("get /api/admin/enrollment-audit/audit.csv", "exportEnrollmentAudit"),
                        entry("get /api/admin/enrollment-audit/check", "checkEnrollmentAudit"),
                        entry("get /api/admin/enrollment-audit/seals/{number}", "getEnrollmentAuditSeal"),
                        entry("get /internal/enrollments/{enrollmentId}", "getEnrollmentInternally"),
                        entry("get /internal/program-versions/{programId}/learners", "countLearnersInternally")));
    }

    @Test
    void describesWhatItAnswers() {
        JsonNode document = anonymous.get("/v3/api-docs").json();
        JsonNode enroll = document.path("paths").path("/api/enrollments").path("post");

        assertThat(enroll.path("responses").propertyNames())
                .containsExactlyInAnyOrder("200", "201", "400", "401", "403", "404", "409", "413", "503");
        assertThat(enroll.at("/responses/409/$ref").asString()).isEqualTo("#/components/responses/Problem");
        assertThat(document.at("/components/schemas").propertyNames())
                .contains("EnrollmentBody", "EnrollRequest", "Problem");
        assertThat(enroll.path("parameters").toString())
                .contains("Idempotency-Key")
                .doesNotContain("token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/readiness", "/actuator/health/liveness"})
    void isUp(String path) {
        Answer answer = anonymous.get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("status")).isEqualTo("UP");
    }

    @Test
    void readinessNeedsTheDatabaseAndNothingElse() {
        assertThat(anonymous
                        .get("/actuator/health/readiness")
                        .json()
                        .path("components")
                        .propertyNames())
                .containsExactlyInAnyOrder("mongo", "readinessState");
    }

    @Test
    void healthNamesTheEventLoops() {
        assertThat(anonymous.get("/actuator/health").json().path("components").propertyNames())
                .contains("programsLoop", "completionsLoop", "webhookLoop");
    }

    @Test
    void countsForPrometheus() {
        assertThat(anonymous.get("/actuator/prometheus").text())
                .contains(
                        "outbox_waiting",
                        "jvm_memory_used_bytes",
                        "webhook_attempts_total",
                        "webhook_untried_seconds",
                        "webhooks_disabled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"env", "beans", "heapdump", "configprops", "loggers", "mappings", "shutdown"})
    void showsNothingElse(String endpoint) {
        assertThat(anonymous.get("/actuator/" + endpoint).status()).isEqualTo(404);
    }
}
