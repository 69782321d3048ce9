package certway.credential;

import static org.assertj.core.api.Assertions.assertThat;

import certway.platform.event.EventEnvelope;
import certway.platform.event.EventIds;
import certway.testkit.http.Answer;
import certway.testkit.http.ApiClient;
import certway.testkit.identity.People;
import certway.testkit.identity.Person;
import certway.testkit.kafka.KafkaClient;
import certway.testkit.wait.Eventually;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** From a program of the catalog and a template of the desk to the paper that a learner keeps. */
class TemplatesIT {

    private static final String TEMPLATES = "/api/admin/certificate-templates/";
    private static final String CHOICES = "/api/admin/certificate-template-choices/";

    private final RunningService service = RunningService.shared();
    private final ApiClient rosa = service.as(People.ROSA);
    private final Person ada = service.newStudent("Ada", "Okafor");
    private final String programId = "hct-" + UUID.randomUUID();
    private final String english = TEMPLATES + "program.%s.en".formatted(programId);
    private final String spanish = TEMPLATES + "program.%s.es".formatted(programId);

    private static ObjectNode saying(String heading) {
        ObjectNode content = JsonMapper.shared()
                .createObjectNode()
                .put("heading", heading)
                .put("opening", "{issuer} says that")
                .put("statement", "completed")
                .put("closing", "on {completed}")
                .put("accent", "#7a1f5c");
        content.putArray("signatories")
                .addObject()
                .put("name", "Dr Ruth Adeyemi")
                .put("title", "Director");
        return content;
    }

    /** The catalog publishes the program, and the service has heard of it. */
    private void publish(String language) {
        ObjectNode told = JsonMapper.shared()
                .createObjectNode()
                .put("programId", programId)
                .put("slug", programId)
                .put("title", "Extracción")
                .put("version", 1)
                .put("revision", 1)
                .put("language", language);
        service.broker()
                .send(new EventEnvelope(
                        EventIds.of("program.published", programId),
                        "certway.program.published.v1",
                        "certway.programs",
                        programId,
                        "/catalog-service",
                        programId,
                        Instant.parse("2026-11-01T08:00:00Z"),
                        told,
                        null));
        Eventually.within(
                KafkaClient.PATIENCE, () -> rosa.get(CHOICES + programId).status(), status -> status == 200);
    }

    private Answer create(String address, ObjectNode content) {
        return rosa.put(address, content.toString(), "If-None-Match", "*");
    }

    private Answer change(String address, ObjectNode content, int seen) {
        return rosa.put(address, content.toString(), "If-Match", "\"%d\"".formatted(seen));
    }

    private String certificate() {
        ObjectNode completion = Neighbours.completion(UUID.randomUUID().toString(), ada.id());
        completion.put("programId", programId).put("slug", programId).put("title", "Extracción");
        service.neighbours().confirm(completion);
        service.tell(completion);
        return Eventually.within(
                        KafkaClient.PATIENCE,
                        () -> service.as(ada).get("/api/credentials").json().path("items"),
                        items -> !items.isEmpty())
                .path(0)
                .required("publicId")
                .asString();
    }

    private int printedWith(String id) {
        return rosa.get("/api/admin/credentials/" + id)
                .json()
                .at("/template/version")
                .asInt();
    }

