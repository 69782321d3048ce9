package certway.credential.paper;

import static certway.credential.paper.DesignFixture.DESIGNS;
import static certway.credential.paper.DesignFixture.LONGEST;
import static certway.credential.paper.DesignFixture.OWN;
import static certway.credential.paper.DesignFixture.OWN_SPANISH;
import static certway.credential.paper.DesignFixture.SPANISH;
import static certway.credential.paper.DesignFixture.printedWith;
import static org.assertj.core.api.Assertions.assertThat;

import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.CredentialFixture;
import certway.credential.issuing.model.Issuer;
import certway.credential.issuing.model.Likeness;
import certway.credential.issuing.model.TemplateRef;
import certway.credential.template.model.Content;
import certway.credential.template.model.Content.Signatory;
import certway.credential.template.model.Design;
import certway.credential.template.model.Language;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the template says: the facts, the square and the signed form are those of the credential. */
class TemplatedPapersIT {

    private static final String TOKEN = "eyJhbGciOiJFUzI1NiJ9.e30.c2lnbmF0dXJl";
    private static final String CHECK = "https://certway.example/check/7h2k9m4n8p3q6r1s5t0v2w9x4y";
    private static final int LARGEST = 300_000;
    private static final Typeface LIBERATION = Typeface.of(new PaperSettings(""));

    private final Issuer issuer = new Issuer("Certway School", URI.create("https://certway.example"));
    private final PrintedPapers papers = new PrintedPapers(issuer, new Printer(LIBERATION), DESIGNS);
    private final ForeignPapers foreign = new ForeignPapers(papers, DESIGNS);

    static Stream<TemplateRef> templates() {
        return Stream.of(TemplateRef.FIRST, SPANISH, OWN, OWN_SPANISH, LONGEST);
    }

    private PdfFile pdf(Credential credential) {
        return new PdfFile(papers.pdf(credential, TOKEN).orElseThrow());
    }

    private PdfFile pdf(TemplateRef template) {
        return pdf(printedWith(template));
    }

    private PdfFile saying(Content content, Credential credential) {
        PrintedPapers own =
                new PrintedPapers(issuer, new Printer(LIBERATION), ref -> new Design(Language.EN, 1, content));
        return new PdfFile(own.pdf(credential, TOKEN).orElseThrow());
    }

