package certway.credential;

import static org.assertj.core.api.Assertions.assertThat;

import certway.credential.badge.JdkVerifier;
import certway.testkit.http.Answer;
import certway.testkit.http.ApiClient;
import certway.testkit.identity.People;
import certway.testkit.identity.Person;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What learners hold from elsewhere, who believes it, and what becomes of it: a transcript and a ledger. */
class RecordsIT {

    private static final String MLT = """
            {"kind": "certification", "title": "MLT(ASCP)", "issuer": "ASCP", "number": "12345", "certification": "mlt-ascp",
             "from": "2026-01-01"}""";
    private static final String COURSE = """
            {"kind": "activity", "title": "Smears in practice", "issuer": "A congress", "from": "2026-03-01", "minutes": 90,
             "credits": [{"body": "ascp", "category": "hematology", "tenths": 15}]}""";
    private static final String REASON = "{\"reason\": \"saw the card\"}";

    private final RunningService service = RunningService.shared();
    private final Person ada = service.newStudent("Ada", "Okafor");
    private final ApiClient learner = service.as(ada);
    private final ApiClient rosa = service.as(People.ROSA);

    @AfterEach
    void theLoginServerIsBack() {
        service.neighbours().stop();
        service.neighbours().start();
    }

    private Answer add(String body) {
        return learner.send(
                "POST",
                "/api/records",
                body,
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    @Test
    void aRecordIsSelfReportedUntilARegistrarSawTheProof() {
        Answer added = add(MLT);
        String path = "/api/admin/records/" + added.text("recordId");

        Answer verified = rosa.send("POST", path + "/verify", REASON, "If-Match", added.header("ETag"));

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.text("state")).isEqualTo("self-reported");
        assertThat(verified.text("state")).isEqualTo("verified");
        assertThat(verified.json().at("/acts/0/actor").asString()).isEqualTo(People.ROSA.id());
        assertThat(verified.json().at("/acts/0/reason").asString()).isEqualTo("saw the card");
        Answer own = learner.get("/api/records/" + added.text("recordId"));
        assertThat(own.text("state")).isEqualTo("verified");
        assertThat(own.text()).doesNotContain("saw the card", People.ROSA.id());
        assertThat(rosa.get("/api/admin/records?state=verified&learnerId=" + ada.id())
                        .json()
                        .path("items"))
                .hasSize(1);
        Answer taken = rosa.send("POST", path + "/unverify", REASON, "If-Match", verified.header("ETag"));
        assertThat(taken.text("state")).isEqualTo("self-reported");
        assertThat(taken.json().path("acts")).hasSize(2);
    }

    @Test
    void whatWasRemovedIsNotSaidToBeThereWhenItIsSentAgain() {
        Answer added = learner.send("POST", "/api/records", MLT, "Idempotency-Key", "late");
        String id = added.text("recordId");
        Answer verified =
                rosa.send("POST", "/api/admin/records/" + id + "/verify", REASON, "If-Match", added.header("ETag"));
        learner.send("DELETE", "/api/records/" + id, "", "If-Match", verified.header("ETag"));

        Answer again = learner.send("POST", "/api/records", MLT, "Idempotency-Key", "late");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.problem()).isEqualTo("urn:problem:record-removed");
    }

