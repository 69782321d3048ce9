package certway.credential;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.access.AccessTable;
import certway.testkit.http.ApiClient;
import certway.testkit.identity.People;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccessIT {

    private static final AccessTable TABLE = new AccessTable()
            .allow(AccessTable.ANYONE, "getKeys getDidDocument getStatusList checkCredential checkSignedCredential")
            .allow(
                    "student",
                    "listCredentials getSignedCredential getCertificatePdf getBadge getBadgePicture getVisibility chooseVisibility")
            .allow("registrar", "actOnCredentials listCredentialJobs getCredentialJob listCredentialJobRows")
            .allow("student", "listReminders getReminderPreferences chooseReminders")
            .allow("registrar operator", "getReconciliation reconcile")
            .allow(
                    "registrar auditor",
                    "listCredentialAudit exportCredentialAudit checkCredentialAudit getCredentialAuditSeal")
            .allow("student", "listRecords addRecord getRecord changeRecord removeRecord")
            .allow("student", "addRecordFile getRecordFile removeRecordFile")
            .allow("registrar", "addFileToAnyRecord getFileOfAnyRecord")
            .allow("student", "getTranscript getTranscriptPdf getTranscriptClr")
            .allow("student", "getLedger listCreditRules getAuditPack")
            .allow("registrar", "listAllRecords getAnyRecord verifyRecord unverifyRecord")
            .allow("author reviewer catalog-admin registrar", "previewValidity")
            .allow("registrar", "listTemplates getTemplate getTemplateVersion saveTemplate")
            .allow("registrar", "printSpecimen drawSpecimen getTemplateChoice")
            .allow("subjects:manage", "exportSubject exportSubjectFile eraseSubject")
            .allow(
                    "registrar",
                    "revokeCredential reissueCredential extendCredential findCredentials getCredentialHistory");

    private final RunningService service = RunningService.shared();

    @Test
    void everyOperationIsOpenToItsRowOfTheTableAndToNobodyElse() {
        assertThat(TABLE.violations(
                        service.url(), "credential-service", service.issuer().tokens()))
                .isEmpty();
    }

    @Test
    void noForgedTokenGetsIn() {
        for (Map.Entry<String, String> forgery :
                service.issuer().tokens().forgeries(People.ADA).entrySet()) {
            assertThat(new ApiClient(service.url(), forgery.getValue())
                            .get("/api/credentials")
                            .status())
                    .as(forgery.getKey())
                    .isEqualTo(401);
        }
    }

    @Test
    void whatIsNotListedIsForNobody() {
        assertThat(service.as(People.ROSA).get("/api/anything").status()).isEqualTo(403);
        assertThat(service.as(People.ROSA).get("/api/admin/anything").status()).isEqualTo(403);
        assertThat(service.anonymous().get("/internal/anything").status()).isEqualTo(401);
    }
}
