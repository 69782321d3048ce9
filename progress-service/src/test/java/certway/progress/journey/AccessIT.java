package certway.progress.journey;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.access.AccessTable;
import certway.testkit.http.Answer;
import certway.testkit.http.ApiClient;
import certway.testkit.identity.People;
import certway.testkit.identity.Person;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Who may call what: every endpoint as nobody, with forged tokens, without the role, as its owner, as somebody else. */
class AccessIT {

    private static final Person NO_STUDENT =
            new Person("7b0e4b7e-27e5-4f3c-9f55-0c1f6a9d2e11", "max", Set.of("author"));

    private final TestSystem system = TestSystem.shared();

    private static final AccessTable TABLE = new AccessTable()
            .allow("student", """
                    getStudy getRequirements getUnit visitUnit completeUnit watchVideo chooseInCase tickItems startAttempt
                    answerQuestion submitAttempt getAttempt addEntry listEntries getEntry makeSignatureLink
                    listSupervisors removeSupervisor
                    """)
            .allow("supervisor", """
                    beginSupervision listSupervisions getSupervision listSupervisedEntries signSupervisedEntry endSupervision
                    """)
            .allow("registrar", "startRegrade getRegrade listRegrades")
            .allow("subjects:manage", "exportSubject eraseSubject")
            .allow("studies:move", "previewMigration putStudyBack")
            .allow("support registrar", "lookAtTimeline")
            .allow("auditor", "listLooks")
            .allow("registrar support auditor", "getAllowance")
            .allow("registrar", "setExtraTime setExtraAttempts")
            .allow("registrar catalog-admin", "getProgramReport listItemAnalysis listStudiesAtRisk exportStudies")
            .allow(AccessTable.ANYONE, "getEntryToSign signEntry")
            .allow("completions:read", "confirmCompletion")
            .allow("student completions:read", "listCompletions")
            .allow("completions:read operator auditor", "listDigests getDigest")
            .allow("operator", """
                    listParkedRecords listParkedGroups getParkedRecord redriveParkedRecord redriveParkedRecords
                    dismissParkedRecord startRecount getRecount listRecounts
                    """);

    @Test
    void everyOperationIsOpenToItsRowOfTheTableAndToNobodyElse() {
        assertThat(TABLE.violations(system.url(), "progress-service", system.tokens()))
                .isEmpty();
    }

    /**
     * One endpoint.
     *
     * @param path below the study
     * @param own what its owner gets, in a study that is being answered
     */
    record Endpoint(String method, String path, String body, int own) {}

    static Stream<Endpoint> endpoints() {
        return Stream.of(
                new Endpoint("GET", "", "", 200),
                new Endpoint("GET", "/requirements", "", 200),
                new Endpoint("GET", "/units/tubes", "", 200),
                new Endpoint("POST", "/units/tubes/visit", "{}", 200),
                new Endpoint("POST", "/units/tubes/complete", "{}", 200),
                new Endpoint("POST", "/units/equipment-quiz/attempts", "{}", 200),
                new Endpoint("GET", "/units/equipment-quiz/attempts/1", "", 200),
                new Endpoint("PUT", "/units/equipment-quiz/attempts/1/answers/{question}", "{answer}", 204),
                new Endpoint("POST", "/units/equipment-quiz/attempts/1/submit", "{}", 200));
    }

    private static Answer call(ApiClient client, Endpoint endpoint, Learner owner, String question) {
        String path = owner.path() + endpoint.path().replace("{question}", question);
        String body = endpoint.body().replace("{answer}", Learner.right(question));
        return switch (endpoint.method()) {
            case "GET" -> client.get(path);
            case "PUT" -> client.put(path, body);
            default -> client.post(path, body);
        };
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void onlyTheOwnerGetsIn(Endpoint endpoint) {
        Learner ada = system.enrolled(People.ADA);
        ada.client().post(ada.unit("tubes") + "/visit");
        JsonNode attempt = ada.starts();
        String question = attempt.at("/questions/0/id").asString();
        String before = ada.study().text();

        Answer nobody = call(system.nobody(), endpoint, ada, question);
        assertThat(nobody.status()).isEqualTo(401);
        assertThat(nobody.problem()).isEqualTo("urn:problem:unauthenticated");
        system.issuer()
                .tokens()
                .forgeries(People.ADA)
                .forEach((kind, token) -> assertThat(call(new ApiClient(system.url(), token), endpoint, ada, question)
                                .status())
                        .as(kind)
                        .isEqualTo(401));
        Answer noStudent = call(system.client(NO_STUDENT), endpoint, ada, question);
        assertThat(noStudent.status()).isEqualTo(403);
        assertThat(noStudent.problem()).isEqualTo("urn:problem:forbidden");
        assertThat(call(system.subscriber(), endpoint, ada, question).status()).isEqualTo(403);
        for (Person other : Set.of(People.BEN, People.GRACE, People.ROSA)) {
            Answer foreign = call(system.client(other), endpoint, ada, question);
            assertThat(foreign.status()).isEqualTo(404);
            assertThat(foreign.problem()).isEqualTo("urn:problem:unknown-study");
        }
        assertThat(ada.study().text()).isEqualTo(before);

        assertThat(call(ada.client(), endpoint, ada, question).status()).isEqualTo(endpoint.own());
    }

    @Test
    void aStudyThatNobodyHasHeardOfIsNotShownToStrangersEither() {
        Learner ada = system.enrolled(People.ADA);

        assertThat(system.client(People.BEN).get(ada.path()).status()).isEqualTo(404);
        assertThat(system.client(People.BEN).post(ada.unit("tubes") + "/visit").status())
                .isEqualTo(404);
        assertThat(ada.study().at("/status").asString()).isEqualTo("active");
    }

    @Test
    void completionsAreForStudentsAndForTheScope() {
        String path = "/api/completions";

        assertThat(system.nobody().get(path).status()).isEqualTo(401);
        assertThat(system.client(NO_STUDENT).get(path).status()).isEqualTo(403);
        assertThat(system.client(People.ADA).get(path).status()).isEqualTo(200);
        assertThat(system.subscriber().get(path).status()).isEqualTo(200);
        String otherScope = system.issuer().tokens().service("x", "content:read", "progress-service");
        assertThat(new ApiClient(system.url(), otherScope).get(path).status()).isEqualTo(403);
        assertThat(system.client(People.ADA).post(path).status()).isEqualTo(403);
    }

    @Test
    void whatIsNotListedIsDenied() {
        ApiClient ada = system.client(People.ADA);

        assertThat(ada.get("/").status()).isEqualTo(403);
        assertThat(ada.get("/api/studies").status()).isIn(403, 404);
        assertThat(ada.get("/internal/anything").status()).isEqualTo(403);
        assertThat(system.nobody().get("/internal/anything").status()).isEqualTo(401);
        assertThat(system.nobody().get("/actuator/env").status()).isIn(401, 403, 404);
        assertThat(system.nobody().get("/actuator/heapdump").status()).isIn(401, 403, 404);
    }
}
