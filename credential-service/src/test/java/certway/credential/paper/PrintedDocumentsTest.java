package certway.credential.paper;

import static org.assertj.core.api.Assertions.assertThat;

import certway.credential.external.model.ExternalRecord;
import certway.credential.external.model.RecordFacts;
import certway.credential.external.model.RecordFixture;
import certway.credential.external.model.RecordKind;
import certway.credential.issuing.model.Completion.Credit;
import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.CredentialFixture;
import certway.credential.issuing.model.HolderName;
import certway.credential.issuing.model.Issuer;
import certway.credential.ledger.model.Activity;
import certway.credential.ledger.model.Activity.Proof;
import certway.credential.ledger.model.AuditPapers.Signed;
import certway.credential.ledger.model.Held;
import certway.credential.ledger.model.Ledger;
import certway.credential.ledger.model.Rule;
import certway.credential.transcript.model.Transcript;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Transcripts and audit packs on paper. */
class PrintedDocumentsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final HolderName ADA = HolderName.of("Ada <Okafor>");

    private final Issuer issuer = new Issuer("Certway & Sons", URI.create("https://certway.example"));
    private final Printer printer = new Printer(Typeface.of(new PaperSettings("")));
    private final PrintedTranscripts transcripts = new PrintedTranscripts(issuer, printer);
    private final PrintedLedgers ledgers = new PrintedLedgers(issuer, printer);
    private final Credential adas = CredentialFixture.adas();

    @Test
    void theTranscriptSaysWhatTheTranscriptSays() throws IOException {
        byte[] pdf = transcripts
                .pdf(transcript(RecordFixture.degree()), "aaa.bbb.ccc")
                .orElseThrow();

        assertThat(text(pdf))
                .contains(
                        "Ada <Okafor>",
                        "Certway & Sons",
                        "Phlebotomy Technician (version 1)",
                        "20 November 2026",
                        "92 %",
                        "48 h",
                        "4.0 ascp",
                        "Associate of Science",
                        "self-reported",
                        "no certification, licence or degree");
        assertThat(files(pdf)).containsExactly(Map.entry("transcript.clr.jwt", "aaa.bbb.ccc"));
    }

    @Test
    void aLongTranscriptGoesOnOverSeveralPagesThatAreTagged() throws IOException {
        byte[] pdf = transcripts
                .pdf(transcript(Collections.nCopies(120, RecordFixture.degree()).toArray(ExternalRecord[]::new)), null)
                .orElseThrow();

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Transcript");
        }
        assertThat(pdf).hasSizeLessThan(300_000);
        assertThat(files(pdf)).isEmpty();
    }

    @Test
    void aTextThatTheFontCannotShowIsNotPrintedWrong() {
        RecordFacts facts = RecordFixture.facts(RecordKind.DEGREE, "学士", null, TODAY, List.of());

        assertThat(transcripts.pdf(transcript(RecordFixture.record("x", facts)), null))
                .isEmpty();
    }

    @Test
    void theAuditPackHasTheArithmeticTheRuleAndEverySignedCertificate() throws IOException {
        Rule rule = new Rule(
                "mlt-ascp",
                "MLT(ASCP)",
                "ascp",
                3,
                360,
                new Rule.Minimum(List.of("hematology"), 100, true),
                new Rule.Source("Procedures", "ASCP", 2022, TODAY));
        Activity course = new Activity(
                "Smears & more",
                LocalDate.of(2026, 2, 1),
                List.of(new Credit("ascp", "hematology", 35)),
                new Proof.Certificate(CredentialFixture.PUBLIC_ID));
        Ledger ledger = Ledger.of(
                Map.of("mlt-ascp", rule),
                List.of(new Held("r", "mlt-ascp", "MLT(ASCP)", LocalDate.of(2025, 1, 1), true)),
                List.of(course),
                TODAY);

        byte[] pdf = ledgers.pdf(ADA, ledger, List.of(new Signed(CredentialFixture.PUBLIC_ID.value(), "aaa.bbb.ccc")))
                .orElseThrow();

        assertThat(text(pdf).replaceAll("\\s+", " "))
                .contains(
                        "MLT(ASCP), cycle 1: 1 January 2025 to 31 December 2027",
                        "Earned 3.5 of 36.0",
                        "32.5 still to earn",
                        "3.5 of 10.0 (a sample figure)",
                        "ASCP, Procedures, 2022",
                        "Smears & more",
                        CredentialFixture.PUBLIC_ID.value());
        assertThat(files(pdf))
                .containsExactly(Map.entry(CredentialFixture.PUBLIC_ID.value() + ".vc.jwt", "aaa.bbb.ccc"));
    }

    private Transcript transcript(ExternalRecord... records) {
        return new Transcript(ADA, CredentialFixture.ISSUED_AT, List.of(adas), List.of(records));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static Map<String, String> files(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
            Map<String, String> files = new TreeMap<>();
            if (names != null && names.getEmbeddedFiles() != null) {
                for (Map.Entry<String, PDComplexFileSpecification> file :
                        names.getEmbeddedFiles().getNames().entrySet()) {
                    files.put(
                            file.getKey(),
                            new String(file.getValue().getEmbeddedFile().toByteArray(), StandardCharsets.US_ASCII));
                }
            }
            return files;
        }
    }
}
