package certway.credential;

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
                        Map.entry("get /.well-known/jwks.json", "getKeys"),
                        Map.entry("get /.well-known/did.json", "getDidDocument"),
                        Map.entry("get /api/status-lists/{list}", "getStatusList"),
                        Map.entry("get /api/credentials", "listCredentials"),
                        Map.entry("get /api/credentials/{publicId}", "checkCredential"),
                        Map.entry("get /api/credentials/{publicId}/token", "getSignedCredential"),
                        Map.entry("get /api/credentials/{publicId}/pdf", "getCertificatePdf"),
                        Map.entry("get /api/credentials/{publicId}/badge", "getBadge"),
                        Map.entry("get /api/credentials/{publicId}/badge.png", "getBadgePicture"),
                        Map.entry("get /api/credentials/{publicId}/visibility", "getVisibility"),
                        Map.entry("put /api/credentials/{publicId}/visibility", "chooseVisibility"),
                        Map.entry("get /api/reminders", "listReminders"),
                        Map.entry("get /api/reminders/preferences", "getReminderPreferences"),
                        Map.entry("put /api/reminders/preferences", "chooseReminders"),
                        Map.entry("post /api/credential-checks", "checkSignedCredential"),
                        Map.entry("post /api/admin/credentials/{publicId}/revoke", "revokeCredential"),
                        Map.entry("post /api/admin/credentials/{publicId}/reissue", "reissueCredential"),
                        Map.entry("post /api/admin/credentials/{publicId}/extend", "extendCredential"),
                        Map.entry("get /api/admin/credentials", "findCredentials"),
                        Map.entry("get /api/admin/credentials/validity/{programId}", "previewValidity"),
                        Map.entry("get /api/admin/credentials/{publicId}", "getCredentialHistory"),
                        Map.entry("post /api/admin/credential-jobs", "actOnCredentials"),
                        Map.entry("get /api/admin/credential-audit", "listCredentialAudit"),
                        Map.entry("get /api/admin/credential-audit/audit.csv", "exportCredentialAudit"),
                        Map.entry("get /api/admin/credential-audit/check", "checkCredentialAudit"),
                        Map.entry("get /api/admin/credential-audit/seals/{number}", "getCredentialAuditSeal"),
                        Map.entry("get /api/admin/credential-jobs", "listCredentialJobs"),
                        Map.entry("get /api/admin/credential-jobs/{jobId}", "getCredentialJob"),
                        Map.entry("get /api/admin/credential-jobs/{jobId}/rows", "listCredentialJobRows"),
                        Map.entry("get /api/admin/credential-reconciliation", "getReconciliation"),
                        Map.entry("post /api/admin/credential-reconciliation", "reconcile"),
                        Map.entry("get /api/admin/certificate-templates", "listTemplates"),
                        Map.entry("get /api/admin/certificate-templates/{templateId}", "getTemplate"),
                        Map.entry("put /api/admin/certificate-templates/{templateId}", "saveTemplate"),
                        Map.entry(
                                "get /api/admin/certificate-templates/{templateId}/versions/{version}",
                                "getTemplateVersion"),
                        Map.entry("post /api/admin/certificate-templates/{templateId}/specimen", "printSpecimen"),
                        Map.entry("post /api/admin/certificate-templates/{templateId}/specimen.png", "drawSpecimen"),
                        Map.entry("get /api/admin/certificate-template-choices/{programId}", "getTemplateChoice"),
                        Map.entry("get /api/records", "listRecords"),
                        Map.entry("post /api/records", "addRecord"),
                        Map.entry("get /api/records/{recordId}", "getRecord"),
                        Map.entry("put /api/records/{recordId}", "changeRecord"),
                        Map.entry("delete /api/records/{recordId}", "removeRecord"),
                        Map.entry("get /api/admin/records", "listAllRecords"),
                        Map.entry("get /api/admin/records/{recordId}", "getAnyRecord"),
                        Map.entry("post /api/admin/records/{recordId}/verify", "verifyRecord"),
                        Map.entry("post /api/admin/records/{recordId}/unverify", "unverifyRecord"),
                        Map.entry("post /api/record-files", "addRecordFile"),
                        Map.entry("get /api/records/{recordId}/files/{fileId}", "getRecordFile"),
                        Map.entry("delete /api/records/{recordId}/files/{fileId}", "removeRecordFile"),
                        Map.entry("post /api/admin/record-files", "addFileToAnyRecord"),
                        Map.entry("get /api/admin/records/{recordId}/files/{fileId}", "getFileOfAnyRecord"),
                        Map.entry("get /internal/subjects/{learnerId}/files/{fileId}", "exportSubjectFile"),
                        Map.entry("get /api/transcript", "getTranscript"),
                        Map.entry("get /api/transcript/pdf", "getTranscriptPdf"),
                        Map.entry("get /api/transcript/clr", "getTranscriptClr"),
                        Map.entry("get /api/credits", "getLedger"),
                        Map.entry("get /api/credits/rules", "listCreditRules"),
                        Map.entry("get /api/credits/audit-pack", "getAuditPack"),
                        Map.entry("get /internal/subjects/{learnerId}", "exportSubject"),
                        Map.entry("delete /internal/subjects/{learnerId}", "eraseSubject")));
    }

    @Test
    void saysWhatNeedsNoLogin() {
        JsonNode paths = anonymous.get("/v3/api-docs").json().path("paths");

        assertThat(paths.path("/api/credentials/{publicId}").at("/get/security"))
                .isEmpty();
        assertThat(paths.path("/api/credentials").at("/get/security").isMissingNode())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/transcript/pdf", "/api/credits/audit-pack"})
    void whatIsPrintedSaysWhichLanguagesCanBeAskedFor(String path) {
        JsonNode parameters =
                anonymous.get("/v3/api-docs").json().path("paths").path(path).at("/get/parameters");

        assertThat(parameters).hasSize(1);
        assertThat(parameters.get(0).path("name").asString()).isEqualTo("language");
        assertThat(parameters.get(0).path("required").asBoolean()).isFalse();
        assertThat(parameters.get(0).at("/schema/enum").valueStream().map(JsonNode::asString))
                .containsExactly("en", "es");
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
    void healthNamesTheEventLoop() {
        assertThat(anonymous.get("/actuator/health").json().path("components").propertyNames())
                .contains("completionsLoop", "programsLoop");
    }

    @Test
    void countsForPrometheus() {
        assertThat(anonymous.get("/actuator/prometheus").text())
                .contains(
                        "outbox_waiting",
                        "credential_completions_unconfirmed_total",
                        "credential_completions_different_total",
                        "credential_reconciliation_difference",
                        "credential_reconciliation_age_seconds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"env", "beans", "heapdump", "configprops", "loggers", "mappings", "shutdown"})
    void showsNothingElse(String endpoint) {
        assertThat(anonymous.get("/actuator/" + endpoint).status()).isEqualTo(404);
    }
}