    @Test
    void whatWasRemovedDoesNotComeBackWithALateRetryAndCountsNoMore() {
        Answer added = learner.send("POST", "/api/records", MLT, "Idempotency-Key", "retried");
        learner.send("DELETE", "/api/records/" + added.text("recordId"), "", "If-Match", added.header("ETag"));

        Answer late = learner.send("POST", "/api/records", MLT, "Idempotency-Key", "retried");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.problem()).isEqualTo("urn:problem:record-removed");
        assertThat(learner.get("/api/records").json().path("items")).isEmpty();
        assertThat(learner.get("/api/records/" + added.text("recordId")).status())
                .isEqualTo(404);
        assertThat(add(MLT).status()).isEqualTo(201);
    }

    @Test
    void whatWasVerifiedAndIsChangedWaitsAgain() {
        Answer added = add(MLT);
        String id = added.text("recordId");
        Answer verified =
                rosa.send("POST", "/api/admin/records/" + id + "/verify", REASON, "If-Match", added.header("ETag"));

        Answer changed = learner.send(
                "PUT", "/api/records/" + id, MLT.replace("12345", "54321"), "If-Match", verified.header("ETag"));

        assertThat(changed.text("state")).isEqualTo("self-reported");
        assertThat(changed.text("number")).isEqualTo("54321");
        assertThat(rosa.get("/api/admin/records/" + id).json().path("acts")).hasSize(1);
    }

    @Test
    void aRegistrarVerifiesWhatHeSawAndNothingThatCameAfter() {
        Answer added = add(MLT);
        String id = added.text("recordId");
        learner.send("PUT", "/api/records/" + id, MLT.replace("12345", "5"), "If-Match", added.header("ETag"));

        Answer late =
                rosa.send("POST", "/api/admin/records/" + id + "/verify", REASON, "If-Match", added.header("ETag"));
        Answer blind = rosa.post("/api/admin/records/" + id + "/verify", REASON);

        assertThat(late.status()).isEqualTo(412);
        assertThat(blind.status()).isEqualTo(428);
        assertThat(learner.get("/api/records/" + id).text("state")).isEqualTo("self-reported");
    }

    @Test
    void theSameRequestTwiceIsOneRecord() {
        Answer first = learner.send("POST", "/api/records", COURSE, "Idempotency-Key", "one");
        Answer second = learner.send("POST", "/api/records", COURSE, "Idempotency-Key", "one");

        assertThat(second.text("recordId")).isEqualTo(first.text("recordId"));
        assertThat(learner.get("/api/records").json().path("items")).hasSize(1);
        assertThat(learner.post("/api/records", COURSE).status()).isEqualTo(400);
    }

    @Test
    void nobodySeesOrChangesAnothersRecord() {
        Answer added = add(MLT);
        String path = "/api/records/" + added.text("recordId");
        ApiClient ben = service.as(service.newStudent("Ben", "Reyes"));

        assertThat(ben.get(path).status()).isEqualTo(404);
        assertThat(ben.send("PUT", path, MLT, "If-Match", added.header("ETag")).status())
                .isEqualTo(404);
        assertThat(ben.send("DELETE", path, "", "If-Match", added.header("ETag"))
                        .status())
                .isEqualTo(404);
        assertThat(ben.get("/api/records").json().path("items")).isEmpty();
        assertThat(learner.send("DELETE", path, "", "If-Match", "\"7\"").status())
                .isEqualTo(412);
        assertThat(learner.send("DELETE", path, "", "If-Match", added.header("ETag"))
                        .status())
                .isEqualTo(204);
        assertThat(learner.get(path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "kind": "certification" | "kind": "crown"              | /kind
            "title": "MLT(ASCP)"    | "title": " "                 | title
            "from": "2026-01-01"    | "from": "2999-01-01"         | /from
            "from": "2026-01-01"    | "from": "1492-01-01"         | /from
            "from": "2026-01-01"    | "from": "yesterday"          | from
            "number": "12345"       | "minutes": -1                | minutes
            "number": "12345"       | "until": "2025-01-01"        | /until
            "number": "12345"       | "state": "verified"          | state
            "mlt-ascp"              | "MLT ASCP"                   | certification
            """)
    void aRecordThatCannotBeIsRefusedWithItsField(String before, String after, String field) {
        Answer refused = add(MLT.replace(before, after));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains(field);
        assertThat(learner.get("/api/records").json().path("items")).isEmpty();
    }

    @Test
    void theTranscriptHasBothWhatWasReachedHereAndElsewhere() {
        JsonNode certificate = service.certificateOf(ada);
        add(MLT);

        JsonNode transcript = learner.get("/api/transcript").json();

        assertThat(transcript.path("holder").asString()).isEqualTo("Ada Okafor");
        assertThat(transcript.at("/programs/0/publicId")).isEqualTo(certificate.path("publicId"));
        assertThat(transcript.at("/programs/0/score/percent").asInt()).isEqualTo(92);
        assertThat(transcript.at("/credits/0/tenths").asInt()).isEqualTo(40);
        assertThat(transcript.path("studyMinutes").asInt()).isEqualTo(2880);
        assertThat(transcript.at("/records/0/state").asString()).isEqualTo("self-reported");
        Answer pdf = learner.get("/api/transcript/pdf");
        assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(pdf.text()).startsWith("%PDF-");
    }

    @Test
    void whileTheLoginServerIsAwayOnesDocumentsSayTheNameOfTheLogin() {
        JsonNode certificate = service.certificateOf(ada);
        add(MLT);
        service.neighbours().stop();

        Answer transcript = learner.get("/api/transcript");

        assertThat(transcript.status()).isEqualTo(200);
        assertThat(transcript.text("holder")).isEqualTo(ada.name());
        assertThat(transcript.json().at("/programs/0/publicId")).isEqualTo(certificate.path("publicId"));
        assertThat(transcript.json().path("records")).hasSize(1);
        for (String path : List.of("/api/transcript/pdf", "/api/transcript/clr", "/api/credits/audit-pack")) {
            assertThat(learner.get(path).status()).as(path).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/transcript/pdf", "/api/credits/audit-pack"})
    void whatIsPrintedIsInTheLanguageThatWasAskedForOrElsePreferred(String path) throws IOException {
        String header = "Accept-Language";

        assertThat(learner.get(path).header("Content-Language")).isEqualTo("en");
        assertThat(learner.get(path, header, "fr, es-MX;q=0.8").header("Content-Language"))
                .isEqualTo("es");
        assertThat(learner.get(path + "?language=en", header, "es").header("Content-Language"))
                .isEqualTo("en");
        assertThat(learner.get(path, header, "fr").header("Content-Language")).isEqualTo("en");
        try (PDDocument pdf = Loader.loadPDF(learner.download(path + "?language=es"))) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("es");
        }
        Answer unknown = learner.get(path + "?language=fr", header, "es");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.text()).contains("language");
    }

    @Test
    void aStrangerVerifiesTheLearnerRecordWithThePublishedKeys() {
        Answer none = learner.get("/api/transcript/clr");
        service.certificateOf(ada);

        Answer clr = learner.get("/api/transcript/clr");

        assertThat(none.problem()).isEqualTo("urn:problem:nothing-achieved");
        assertThat(clr.header("Content-Type")).isEqualTo("application/vc+jwt");
        JsonNode keySet = service.anonymous().get("/.well-known/jwks.json").json();
        String did = service.anonymous()
                .get("/.well-known/did.json")
                .json()
                .required("id")
                .asString();
        assertThat(new JdkVerifier(keySet, did)
                        .accepts(clr.text(), Instant.now().plusSeconds(5)))
                .isTrue();
    }

    @Test
    void theLedgerCountsCertificatesAndCoursesTowardsWhatOneHolds() {
        service.certificateOf(ada);
        add(MLT);
        add(COURSE);

        JsonNode ledger = learner.get("/api/credits").json();

        JsonNode cycle = ledger.at("/certifications/0/cycles/0");
        assertThat(cycle.path("neededTenths").asInt()).isEqualTo(360);
        assertThat(cycle.path("earnedTenths").asInt()).isEqualTo(55);
        assertThat(cycle.path("provenTenths").asInt()).isEqualTo(40);
        assertThat(cycle.path("missingTenths").asInt()).isEqualTo(305);
        assertThat(cycle.at("/minimum/earnedTenths").asInt()).isEqualTo(15);
        assertThat(cycle.path("lastDay").asString()).isEqualTo("2028-12-31");
        assertThat(ledger.at("/expiries/0/kind").asString()).isEqualTo("certificate");
        assertThat(learner.get("/api/credits/audit-pack").text()).startsWith("%PDF-");
        assertThat(learner.get("/api/credits/rules").json().path("items")).hasSize(6);
    }

    @Test
    void personalDocumentsAreNotKeptOnTheWay() {
        for (String path : List.of("/api/records", "/api/transcript", "/api/transcript/pdf", "/api/credits")) {
            assertThat(learner.get(path).header("Cache-Control")).as(path).contains("no-store");
        }
    }
}
