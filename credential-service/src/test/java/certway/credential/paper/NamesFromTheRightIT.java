package certway.credential.paper;

import static org.assertj.core.api.Assertions.assertThat;

import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.CredentialFixture;
import certway.credential.issuing.model.Likeness;
import certway.credential.issuing.model.Likeness.Verdict;
import certway.credential.issuing.model.StatusPosition;
import certway.credential.template.model.Content;
import certway.credential.template.model.Design;
import certway.credential.template.model.Language;
import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hebrew and Arabic names on paper: in the order in which they are read, and found out if they are another's. */
class NamesFromTheRightIT extends NamesOnPaper {

    private static String turned(String word) {
        return new StringBuilder(word).reverse().toString();
    }

    /** Lines from left to right, each letter without its form. */
    private static List<String> lines(byte[] pdf) {
        return new PdfFile(pdf)
                .lines().stream()
                        .map(line -> Normalizer.normalize(line, Normalizer.Form.NFKC))
                        .toList();
    }

    @Test
    void theNameStandsFromRightToLeft() {
        assertThat(lines(pdf("דוד לוי"))).contains(turned("דוד לוי"));
        assertThat(lines(pdf("محمد فريد"))).contains(turned("محمد فريد"));
        assertThat(lines(pdf("پریسا کیوان"))).contains(turned("پریسا کیوان"));
    }

    @Test
    void partsFromTheLeftKeepTheirOrder() {
        assertThat(lines(pdf("דנה Cohen 3"))).contains("Cohen 3 " + turned("דנה"));
        assertThat(lines(pdf("דנה 32 לוי"))).contains(turned("לוי") + " 32 " + turned("דנה"));
        assertThat(lines(pdf("Dr דנה 32 לוי"))).contains("Dr " + turned("לוי") + " 32 " + turned("דנה"));
        assertThat(lines(pdf("Dana (דנה) Cohen"))).contains("Dana (" + turned("דנה") + ") Cohen");
    }

    @Test
    void aNameInASentenceTurnsNothingBesideIt() {
        Content content =
                new Content("C", "o", "s", "{holder} 4 {credits}, {completed}: {holder}", List.of(), "#000000", true);
        PrintedPapers own = new PrintedPapers(issuer, PRINTER, _ -> new Design(Language.EN, 1, content));

        byte[] pdf = own.pdf(CredentialFixture.named("דנה כהן"), TOKEN).orElseThrow();

        String name = turned("דנה כהן");
        assertThat(lines(pdf)).contains("%s 4 4.0, 20 November 2026: %s".formatted(name, name));
    }

    @Test
    void aLongNameIsReadLineByLine() {
        String name = "אברהם יצחק ".repeat(24) + "בן סוף";

        List<String> lines = lines(pdf(name));

        List<String> named =
                lines.stream().filter(line -> line.contains(turned("יצחק"))).toList();
        assertThat(named).hasSizeGreaterThan(1);
        assertThat(turned(named.getFirst())).startsWith("אברהם יצחק");
        assertThat(turned(named.getLast())).endsWith("בן סוף");
        assertThat(foreign.likeness(pdf(name), CredentialFixture.named(name), TOKEN))
                .isEqualTo(Likeness.AS_ISSUED);
    }

