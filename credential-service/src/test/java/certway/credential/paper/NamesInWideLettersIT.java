package certway.credential.paper;

import static org.assertj.core.api.Assertions.assertThat;

import certway.credential.issuing.model.CredentialFixture;
import certway.credential.issuing.model.Likeness;
import certway.credential.issuing.model.Likeness.Verdict;
import certway.credential.template.model.Content;
import certway.credential.template.model.Content.Signatory;
import certway.credential.template.model.Design;
import certway.credential.template.model.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Chinese, Japanese and Korean names on paper, whose letters are as wide as they are high and need no spaces. */
class NamesInWideLettersIT extends NamesOnPaper {

    /** A reader turns these into letters without a form. */
    private static final int FIRST_ARABIC_FORM = 0xFB00;

    private static final int LAST_ARABIC_FORM = 0xFEFF;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "李伟",
                "欧阳娜娜",
                "Li Wei 李伟",
                "Dr 李伟, MD",
                "阿卜杜拉·买买提",
                "山田 太郎",
                "山田\u3000太郎",
                "髙橋 さくら",
                "佐々木 ヶ丘",
                "タロウ・ヤマダ",
                "ﾔﾏﾀﾞ ﾀﾛｳ",
                "ＹＡＭＡＤＡ",
                "김민준",
                "김민준・金",
                "홍길동 (洪吉童)",
                "ㄨㄤˊ ㄒㄧㄠˇ"
            })
    void aNameIsPrintedAsItIsWrittenAndKnownAgain(String name) {
        isPrintedAndKnownAgain(name, name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"李伟", "김민준", "홍길동 (洪吉童)"})
    void thePaperIsSoonThere(String name) {
        assertThat(shortest(name)).isLessThan(LONGEST);
    }

    @Test
    void koreanLettersThatCameInPartsArePrintedAsOne() {
        String inParts = Normalizer.normalize("김민준", Normalizer.Form.NFD);

        assertThat(new PdfFile(pdf(inParts)).text()).contains("김민준").doesNotContain(inParts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD842\uDFB7田 太郎", // a letter of a plane that the font lacks
                "\u1100\u1100", // parts of Korean letters that make none
                "\u3131\u314F", // the same, which the font draws with the glyphs of others
                "\u3042\u3099", // a mark that would stand beside its letter
                "葛\uFE00城", // another form of a letter
                "葛\uDB40\uDD00城",
                "\u2F2D本", // a radical that looks like a letter
                "\u2FE0", // nothing yet
                "李伟 \uD83D\uDE42"
            })
    void aNameThatTheFontsCannotShowIsNotPrintedWrong(String name) {
        assertThat(papers.pdf(CredentialFixture.named(name), TOKEN)).isEmpty();
    }

    @Test
    void aLetterIsReadBackAsItself() {
        List<String> letters = IntStream.rangeClosed(0x2E80, 0xFFEF)
                .filter(letter -> letter < FIRST_ARABIC_FORM || letter > LAST_ARABIC_FORM)
                .mapToObj(Character::toString)
                .filter(PRINTER::shows)
                .toList();
        String some = IntStream.range(0, letters.size())
                .filter(i -> i % 40 == 0)
                .mapToObj(letters::get)
                .collect(Collectors.joining("</p><p>", "<p>", "</p>"));

        PdfFile pdf = new PdfFile(PRINTER.print(
                "<html><head><title>t</title><style>body { font-family: %s; }</style></head><body>%s</body></html>"
                        .formatted(Printer.FONTS, some),
                List.of()));

        assertThat(letters).hasSizeGreaterThan(38_000);
        assertThat(pdf.text()).isEqualTo(some.replaceAll("(</?p>)+", " ").strip());
    }

    @Test
    void aLetterThatWouldBeReadAsAnotherIsNotShown() {
        assertThat(PRINTER.shows("\u66F4")).isTrue();
        assertThat(PRINTER.shows("\uF901")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"李伟, 李伟明", "李伟明, 李伟", "李伟, 伟李", "山田 太郎, 山田太郎", "山田太郎, 山田 太郎", "김민준, 김민정", "李伟, Ada Okafor"})
    void aPaperWithAnotherNameAndOurSignedFormIsFoundOut(String name, String other) {
        isFoundOut(other, name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"李伟明", "김민준", "さくら"})
    void aNameOf300LettersStaysOnThePage(String part) {
        staysOnThePage(part.repeat(100));
    }

    @Test
    void aNameOverTwoLinesIsFoundWhateverElseIsChanged() {
        String name = "山田小太郎 ".repeat(14).strip();
        List<Signatory> forged = List.of(new Signatory("With honours", ""));
        PrintedPapers others = new PrintedPapers(issuer, PRINTER, _ -> new Design(Language.EN, 1, with(forged)));
        byte[] pdf = others.pdf(CredentialFixture.named(name), TOKEN).orElseThrow();

        Likeness likeness = foreign.likeness(pdf, CredentialFixture.named(name), TOKEN);

        assertThat(new PdfFile(pdf).text()).doesNotContain(name);
        assertThat(likeness.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(likeness.missing()).isEmpty();
    }

    private static Content with(List<Signatory> signatories) {
        Content plain = DesignFixture.builtIn(Language.EN).content();
        return new Content(
                plain.heading(),
                plain.opening(),
                plain.statement(),
                plain.closing(),
                signatories,
                plain.accent(),
                plain.inUse());
    }

    @Test
    @Timeout(20)
    void aNameWithLinesWithoutEndIsGivenUpSoon() {
        byte[] pdf = withLines(90_000);

        Likeness likeness = foreign.likeness(pdf, CredentialFixture.named("李伟"), TOKEN);

        assertThat(likeness.missing()).contains("holder");
    }

    /** Its font says of one letter that it is Chinese, and of another that it ends a line. */
    private static byte[] withLines(int count) {
        String letters = "1 beginbfchar <61> <674E> endbfchar 1 beginbfchar <62> <000A> endbfchar";
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDType1Font font = new PDType1Font(FontName.HELVETICA);
            PDStream said =
                    new PDStream(document, new ByteArrayInputStream(letters.getBytes(StandardCharsets.US_ASCII)));
            font.getCOSObject().setItem(COSName.TO_UNICODE, said);
            try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
                pen.beginText();
                pen.setFont(font, 9);
                pen.showText("a" + "b".repeat(count));
                pen.endText();
            }
            return PdfFile.bytes(document);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aPaperHasTheFontsThatItNeedsAndNoOther() {
        assertThat(fonts("Ada Okafor")).containsExactly("LiberationSans");
        assertThat(fonts("דוד לוי")).containsExactly("LiberationSans");
        assertThat(fonts("محمد علي")).containsExactly("DejaVuSans", "LiberationSans");
        assertThat(fonts("李伟")).containsExactly("DroidSansFallback", "LiberationSans");
        assertThat(fonts("김민준")).containsExactly("LiberationSans", "NanumGothicCoding");
        assertThat(fonts("김민준 李伟")).containsExactly("DroidSansFallback", "LiberationSans", "NanumGothicCoding");
    }

    private Iterable<String> fonts(String name) {
        return new PdfFile(pdf(name)).fonts();
    }

    @Test
    void linesOfAPaperThatNeedsNoWideLettersStandWhereTheyStood() {
        Typeface typeface = Typeface.of(new PaperSettings(""));

        assertThat(typeface.added("José Ñuñez-O'Neill, Мария, Ελένη, דוד")).isEmpty();
        assertThat(typeface.added("محمد, Արամ, ნინო"))
                .extracting(AddedFont::name)
                .containsExactly("second");
    }
}
