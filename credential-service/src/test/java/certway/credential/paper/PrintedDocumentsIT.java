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
import certway.credential.template.model.Language;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Transcripts and audit packs on paper. */
class PrintedDocumentsIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final HolderName ADA = HolderName.of("Ada <Okafor>");

    private static final List<Signed> SIGNED = List.of(new Signed(CredentialFixture.PUBLIC_ID.value(), "aaa.bbb.ccc"));

    private final Issuer issuer = new Issuer("Certway & Sons", URI.create("https://certway.example"));
    private final Printer printer = new Printer(Typeface.of(new PaperSettings("")));
    private final PrintedTranscripts transcripts = new PrintedTranscripts(issuer, printer);
    private final PrintedLedgers ledgers = new PrintedLedgers(issuer, printer);
    private final Credential adas = CredentialFixture.adas();

    @Test
    void theTranscriptSaysWhatTheTranscriptSays() throws IOException {
        byte[] pdf = transcripts
                .pdf(ADA, transcript(RecordFixture.degree()), "aaa.bbb.ccc", Language.EN)
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
                .pdf(
                        ADA,
                        transcript(
                                Collections.nCopies(120, RecordFixture.degree()).toArray(ExternalRecord[]::new)),
                        null,
                        Language.EN)
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
    void aNameFromTheRightIsPrintedOnATranscript() {
        String name = "דנה Cohen 3";
        Transcript transcript = new Transcript(CredentialFixture.ISSUED_AT, List.of(adas), List.of());

        PdfFile pdf = new PdfFile(transcripts
                .pdf(HolderName.of(name), transcript, null, Language.EN)
                .orElseThrow());

        assertThat(pdf.lines()).contains("Cohen 3 " + new StringBuilder("דנה").reverse());
    }

    @Test
    void aLongTitleWithoutSpacesIsPrintedWithinItsColumn() {
        String title = "臨床検査技師".repeat(20);
        RecordFacts facts = RecordFixture.facts(RecordKind.DEGREE, title, null, TODAY, List.of());

        PdfFile pdf = new PdfFile(transcripts
                .pdf(ADA, transcript(RecordFixture.record("x", facts)), null, Language.EN)
                .orElseThrow());

        assertThat(pdf.text().replace(" ", "")).contains(title);
        assertThat(pdf.rightMargin()).isGreaterThan(40);
    }

    /** Here nothing is attached. */
    @ParameterizedTest
    @ValueSource(strings = {"स्नातक नर्सिंग", "ปริญญาพยาบาลศาสตรบัณฑิต"})
    void aTitleInAScriptWhoseLettersJoinIsPrintedAsItIsWritten(String title) {
        RecordFacts facts = RecordFixture.facts(RecordKind.DEGREE, title, null, TODAY, List.of());

        PdfFile pdf = new PdfFile(transcripts
                .pdf(ADA, transcript(RecordFixture.record("x", facts)), null, Language.EN)
                .orElseThrow());

        assertThat(pdf.text().replace(" ", "")).contains(title.replace(" ", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ᠮᠣᠩᠭᠣᠯ", "Bachelor \u202Eton fo", "Bachelor \u2067not of"})
    void aTextThatCannotBeShownAsItIsReadIsNotPrintedWrong(String title) {
        RecordFacts facts = RecordFixture.facts(RecordKind.DEGREE, title, null, TODAY, List.of());

        assertThat(transcripts.pdf(ADA, transcript(RecordFixture.record("x", facts)), null, Language.EN))
                .isEmpty();
    }

    @Test
    void theTranscriptIsInTheLanguageOfItsReader() {
        PdfFile pdf = new PdfFile(transcripts
                .pdf(ADA, transcript(RecordFixture.degree()), "aaa.bbb.ccc", Language.ES)
                .orElseThrow());

        assertThat(pdf.language()).isEqualTo("es");
        assertThat(pdf.title()).isEqualTo("Expediente");
        assertThat(pdf.text())
                .contains(
                        "Phlebotomy Technician (versión 1)",
                        "20 de noviembre de 2026",
                        "4,0 ascp",
                        "Dedicación prevista en total: 48 h. Créditos: 4,0 ascp.",
                        "Obtenido en otra parte",
                        "Associate of Science (título",
                        "declarado por la persona",
                        "No es una certificación, una licencia ni un título.")
                .doesNotContain("Completed", "Credits", "verified", "November", "valid ", "degree");
    }

    @Test
    void theAuditPackHasTheArithmeticTheRuleAndEverySignedCertificate() throws IOException {
        byte[] pdf = ledgers.pdf(ADA, ledger(), SIGNED, Language.EN).orElseThrow();

        assertThat(text(pdf).replaceAll("\\s+", " "))
                .contains(
                        "MLT(ASCP), cycle 1: 1 January 2025 to 31 December 2027",
                        "Earned 3.5 of 36.0",
                        "32.5 still to earn, 406 days left.",
                        "3.5 of 10.0 (a sample figure)",
                        "ASCP, Procedures, 2022",
                        "Smears & more",
                        CredentialFixture.PUBLIC_ID.value());
        assertThat(files(pdf))
                .containsExactly(Map.entry(CredentialFixture.PUBLIC_ID.value() + ".vc.jwt", "aaa.bbb.ccc"));
    }

    @Test
    void theAuditPackIsInTheLanguageOfItsReader() {
        PdfFile pdf =
                new PdfFile(ledgers.pdf(ADA, ledger(), SIGNED, Language.ES).orElseThrow());

        assertThat(pdf.language()).isEqualTo("es");
        assertThat(pdf.title()).isEqualTo("Educación continua");
        assertThat(pdf.text())
                .contains(
                        "MLT(ASCP), ciclo 1: del 1 de enero de 2025 al 31 de diciembre de 2027",
                        "Ganados 3,5 de 36,0",
                        "Faltan 32,5; plazo: 406 días.",
                        "3,5 de 10,0 (cifra de muestra)",
                        "consultada el 21 de noviembre de 2026",
                        "certificado " + CredentialFixture.PUBLIC_ID.value())
                .doesNotContain("Earned", "cycle", "Day", "Proof", "certificate", "November");
    }

    private static Ledger ledger() {
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
        return Ledger.of(
                Map.of("mlt-ascp", rule),
                List.of(new Held("r", "mlt-ascp", "MLT(ASCP)", LocalDate.of(2025, 1, 1), true)),
                List.of(course),
                TODAY);
    }

    private Transcript transcript(ExternalRecord... records) {
        return new Transcript(CredentialFixture.ISSUED_AT, List.of(adas), List.of(records));
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
