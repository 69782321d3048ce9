package certway.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.access.AccessTable;
import certway.testkit.contract.Contracts;
import certway.testkit.http.Answer;
import certway.testkit.http.ApiClient;
import certway.testkit.identity.People;
import certway.testkit.identity.Person;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AccessRightsIT {

    private static final String SOME_ID = "6f1d0a52-6c0e-4b2f-9a57-2f1f5c6f9b01";

    private static final AccessTable TABLE = new AccessTable()
            .allow("student", "enroll listEnrollments getEnrollment withdraw redeemVoucher renew")
            .allow(
                    "registrar",
                    "grantWaiver listWaivers revokeWaiver createVoucher listVouchers getVoucher revokeVoucher"
                            + " listRoster getRosterEntry receivePayment extendAccess keepSponsor addSeatPool")
            .allow("registrar", "startMigration listMigrations getMigration listMigrationResults reverseMigration")
            .allow("registrar", "withdrawLearner listSponsors getSponsor")
            .allow("registrar", "findPeople enrollInBulk listBulkEnrollments getBulkEnrollment")
            .allow("registrar", "listBulkResults exportBulkResults exportRoster")
            .allow("student", "exportMe eraseMe getMyErasure")
            .allow("registrar", "eraseLearner listErasures getErasure")
            .allow(
                    "registrar auditor",
                    "listEnrollmentAudit exportEnrollmentAudit checkEnrollmentAudit getEnrollmentAuditSeal")
            .allow("author reviewer catalog-admin registrar support auditor operator", "getStaffMember")
            .allow("sponsor", "listOwnPools")
            .allow("sponsor registrar", "reportOwnPool assignSeat reclaimSeat")
            .allow(
                    "operator sponsor webhooks:manage",
                    "getWebhookOptions listWebhooks createWebhook getWebhook changeWebhook deleteWebhook pauseWebhook"
                            + " resumeWebhook rotateWebhookSecret replayToWebhook testWebhook"
                            + " listWebhookDeliveries getWebhookDelivery resendWebhookDelivery")
            .allow("enrollments:read", "getEnrollmentInternally countLearnersInternally");

    private final RunningService service = RunningService.shared();

    @Test
    void everyOperationIsOpenToItsRowOfTheTableAndToNobodyElse() {
        assertThat(TABLE.violations(
                        service.url(), "enrollment-service", service.issuer().tokens()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/enrollments",
                "/api/enrollments/" + SOME_ID,
                "/internal/enrollments/" + SOME_ID,
                "/anything-else"
            })
    void nothingIsReadWithoutAValidToken(String path) {
        refused(service.anonymous().get(path), 401, "urn:problem:unauthenticated");
        service.issuer()
                .tokens()
                .forgeries(People.ADA)
                .forEach((fault, token) -> assertThat(
                                service.withToken(token).get(path).status())
                        .describedAs(fault)
                        .isEqualTo(401));
    }

    @Test
    void nothingIsWrittenWithoutAValidToken() {
        String program = Programs.newId();
        service.catalog().offer(program, Programs.offer(program).toString());

        refused(
                service.anonymous().post("/api/enrollments", RunningService.inProgram(program)),
                401,
                "urn:problem:unauthenticated");
        service.issuer()
                .tokens()
                .forgeries(People.ADA)
                .forEach((fault, token) -> assertThat(service.withToken(token)
                                .post("/api/enrollments", RunningService.inProgram(program))
                                .status())
                        .describedAs(fault)
                        .isEqualTo(401));
        refused(
                service.anonymous().post("/api/enrollments/" + SOME_ID + "/withdraw", ""),
                401,
                "urn:problem:unauthenticated");

        assertThat(service.as(People.ADA).get("/api/enrollments").json().path("items"))
                .isEmpty();
    }

    @Test
    void onlyStudentsEnroll() {
        ApiClient author =
                service.as(new Person(UUID.randomUUID().toString(), "author", Set.of("author", "registrar")));
        ApiClient machine = service.withToken(service.issuer()
                .tokens()
                .service("progress-service", "content:read enrollments:read", "enrollment-service"));

        for (ApiClient api : Set.of(author, machine)) {
            refused(
                    api.post("/api/enrollments", RunningService.inProgram(Programs.newId())),
                    403,
                    "urn:problem:forbidden");
            refused(api.get("/api/enrollments"), 403, "urn:problem:forbidden");
            refused(api.get("/api/enrollments/" + SOME_ID), 403, "urn:problem:forbidden");
            refused(api.post("/api/enrollments/" + SOME_ID + "/withdraw", ""), 403, "urn:problem:forbidden");
        }
    }

    @Test
    void peopleDoNotReadWhatIsForServices() {
        String otherScope = service.issuer()
                .tokens()
                .service("progress-service", "content:read completions:read", "enrollment-service");
        for (String path : Set.of("/internal/enrollments/" + SOME_ID, "/internal/program-versions/x1/learners")) {
            refused(service.anonymous().get(path), 401, "urn:problem:unauthenticated");
            refused(service.as(People.ROSA).get(path), 403, "urn:problem:forbidden");
            refused(service.withToken(otherScope).get(path), 403, "urn:problem:forbidden");
        }
    }

    @Test
    void aServiceReadsAnEnrollmentAsTheContractSays() {
        Person student = RunningService.newStudent();
        String program = Programs.newId();
        service.catalog().offer(program, Programs.offer(program).toString());
        JsonNode own = service.as(student)
                .post("/api/enrollments", RunningService.inProgram(program))
                .json();
        ApiClient progress = service.withToken(
                service.issuer().tokens().service("progress-service", "enrollments:read", "enrollment-service"));

        Answer answer =
                progress.get("/internal/enrollments/" + own.path("enrollmentId").asString());

        assertThat(answer.status()).isEqualTo(200);
        JsonNode example = Contracts.http("enrollment.json");
        assertThat(answer.json().propertyNames()).containsExactlyElementsOf(example.propertyNames());
        assertThat(answer.text("learnerId")).isEqualTo(student.id());
        for (String field :
                Set.of("enrollmentId", "programId", "version", "cycle", "status", "activatedAt", "accessUntil")) {
            assertThat(answer.json().path(field)).isEqualTo(own.path(field));
            assertThat(answer.json().path(field).getNodeType())
                    .isEqualTo(example.path(field).getNodeType());
        }
        assertThat(answer.json().path("revision").asInt()).isEqualTo(1);
        assertThat(progress.get("/internal/enrollments/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    @Test
    void aServiceCountsTheLearnersOfEachVersionAndLearnsNoName() {
        String program = Programs.newId();
        service.catalog().offer(program, Programs.offer(program).toString());
        Person student = RunningService.newStudent();
        service.as(student).post("/api/enrollments", RunningService.inProgram(program));
        service.as(RunningService.newStudent()).post("/api/enrollments", RunningService.inProgram(program));
        ApiClient catalog = service.withToken(
                service.issuer().tokens().service("catalog-service", "enrollments:read", "enrollment-service"));

        Answer counted = catalog.get("/internal/program-versions/%s/learners".formatted(program));
        Answer unknown = catalog.get("/internal/program-versions/Not-an-id/learners");

        assertThat(counted.status()).isEqualTo(200);
        assertThat(counted.json().path("versions").toString()).isEqualTo("[{\"version\":1,\"learners\":2}]");
        assertThat(counted.text()).doesNotContain(student.id());
        assertThat(unknown.json().path("versions").size()).isZero();
    }

    @Test
    void whatIsNotListedIsForNobody() {
        refused(service.as(People.GRACE).get("/api/anything"), 403, "urn:problem:forbidden");
        refused(service.as(People.GRACE).get("/actuatorx"), 403, "urn:problem:forbidden");
    }

    private static void refused(Answer answer, int status, String problem) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.problem()).isEqualTo(problem);
    }
}