    private static Content plain(String opening, String statement, String closing) {
        return new Content("C", opening, statement, closing, List.of(), "#000000", true);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void thePaperTheSquareTheSignedFormAndTheCredentialAgree(TemplateRef template) {
        Credential credential = printedWith(template);
        PdfFile pdf = pdf(credential);

        assertThat(pdf.text())
                .contains(
                        "Ada Okafor",
                        "Phlebotomy Technician",
                        credential.publicId().value());
        assertThat(pdf.text().replace(" ", "")).contains(CHECK);
        assertThat(pdf.square()).isEqualTo(CHECK);
        assertThat(pdf.attachments()).isEqualTo(Map.of(PrintedPapers.ATTACHMENT, TOKEN));
        for (byte[] file : List.of(
                pdf.bytes(),
                papers.svg(credential, TOKEN).getBytes(StandardCharsets.UTF_8),
                papers.png(credential, TOKEN))) {
            assertThat(foreign.likeness(file, credential, TOKEN)).isEqualTo(Likeness.AS_ISSUED);
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void anotherNameIsFoundOutWhateverTheTemplate(TemplateRef template) {
        byte[] bens = papers.pdf(printedWith(template, CredentialFixture.named("Ben Reyes")), TOKEN)
                .orElseThrow();

        assertThat(foreign.likeness(bens, printedWith(template), TOKEN).missing())
                .containsExactly("holder");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void screenReadersKnowTheLanguageAndItIsOnePage(TemplateRef template) {
        PdfFile pdf = pdf(template);

        assertThat(pdf.language()).isEqualTo(DESIGNS.of(template).language().tag());
        assertThat(pdf.isTagged()).isTrue();
        assertThat(pdf.hasItsFonts()).isTrue();
        assertThat(pdf.pages()).isEqualTo(1);
        assertThat(pdf.bytes()).hasSizeLessThan(LARGEST);
    }

    /** Files that people keep are compared with it for ever. */
    @Test
    void whatWasPrintedBeforeThereWereTemplatesIsPrintedWithTheSameWords() {
        String before = """
                Certificate Certway School certifies by this certificate that Ada Okafor completed Phlebotomy Technician
                Completed on 20 November 2026 Issued on 20 November 2026 Valid until 20 November 2028
                Best score 92 %% (pass mark 80 %%) Expected effort 48 h Credits (ascp, phlebotomy) 4.0 Program version 1
                Certificate id 7h2k9m4n8p3q6r1s5t0v2w9x4y %s
                This certificate is awarded by a training provider. It is no certification, licence or degree.
                The signed form of it (Open Badge 3.0) is attached to this file.""".formatted(CHECK.replace("/7h", " /7h"));

        assertThat(words(pdf(CredentialFixture.adas()).text())).isEqualTo(words(before));
    }

    private static List<String> words(String text) {
        String[] words = text.split("\\s+", -1);
        Arrays.sort(words);
        return List.of(words);
    }

    @Test
    void inSpanishEverythingIsSpanish() {
        PdfFile pdf = pdf(SPANISH);

        assertThat(pdf.text())
                .contains(
                        "Certificado",
                        "Certway School certifica por el presente que Ada Okafor completó Phlebotomy Technician",
                        "Completado el 20 de noviembre de 2026",
                        "Válido hasta 20 de noviembre de 2028",
                        "92 % (se aprueba con 80 %)",
                        "Créditos (ascp, phlebotomy) 4,0",
                        "No es una certificación, una licencia ni un título.")
                .doesNotContain("ertificate", "November");
        assertThat(pdf.title()).isEqualTo("Certificado: Phlebotomy Technician");
        assertThat(Jsoup.parse(papers.svg(printedWith(SPANISH), TOKEN), Parser.xmlParser())
                        .getElementsByTag("title")
                        .text())
                .isEqualTo("Certificado: Phlebotomy Technician");
    }

    @Test
    void anOwnTemplateSaysItsTextsWithTheFactsInTheLanguage() {
        PdfFile pdf = pdf(OWN);

        assertThat(pdf.text())
                .startsWith("Diploma The board of Certway School is proud to say that Ada Okafor worked through 48 h"
                        + " and passed Phlebotomy Technician Ada Okafor earned 4.0 credits with Phlebotomy Technician on"
                        + " 20 November 2026.")
                .contains("Dr Ruth Adeyemi", "Director of studies", "Sam Lee");
        assertThat(pdf.dots(0x7A1F5C)).isPositive();
        assertThat(pdf(TemplateRef.FIRST).dots(0x7A1F5C)).isZero();
        assertThat(pdf(OWN_SPANISH).text()).contains("Constancia", "con 4,0 créditos", "Dra. Inés Peña", "Expedido el");
    }

    @Test
    void markupInATemplateIsPrintedAsItWasTyped() {
        Content markup = new Content(
                "<h1>Big</h1>",
                "<img src=\"file:///etc/passwd\"/> & <b>{holder}</b>",
                "</p><p class=\"holder\">Ben</p>",
                "&amp; {program}",
                List.of(new Signatory("<i>Ruth</i>", "\"Director\"")),
                "#000000",
                true);

        assertThat(saying(markup, CredentialFixture.named("<u>Ada</u>")).text())
                .contains(
                        "<h1>Big</h1>",
                        "<img src=\"file:///etc/passwd\"/> & <b><u>Ada</u></b>",
                        "</p><p class=\"holder\">Ben</p>",
                        "&amp; Phlebotomy Technician",
                        "<i>Ruth</i> \"Director\"");
    }

    @Test
    void aPlaceholderInAFactStaysAsItIs() {
        PdfFile pdf =
                saying(plain("{holder} says", "did {program}", ""), CredentialFixture.named("{program} {credits} $1"));

        assertThat(pdf.text())
                .contains("C {program} {credits} $1 says {program} {credits} $1 did Phlebotomy Technician");
    }

    @Test
    void nothingIsPushedOffThePageByTheLongestNameAndTheLongestTexts() {
        String name = "Wolfeschlegelstein ".repeat(15) + "Anna Maria Jo";
        for (TemplateRef template : templates().toList()) {
            PdfFile pdf = pdf(printedWith(template, CredentialFixture.named(name)));

            assertThat(pdf.pages()).as(template.id()).isEqualTo(1);
            assertThat(pdf.text()).contains(name, CredentialFixture.PUBLIC_ID.value());
            assertThat(pdf.text().replace(" ", "")).contains(CHECK);
            assertThat(pdf.bytes()).hasSizeLessThan(LARGEST);
        }
    }

    @Test
    void aNameOfOneEndlessWordIsPrintedInPiecesAndKnownAgain() {
        Credential endless = printedWith(TemplateRef.FIRST, CredentialFixture.named("W".repeat(300)));
        byte[] file = papers.pdf(endless, TOKEN).orElseThrow();

        assertThat(new PdfFile(file).pages()).isEqualTo(1);
        assertThat(new PdfFile(file).text()).doesNotContain("W".repeat(100));
        assertThat(foreign.likeness(file, endless, TOKEN)).isEqualTo(Likeness.AS_ISSUED);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aNameFromTheRightIsPrintedInEveryTemplate(TemplateRef template) {
        Credential credential = printedWith(template, CredentialFixture.named("محمد علي"));

        PdfFile pdf = pdf(credential);

        assertThat(pdf.pages()).isEqualTo(1);
        assertThat(foreign.likeness(pdf.bytes(), credential, TOKEN)).isEqualTo(Likeness.AS_ISSUED);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aChineseNameIsPrintedInEveryTemplate(TemplateRef template) {
        for (String name : List.of("李伟", "李伟明".repeat(100))) {
            Credential credential = printedWith(template, CredentialFixture.named(name));

            PdfFile pdf = pdf(credential);

            assertThat(pdf.pages()).isEqualTo(1);
            assertThat(foreign.likeness(pdf.bytes(), credential, TOKEN)).isEqualTo(Likeness.AS_ISSUED);
        }
    }

    @Test
    void theLongestTemplateInChineseIsOnePage() {
        List<Signatory> signatories =
                List.of(new Signatory("证".repeat(80), "证".repeat(80)), new Signatory("证".repeat(80), "证".repeat(80)));
        Content longest = new Content(
                "证".repeat(60), "证".repeat(160), "证".repeat(160), "证".repeat(300), signatories, "#000000", true);

        PdfFile pdf = saying(longest, CredentialFixture.named("李伟明".repeat(100)));

        assertThat(pdf.pages()).isEqualTo(1);
        assertThat(pdf.rightMargin()).isGreaterThan(50);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aNameThatTheFontsLackIsPrintedInNoTemplate(TemplateRef template) {
        assertThat(papers.pdf(printedWith(template, CredentialFixture.named("ᠮᠣᠩᠭᠣᠯ")), TOKEN))
                .isEmpty();
    }
}
