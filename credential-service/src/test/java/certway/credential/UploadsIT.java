package certway.credential;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.http.Answer;
import certway.testkit.http.ApiClient;
import certway.testkit.identity.People;
import certway.testkit.identity.Person;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody was handed a file and hands it in. */
class UploadsIT {

    private static final String CHECKS = "/api/credential-checks";
    private static final String PDF = "application/pdf";
    private static final Map<String, String> FORMS =
            Map.of("pdf", PDF, "badge", "image/svg+xml", "badge.png", "image/png");

    private final RunningService service = RunningService.shared();
    private final Person ada = service.newStudent("Ada", "Okafor");
    private final ApiClient anybody = service.anonymous();

    private String certificate() {
        return service.certificateOf(ada).required("publicId").asString();
    }

    private byte[] form(String id, String form) {
        return service.as(ada).download("/api/credentials/%s/%s".formatted(id, form));
    }

    @Test
    void eachFormIsKnownAgainWithHowItStands() {
        String id = certificate();
        FORMS.forEach((form, type) -> {
            Answer answer = anybody.upload(CHECKS, type, form(id, form));

            assertThat(answer.status()).as(form).isEqualTo(200);
            assertThat(answer.text("likeness")).as(form).isEqualTo("as-issued");
            assertThat(answer.json().required("signed").asBoolean()).isTrue();
            assertThat(answer.json().at("/credential/publicId").asString()).isEqualTo(id);
            assertThat(answer.json().at("/credential/standing").asString()).isEqualTo("valid");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        });
        byte[] paper = form(id, "pdf");

        service.as(People.ROSA)
                .post("/api/admin/credentials/%s/revoke".formatted(id), "{\"reason\":\"misconduct\",\"note\":\"n\"}");

        assertThat(anybody.upload(CHECKS, PDF, paper)
                        .json()
                        .at("/credential/standing")
                        .asString())
                .isEqualTo("revoked");
    }

    @ParameterizedTest
    @CsvSource({"דנה, Cohen 3", "Li Wei, 李伟"})
    void aPaperWithANameInAnotherScriptAgreesWithThePageOfItsCheck(String given, String family) {
        Person student = service.newStudent(given, family);
        String id = service.certificateOf(student).required("publicId").asString();
        byte[] paper = service.as(student).download("/api/credentials/%s/pdf".formatted(id));

        Answer page = anybody.get("/api/credentials/" + id);
        Answer answer = anybody.upload(CHECKS, PDF, paper);

        assertThat(page.text("holder")).isEqualTo(given + " " + family);
        assertThat(answer.text("likeness")).isEqualTo("as-issued");
        assertThat(answer.json().at("/credential/holder").asString()).isEqualTo(given + " " + family);
    }

    @Test
    void aPdfWithAnotherTextShowsOurFactsAndSaysThatTheyAreNotInIt() throws IOException {
        String id = certificate();
        byte[] forged;
        try (PDDocument document = Loader.loadPDF(form(id, "pdf"))) {
            try (PDPageContentStream pen =
                    new PDPageContentStream(document, document.getPage(0), AppendMode.OVERWRITE, true)) {
                pen.beginText();
                pen.setFont(new PDType1Font(FontName.HELVETICA), 20);
                pen.showText("Ben Reyes, Surgeon");
                pen.endText();
            }
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            document.save(file);
            forged = file.toByteArray();
        }

        Answer answer = anybody.upload(CHECKS, PDF, forged);

        assertThat(answer.text("likeness")).isEqualTo("different");
        assertThat(answer.json().path("missing").toString()).contains("holder", "title");
        assertThat(answer.json().at("/credential/holder").asString()).isEqualTo("Ada Okafor");
        assertThat(answer.text()).doesNotContain("Ben Reyes");
    }

    @ParameterizedTest
    @CsvSource({
        "application/pdf, hello, 422, file-of-another-kind",
        "application/pdf, %PDF-1.7 and no more, 422, file-damaged",
        "image/png, <svg xmlns='http://www.w3.org/2000/svg'/>, 422, file-without-certificate",
        "image/svg+xml, <svg xmlns='http://www.w3.org/2000/svg'><credential verify='a.b.c'/></svg>, 422, credential-forged",
        "image/svg+xml, <svg, 422, file-damaged"
    })
    void whatIsNoCertificateOfOursIsSaidSo(String type, String file, int status, String problem) {
        Answer answer = anybody.upload(CHECKS, type, file.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo("urn:problem:" + problem);
    }

    @Test
    void aFileThatIsTooLargeOrOfAnotherTypeIsNotRead() {
        assertThat(anybody.upload(CHECKS, PDF, new byte[1_000_001]).status()).isEqualTo(413);
        assertThat(anybody.upload(CHECKS, "text/html", new byte[9]).status()).isEqualTo(415);
        assertThat(anybody.upload(CHECKS, PDF, new byte[0]).status()).isBetween(400, 422);
    }
}
