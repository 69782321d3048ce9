package certway.credential;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.http.Answer;
import certway.testkit.http.ApiClient;
import certway.testkit.identity.People;
import certway.testkit.identity.Person;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The files by which learners prove what they hold: who adds, sees and removes them, and what becomes of them. */
class EvidenceIT {

    private static final byte[] SCAN = "%PDF-1.7 a diploma".getBytes(StandardCharsets.UTF_8);
    private static final String OCTETS = "application/octet-stream";
    private static final String REASON = "{\"reason\": \"saw the scan\"}";

    private final RunningService service = RunningService.shared();
    private final Person ada = service.newStudent("Ada", "Okafor");
    private final ApiClient learner = service.as(ada);
    private final ApiClient rosa = service.as(People.ROSA);
    private String record = "";

    @BeforeEach
    void addARecord() {
        record = learner.send(
                        "POST",
                        "/api/records",
                        """
                        {"kind": "degree", "title": "Associate of Science", "issuer": "A college", "from": "2020-06-01"}""",
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .text("recordId");
    }

    private Answer upload(ApiClient who, String name, byte[] file) {
        return who.upload("/api/record-files?recordId=%s&name=%s".formatted(record, name), OCTETS, file);
    }

    private String file(JsonNode body) {
        return "/api/records/%s/files/%s"
                .formatted(record, body.at("/files/0/fileId").asString());
    }

    private Answer verify() {
        String tag = learner.get("/api/records/" + record).header("ETag");
        return rosa.send("POST", "/api/admin/records/" + record + "/verify", REASON, "If-Match", tag);
    }

    @Test
    void aFileIsKeptWithItsDigestAndHandedBackAsADownloadOnly() throws Exception {
        Answer added = upload(learner, "diploma.exe", SCAN);

        Answer got = learner.get(file(added.json()));
        assertThat(added.status()).isEqualTo(200);
        assertThat(added.json().at("/files/0/name").asString()).isEqualTo("diploma.pdf");
        assertThat(added.json().at("/files/0/sha256").asString())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(SCAN)));
        assertThat(learner.download(file(added.json()))).isEqualTo(SCAN);
        assertThat(got.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(got.header("Content-Disposition")).startsWith("attachment; ").contains("diploma.pdf");
        assertThat(got.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(got.header("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(got.header("Cache-Control")).contains("no-store");
    }

    @Test
    void aRegistrarSeesItAndNobodyElse() {
        JsonNode body = upload(learner, "diploma.pdf", SCAN).json();
        String path = file(body);
        String atTheDesk = path.replace("/api/", "/api/admin/");
        ApiClient ben = service.as(service.newStudent("Ben", "Reyes"));

        assertThat(rosa.download(atTheDesk)).isEqualTo(SCAN);
        assertThat(rosa.get(atTheDesk).header("Content-Security-Policy")).contains("sandbox");
        assertThat(rosa.get("/api/admin/records/" + record).json().at("/files/0/fileId"))
                .isEqualTo(body.at("/files/0/fileId"));
        assertThat(ben.get(path).status()).isEqualTo(404);
        assertThat(ben.get(path).problem()).isEqualTo("urn:problem:record-not-found");
        assertThat(ben.delete(path).status()).isEqualTo(404);
        assertThat(upload(ben, "x.pdf", SCAN).status()).isEqualTo(404);
        assertThat(ben.get(atTheDesk).status()).isEqualTo(403);
        assertThat(service.anonymous().get(path).status()).isEqualTo(401);
        assertThat(learner.download(path)).isEqualTo(SCAN);
    }

    @Test
    void aFileOfOneRecordIsNotFoundUnderAnother() {
        String path = file(upload(learner, "diploma.pdf", SCAN).json());
        addARecord();

        assertThat(learner.get(path.replaceFirst("records/[^/]+", "records/" + record))
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<html><script>alert(1)</script>", "<svg xmlns='http://www.w3.org/2000/svg'/>", "GIF89a..", ""})
    void whatAFileIsItsBytesSayAndNotItsName(String content) {
        Answer refused = upload(learner, "diploma.pdf", content.getBytes(StandardCharsets.UTF_8));

        assertThat(refused.status()).isEqualTo(415);
        assertThat(refused.problem()).isEqualTo("urn:problem:file-of-another-type");
        assertThat(refused.text("detail")).contains("neither a PDF nor a PNG or JPEG");
        assertThat(learner.get("/api/records/" + record).json().path("files")).isEmpty();
    }

    @Test
    void aFileHasAtMostFiveMegabytesAndWhoSendsMoreIsToldSo() {
        byte[] largest = Arrays.copyOf(SCAN, 5 * 1024 * 1024);

        Answer taken = upload(learner, "a.pdf", largest);
        Answer larger = upload(learner, "b.pdf", Arrays.copyOf(SCAN, largest.length + 1));
        Answer muchLarger = upload(learner, "c.pdf", Arrays.copyOf(SCAN, 20_000_000));

        assertThat(taken.status()).isEqualTo(200);
        assertThat(larger.status()).isEqualTo(413);
        assertThat(muchLarger.problem()).isEqualTo("urn:problem:file-too-large");
        assertThat(muchLarger.text("detail")).isEqualTo("A file has at most 5 MB.");
        assertThat(learner.get("/api/records/" + record).json().path("files")).hasSize(1);
    }

    @Test
    void threeFilesAreTakenAndAFourthIsNot() {
        for (int i = 0; i < 3; i++) {
            upload(learner, "a.pdf", Arrays.copyOf(SCAN, 100 + i));
        }

        Answer fourth = upload(learner, "d.pdf", SCAN);

        assertThat(fourth.status()).isEqualTo(409);
        assertThat(fourth.problem()).isEqualTo("urn:problem:record-files-full");
    }

    @Test
    void onceVerifiedTheFilesStayAndTheTranscriptHasTheirDigests() {
        JsonNode body = upload(learner, "diploma.pdf", SCAN).json();
        assertThat(learner.get("/api/transcript").json().at("/records/0").has("evidence"))
                .isFalse();

        assertThat(verify().status()).isEqualTo(200);

        Answer removed = learner.delete(file(body));
        assertThat(removed.status()).isEqualTo(409);
        assertThat(removed.problem()).isEqualTo("urn:problem:record-verified");
        assertThat(upload(learner, "b.pdf", Arrays.copyOf(SCAN, 99)).problem())
                .isEqualTo("urn:problem:record-verified");
        JsonNode proof = learner.get("/api/transcript").json().at("/records/0/evidence/0");
        assertThat(proof.path("sha256")).isEqualTo(body.at("/files/0/sha256"));
        assertThat(proof.propertyNames()).containsExactlyInAnyOrder("mediaType", "bytes", "sha256");
        assertThat(learner.get("/api/records/" + record)
                        .json()
                        .at("/files/0/removable")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void untilThenTheLearnerTakesThemOutAgain() {
        String path = file(upload(learner, "diploma.pdf", SCAN).json());

        Answer removed = learner.delete(path);

        assertThat(removed.status()).isEqualTo(200);
        assertThat(removed.json().path("files")).isEmpty();
        assertThat(learner.get(path).status()).isEqualTo(404);
        assertThat(learner.delete(path).status()).isEqualTo(404);
    }

    @Test
    void aRegistrarDoesNotVerifyFilesThatCameAfterHeLooked() {
        String seen = learner.get("/api/records/" + record).header("ETag");
        upload(learner, "diploma.pdf", SCAN);

        Answer late = rosa.send("POST", "/api/admin/records/" + record + "/verify", REASON, "If-Match", seen);

        assertThat(late.status()).isEqualTo(412);
    }

    @Test
    void aRegistrarAddsWhatWasBroughtOnPaperWithAReason() {
        String path = "/api/admin/record-files?recordId=%s&name=scan.png&reason=%s";

        Answer blind = rosa.upload(path.formatted(record, ""), OCTETS, SCAN);
        Answer added = rosa.upload(path.formatted(record, "brought%20on%20paper"), OCTETS, SCAN);
        Answer nowhere = rosa.upload(path.formatted("nothing", "why"), OCTETS, SCAN);

        assertThat(blind.status()).isEqualTo(400);
        assertThat(added.json().at("/acts/0/act").asString()).isEqualTo("attach");
        assertThat(added.json().at("/acts/0/reason").asString()).isEqualTo("brought on paper");
        assertThat(nowhere.status()).isEqualTo(404);
        assertThat(learner.download(file(added.json()))).isEqualTo(SCAN);
    }
}