    @Test
    void arabicLettersJoin() {
        String seen = PdfText.of(pdf("محمد")).orElseThrow().seen();

        assertThat(seen).contains(turned("\uFEE3\uFEA4\uFEE4\uFEAA"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"דוד לוי", "محمد علي", "Dana דנה محمد", "ئەحمەد", "דָּוִד"})
    void thePaperIsTaggedSmallAndSoonThereWithItsFontsInside(String name) {
        PdfFile pdf = new PdfFile(pdf(name));

        assertThat(pdf.isTagged()).isTrue();
        assertThat(pdf.hasItsFonts()).isTrue();
        assertThat(pdf.pages()).isEqualTo(1);
        assertThat(pdf.bytes()).hasSizeLessThan(LARGEST);
        assertThat(shortest(name)).isLessThan(LONGEST);
    }

    @Test
    void lettersWithoutJoinedFormsOfTheirOwnStandFromRightToLeft() {
        assertThat(lines(pdf("ئەحمەد کەریم"))).contains(turned("ئەحمەد کەریم"));
        assertThat(lines(pdf("ځواک ډاکټر"))).contains(turned("ځواک ډاکټر"));
        assertThat(lines(pdf("Dr ئەحمەد 3"))).contains("Dr 3 " + turned("ئەحمەد"));
    }

    @Test
    void aLetterAndItsPointsAreOne() {
        assertThat(lines(pdf("דָּוִד"))).contains("ד" + "וִ" + "דָּ");
        assertThat(lines(pdf("مُحَمَّد فريد"))).contains(turned("فريد") + " " + "د" + "مَّ" + "حَ" + "مُ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "דוד לוי",
                "דנה Cohen 3",
                "Cohen דנה 3",
                "ד\"ר דנה (כהן)",
                "محمد علاء الدين",
                "علی\u200Cرضا پژوهش",
                "Dr محمد ٣",
                "ئەحمەد کەریم",
                "ځواک ډاکټر",
                "דָּוִד בֶּן־גּוּרְיוֹן",
                "كوردی ڕێبوار",
                "وَلِيُّ الدِّين",
                "דָּוִד בֶּן גּוּרְיוֹן",
                "مُحَمَّد فريد",
                "Dr ئەحمەد 3",
                "דוד محمد Ada"
            })
    void ourOwnPaperIsKnownAgainThoughSomebodySavedItAnew(String name) {
        Credential credential = CredentialFixture.named(name);
        byte[] pdf = pdf(name);

        assertThat(foreign.likeness(pdf, credential, TOKEN)).isEqualTo(Likeness.AS_ISSUED);
        assertThat(foreign.likeness(new PdfFile(pdf).savedAnew(), credential, TOKEN))
                .isEqualTo(Likeness.AS_ISSUED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"דוד כהן", "לוי דוד", "דוד יול", "Ada Okafor", "דוד", "محمد علي"})
    void aPaperWithAnotherNameAndOurSignedFormIsFoundOut(String other) {
        isFoundOut(other, "דוד לוי");
    }

    @Test
    void aPaperWithAnArabicNameThatHasTheSameLettersIsFoundOut() {
        isFoundOut("علي محمد", "محمد علي");
    }

    @ParameterizedTest
    @CsvSource({"ئەحمەد کەریم, کەریم ئەحمەد", "ئەحمەد, دەمحەئ", "דָּוִד, דִּוָד", "דָּוִד, דוד", "דוד, דָּוִד"})
    void aPaperWithAWordThatNeedsAShaperInAnotherOrderIsFoundOut(String name, String other) {
        isFoundOut(other, name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"דוד לוי", "דָּוִד לוי", "ئەحمەد", "مُحَمَّد فريد"})
    void aNameIsFoundWhateverElseIsChanged(String name) {
        Credential other =
                CredentialFixture.credential(CredentialFixture.titled("Surgery"), name, new StatusPosition(1, 94_567));

        Likeness likeness =
                foreign.likeness(papers.pdf(other, TOKEN).orElseThrow(), CredentialFixture.named(name), TOKEN);

        assertThat(likeness).isEqualTo(Likeness.different(List.of("title")));
    }

    @Test
    void aPaperThatSaysMoreThanTheNameIsFoundOut() {
        Likeness likeness = foreign.likeness(pdf("דוד לוי כהן"), CredentialFixture.named("דוד לוי"), TOKEN);

        assertThat(likeness.verdict()).isEqualTo(Verdict.DIFFERENT);
    }

    @Test
    void aPaperWithOtherTextInOurFontAndOurSquareIsFoundOut() {
        byte[] other = edited(pdf("דוד לוי"), "דוד לוי, Surgeon");

        Likeness likeness = foreign.likeness(other, CredentialFixture.named("דוד לוי"), TOKEN);

        assertThat(likeness.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(likeness.missing()).contains("title", "completedAt", "publicId");
    }

    private static byte[] edited(byte[] pdf, String text) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDPage page = document.getPage(0);
            try (PDPageContentStream pen = new PDPageContentStream(document, page, AppendMode.OVERWRITE, true)) {
                pen.beginText();
                pen.setFont(
                        PDType0Font.load(
                                document, Typeface.of(new PaperSettings("")).open()),
                        20);
                pen.newLineAtOffset(60, 60);
                pen.showText(text);
                pen.endText();
            }
            return PdfFile.bytes(document);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
