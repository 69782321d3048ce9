package certway.catalog;

import static certway.testkit.access.AccessTable.ANYONE;
import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.access.AccessTable;
import org.junit.jupiter.api.Test;

/** Who may call what. */
class AccessIT {

    private static final AccessTable TABLE = new AccessTable()
            .allow(ANYONE, """
                    listPrograms suggestPrograms getProgram getProgramJsonLd getProgramCtdl getSampleUnit getFile
                    listFacts getFact getPathways getGap listLicenceRules compareRoles compareBodies comparePrograms
                    listRoles getRole listCertifications getCertification listBodies getBody listAccreditors
                    listSpecialisations listTestingAreas listSkills listWorkplaces listPitfalls listFaqs
                    listStates
                    """)
            .allow("author reviewer catalog-admin", """
                    listAdminPrograms getAdminProgram getDraft getDraftHistory compareDraft previewDraft lintDraft
                    checkDraft renderTexts
                    exportProgram exportCatalog listAdminFacts getAdminFact getFactHistory
                    """)
            .allow("author catalog-admin auditor", "getProgramAudit")
            .allow("author catalog-admin", "uploadFile addStatement importQtiItems")
            .allow("author", """
                    createProgram putDraftFiles putDraftAddress putDraftAbout putDraftClassification putDraftTerms
                    putDraftCompletion addDraftModule putDraftModule deleteDraftModule moveDraftModule addDraftUnit
                    putDraftUnit deleteDraftUnit moveDraftUnit restoreDraft submitDraft importCartridge
                    """)
            .allow("reviewer", "approveDraft returnDraft")
            .allow("catalog-admin", """
                    publishDraft retireProgram unretireProgram importPrograms getImport listImports createFact putFact
                    resolveFact getAdminPathways getAdminPathwayThing getPathwayThingHistory putPathwayThing
                    deletePathwayThing
                    """)
            .allow("content:read", "getWholeProgramVersion getProgramOffer");

    @Test
    void everyOperationIsOpenToItsRowOfTheTableAndToNobodyElse() {
        try (RunningCatalog catalog = new RunningCatalog("127.0.0.1:1")) {
            assertThat(TABLE.violations(
                            catalog.url(), "catalog-service", catalog.issuer().tokens()))
                    .isEmpty();
        }
    }
}