    private String paper(String id) {
        try (PDDocument document = Loader.loadPDF(service.as(ada).download("/api/credentials/%s/pdf".formatted(id)))) {
            return new PDFTextStripper()
                    .getText(document)
                    .replaceAll("\\s+", " ")
                    .strip();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aCertificateOfASpanishProgramIsSpanishAndTheCheckKnowsItAgain() {
        publish("es");

        String id = certificate();

        assertThat(paper(id)).startsWith("Certificado").contains("20 de noviembre de 2026");
        Answer checked = service.anonymous()
                .upload(
                        "/api/credential-checks",
                        "application/pdf",
                        service.as(ada).download("/api/credentials/%s/pdf".formatted(id)));
        assertThat(checked.text("likeness")).isEqualTo("as-issued");
        assertThat(checked.json().at("/credential/publicId").asString()).isEqualTo(id);
    }

    @Test
    void aPaperStaysAsItWasIssuedWhateverBecomesOfItsTemplate() {
        publish("en");
        create(english, saying("Diploma"));
        String id = certificate();
        String before = paper(id);

        assertThat(change(english, saying("Honours"), 1).status()).isEqualTo(200);

        assertThat(before).startsWith("Diploma").contains("Dr Ruth Adeyemi");
        assertThat(paper(id)).isEqualTo(before);
        Answer reissued = rosa.post(
                "/api/admin/credentials/%s/reissue".formatted(id),
                "{\"reason\":\"signed-anew\",\"note\":\"a new look\"}",
                "Idempotency-Key",
                id);
        assertThat(paper(reissued.text("publicId"))).startsWith("Honours");
        assertThat(printedWith(id)).isEqualTo(1);
        assertThat(printedWith(reissued.text("publicId"))).isEqualTo(2);
        assertThat(paper(id)).isEqualTo(before);
    }

    @Test
    void aSaveIsAVersionAndWhoDidWhatWhenIsKept() {
        publish("en");

        Answer first = create(english, saying("Diploma"));
        Answer second = change(english, saying("Honours"), 1);
        Answer third = change(english, saying("Honours").put("inUse", false), 2);

        assertThat(first.header("ETag")).isEqualTo("\"1\"");
        assertThat(second.json().path("version").asInt()).isEqualTo(2);
        assertThat(rosa.get(english).json()).isEqualTo(third.json());
        JsonNode history = third.json().path("history");
        assertThat(history.at("/0/changed").toString()).isEqualTo("[\"inUse\"]");
        assertThat(history.at("/1/changed").toString()).isEqualTo("[\"heading\"]");
        assertThat(history.at("/2/changed")).isEmpty();
        assertThat(history.findValuesAsString("actor")).hasSize(3).containsOnly(People.ROSA.id());
        assertThat(history.at("/0/at").asString()).endsWith("Z");
        JsonNode old = rosa.get(english + "/versions/1").json();
        assertThat(old.at("/content/heading").asString()).isEqualTo("Diploma");
        assertThat(rosa.get(english + "/versions/4").status()).isEqualTo(404);
    }

    @Test
    void whoHasNotSeenWhatIsThereChangesNothing() {
        publish("en");
        create(english, saying("Diploma"));

        assertThat(rosa.put(english, saying("Mine").toString()).problem()).isEqualTo("urn:problem:if-match-required");
        assertThat(rosa.put(english, saying("Mine").toString()).status()).isEqualTo(428);
        assertThat(create(english, saying("Mine")).status()).isEqualTo(412);
        assertThat(change(english, saying("Mine"), 2).problem()).isEqualTo("urn:problem:changed-meanwhile");
        assertThat(create(english, saying("Diploma")).status()).isEqualTo(200);
        assertThat(rosa.get(english).json().path("version").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "heading, Certificate of {name}, /heading",
        "statement, did {everything}, /statement",
        "accent, #cccccc, /accent",
        "closing, ᠭᠡᠷᠴᠢᠯᠭᠡ, /closing"
    })
    void whatCannotBePrintedIsRefusedWhereItStands(String field, String text, String pointer) {
        publish("en");
        ObjectNode content = saying("Diploma").put(field, text);

        Answer refused = create(english, content);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(rosa.get(english).status()).isEqualTo(404);
        assertThat(rosa.post(english + "/specimen", content.toString())
                        .json()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo(pointer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"heading\": 1}", "{\"signatories\": [null]}", "{\"publicId\": \"x\"}", "[]", "{"})
    void whatIsNoTemplateIsRefused(String body) {
        publish("en");

        assertThat(rosa.put(english, body, "If-None-Match", "*").status()).isEqualTo(400);
    }

    @Test
    void forNoProgramAndInPlaceOfThePlatformsThereIsNone() {
        assertThat(create(english, saying("Diploma")).problem()).isEqualTo("urn:problem:program-unknown");
        assertThat(rosa.get(CHOICES + programId).status()).isEqualTo(404);
        assertThat(change(TEMPLATES + "default.en", saying("Diploma"), 1).problem())
                .isEqualTo("urn:problem:template-fixed");
        assertThat(create(TEMPLATES + "issuer.fr", saying("Diploma")).status()).isEqualTo(404);
        JsonNode fixed = rosa.get(TEMPLATES + "default.es").json();
        assertThat(fixed.at("/content/heading").asString()).isEqualTo("Certificado");
        assertThat(fixed.path("changeable").asBoolean()).isFalse();
        assertThat(fixed.path("history")).isEmpty();
    }

    @Test
    void whichOneCountsIsSaid() {
        publish("es");
        create(spanish, saying("Diploma").put("inUse", false));

        JsonNode choice = rosa.get(CHOICES + programId).json();

        assertThat(choice.path("language").asString()).isEqualTo("es");
        assertThat(choice.path("title").asString()).isEqualTo("Extracción");
        assertThat(choice.at("/templates/0/templateId").asString()).isEqualTo("program.%s.es".formatted(programId));
        assertThat(choice.path("templates").findValuesAsString("state"))
                .containsExactly("not-in-use", "missing", "counts");
        change(spanish, saying("Diploma"), 1);
        assertThat(rosa.get(CHOICES + programId).json().path("templates").findValuesAsString("state"))
                .containsExactly("counts", "missing", "unneeded");
    }

    @Test
    void aSpecimenIsShownBeforeAnythingIsSaved() {
        publish("en");

        Answer pdf = rosa.post(english + "/specimen", saying("Diploma").toString());
        Answer picture = rosa.post(english + "/specimen.png", saying("Diploma").toString());

        assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(pdf.header("Cache-Control")).isEqualTo("no-store");
        assertThat(pdf.text()).startsWith("%PDF-");
        assertThat(picture.header("Content-Type")).isEqualTo("image/png");
        assertThat(rosa.get(english).status()).isEqualTo(404);
    }

    @Test
    void allAreListedPageByPage() {
        publish("en");
        create(english, saying("Diploma"));
        create(spanish, saying("Diploma"));

        JsonNode page = rosa.get("/api/admin/certificate-templates?limit=1").json();
        JsonNode next = rosa.get("/api/admin/certificate-templates?limit=100&cursor="
                        + page.required("next").asString())
                .json();

        assertThat(page.path("items")).hasSize(1);
        assertThat(next.path("items").findValuesAsString("templateId")).doesNotHaveDuplicates();
        assertThat(next.path("items").findValuesAsString("programId")).contains(programId);
        assertThat(rosa.get("/api/admin/certificate-templates?limit=0").status())
                .isEqualTo(400);
    }
}
