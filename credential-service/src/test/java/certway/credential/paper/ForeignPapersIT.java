package certway.credential.paper;

import static org.assertj.core.api.Assertions.assertThat;

import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.CredentialFixture;
import certway.credential.issuing.model.Handed;
import certway.credential.issuing.model.Handed.Fault;
import certway.credential.issuing.model.Handed.Kind;
import certway.credential.issuing.model.Issuer;
import certway.credential.issuing.model.Likeness;
import certway.credential.issuing.model.Likeness.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our own papers are known again; what a forger or a joker hands in is found out, and costs little. */
@Timeout(20)
class ForeignPapersIT {

    private static final String TOKEN = "eyJhbGciOiJFUzI1NiJ9.e30.c2lnbmF0dXJl";

    private final Issuer issuer = new Issuer("Certway School", URI.create("https://certway.example"));
    private final PrintedPapers printed =
            new PrintedPapers(issuer, new Printer(Typeface.of(new PaperSettings(""))), DesignFixture.DESIGNS);
    private final ForeignPapers foreign = new ForeignPapers(printed, DesignFixture.DESIGNS);
    private final Credential adas = CredentialFixture.adas();

    private byte[] pdf() {
        return printed.pdf(adas, TOKEN).orElseThrow();
    }

    private static Handed.Paper paper(Handed handed) {
        return switch (handed) {
            case Handed.Paper paper -> paper;
            case Handed.Unreadable(Fault fault) -> throw new AssertionError("unreadable: " + fault);
        };
    }

    /** Written by somebody with a program for PDFs. */
    private interface Edit {
        void on(PDDocument document) throws IOException;
    }

    private static byte[] edited(byte[] pdf, Edit edit) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            edit.on(document);
            return PdfFile.bytes(document);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void write(PDDocument document, AppendMode mode, String text) throws IOException {
        PDPage page = document.getPage(0);
        try (PDPageContentStream pen = new PDPageContentStream(document, page, mode, true, true)) {
            pen.beginText();
            pen.setFont(new PDType1Font(FontName.HELVETICA), 20);
            pen.newLineAtOffset(60, 60);
            pen.showText(text);
            pen.endText();
        }
    }

    @Test
    void ourOwnPapersAreReadAndKnownAgain() {
        List<byte[]> files =
                List.of(pdf(), printed.svg(adas, TOKEN).getBytes(StandardCharsets.UTF_8), printed.png(adas, TOKEN));

        assertThat(files)
                .extracting(file -> paper(foreign.read(file)).kind())
                .containsExactly(Kind.PDF, Kind.SVG, Kind.PNG);
        assertThat(files).allSatisfy(file -> {
            assertThat(paper(foreign.read(file)).tokens()).containsExactly(TOKEN);
            assertThat(foreign.likeness(file, adas, TOKEN)).isEqualTo(Likeness.AS_ISSUED);
        });
        assertThat(paper(foreign.read(pdf())).ids()).containsExactly(CredentialFixture.PUBLIC_ID);
    }

    @Test
    void aPdfWithAnotherNameAndOurSignedFormIsFoundOut() {
        byte[] bens = printed.pdf(CredentialFixture.named("Ben Reyes"), TOKEN).orElseThrow();

        Likeness likeness = foreign.likeness(bens, adas, TOKEN);

        assertThat(paper(foreign.read(bens)).tokens()).containsExactly(TOKEN);
        assertThat(likeness).isEqualTo(Likeness.different(List.of("holder")));
    }

    @Test
    void textThatWasAddedIsFoundOutThoughNoFactIsMissing() {
        byte[] more = edited(pdf(), document -> write(document, AppendMode.APPEND, "with honours"));

        assertThat(foreign.likeness(more, adas, TOKEN)).isEqualTo(Likeness.different(List.of()));
    }

    @Test
    void aPdfWithOtherTextAndOurSquareLeadsToOurFacts() {
        byte[] other = edited(pdf(), document -> {
            write(document, AppendMode.OVERWRITE, "Ben Reyes, Surgeon");
            document.getDocumentCatalog().setNames(null);
        });

        Handed.Paper read = paper(foreign.read(other));
        Likeness likeness = foreign.likeness(other, adas, TOKEN);

        assertThat(read.tokens()).isEmpty();
        assertThat(read.ids()).containsExactly(CredentialFixture.PUBLIC_ID);
        assertThat(likeness.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(likeness.missing()).contains("holder", "title", "completedAt", "publicId");
    }

    @Test
    void aPictureOfACertificateHasNoText() {
        byte[] empty =
                edited(pdf(), document -> document.getPage(0).getCOSObject().removeItem(COSName.CONTENTS));

        assertThat(foreign.likeness(empty, adas, TOKEN)).isEqualTo(Likeness.UNREADABLE);
    }

    @Test
    void anotherPictureOrTextInABadgeIsFoundOut() {
        byte[] painted = Png.parse(printed.png(adas, TOKEN))
                .orElseThrow()
                .with("k", "more")
                .bytes();
        byte[] svg = printed.svg(adas, TOKEN)
                .replace("Phlebotomy Technician", "Surgeon")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(foreign.likeness(painted, adas, TOKEN)).isEqualTo(Likeness.AS_ISSUED);
        assertThat(foreign.likeness(svg, adas, TOKEN)).isEqualTo(Likeness.different(List.of("title")));
        assertThat(paper(foreign.read(svg)).tokens()).containsExactly(TOKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "%PD", "GIF89a", "<html><svg", "PK\u0003\u0004"})
    void whatIsNoneOfTheThreeKindsIsSaidSo(String text) {
        Handed handed = foreign.read(text.getBytes(StandardCharsets.UTF_8));

        assertThat(handed).isIn(new Handed.Unreadable(Fault.OTHER_KIND), new Handed.Unreadable(Fault.DAMAGED));
    }

    @Test
    void anEncryptedPdfIsSaidSo() {
        byte[] encrypted = edited(pdf(), document -> {
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", "", new AccessPermission());
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
        });

        assertThat(foreign.read(encrypted)).isEqualTo(new Handed.Unreadable(Fault.ENCRYPTED));
    }

    @Test
    void aDamagedFileIsNeverMoreThanThat() {
        byte[] pdf = pdf();
        for (int length = 0; length < pdf.length; length += pdf.length / 20) {
            byte[] cut = Arrays.copyOf(pdf, length);
            assertThat(foreign.read(cut)).as("%d bytes", length).isInstanceOf(Handed.class);
        }
        assertThat(foreign.read("%PDF-1.7\nnothing".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Handed.Unreadable.class);
    }

    private static byte[] packed(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION))) {
            out.write(content);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return packed.toByteArray();
    }

    /** A PDF whose one page has that stream as its content. */
    private static byte[] withContent(String filter, byte[] content) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes("""
                %%PDF-1.4
                1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
                2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
                3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>> endobj
                4 0 obj <<%s/Length %d>>
                stream
                """.formatted(filter, content.length).getBytes(StandardCharsets.ISO_8859_1));
        file.writeBytes(content);
        file.writeBytes("\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF".getBytes(StandardCharsets.ISO_8859_1));
        return file.toByteArray();
    }

    @Test
    void aBombIsNotUnpacked() {
        byte[] bomb = packed(new byte[300_000_000]);
        long before = Runtime.getRuntime().totalMemory();

        Handed handed = foreign.read(withContent("/Filter/FlateDecode", bomb));

        assertThat(bomb.length).isLessThan(1_000_000);
        assertThat(handed).isEqualTo(new Handed.Unreadable(Fault.TOO_LARGE));
        assertThat(Runtime.getRuntime().totalMemory()).isLessThan(before + 200_000_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Filter[/FlateDecode/FlateDecode]",
                "/Filter /LZWDecode",
                "/Filter/RunLengthDecode",
                "/Filter 9 0 R",
                "/Fi#6cter[/FlateDecode /FlateDecode]",
                "/#46ilter/#4cZWDecode",
                "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 2000000000>>",
                "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 5 0 R>>"
            })
    void whatIsPackedTwiceOrInAnotherWayIsNotUnpackedAtAll(String filter) {
        byte[] twice = packed(packed(new byte[1_000_000]));

        assertThat(foreign.read(withContent(filter, twice))).isEqualTo(new Handed.Unreadable(Fault.TOO_LARGE));
    }

    @Test
    void aPageThatDrawsForEverIsGivenUp() {
        byte[] endless = packed("q Q ".repeat(2_000_000).getBytes(StandardCharsets.ISO_8859_1));

        assertThat(foreign.read(withContent("/Filter/FlateDecode", endless)))
                .isEqualTo(new Handed.Unreadable(Fault.DAMAGED));
    }

    @Test
    void aPageWithLettersWithoutEndIsGivenUp() {
        byte[] letters =
                packed("BT /F 9 Tf (%s) Tj ET".formatted("x".repeat(200_000)).getBytes(StandardCharsets.ISO_8859_1));

        assertThat(foreign.read(withContent("/Filter/FlateDecode", letters)))
                .isEqualTo(new Handed.Unreadable(Fault.DAMAGED));
    }

    @Test
    void deepNestingEndsNothing() {
        String deep = "<</A%s".formatted("[".repeat(400_000));

        Handed handed = foreign.read(withContent(deep, "BT ET".getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(handed).isInstanceOf(Handed.class);
    }

    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\">%s</svg>";

    @Test
    void entitiesAreNeitherExpandedNorFetched() {
        StringBuilder laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a%d \"&a%d;&a%d;&a%d;&a%d;\">".formatted(i, i - 1, i - 1, i - 1, i - 1));
        }
        String billion = laughs.append("]>")
                .append(SVG.formatted("<title>&a29;</title>"))
                .toString();
        String fetched = "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + SVG.formatted("&x;");
        String remote = "<!DOCTYPE svg SYSTEM \"http://127.0.0.1:1/evil.dtd\">" + SVG.formatted("");

        for (String hostile : List.of(billion, fetched, remote)) {
            assertThat(foreign.read(hostile.getBytes(StandardCharsets.UTF_8)))
                    .isIn(new Handed.Unreadable(Fault.DAMAGED), new Handed.Unreadable(Fault.OTHER_KIND));
        }
    }

    @Test
    void anEndlessSvgIsGivenUp() {
        assertThat(foreign.read(SVG.formatted("<g/>".repeat(100_000)).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Handed.Unreadable(Fault.DAMAGED));
        assertThat(foreign.read(SVG.formatted("<g>".repeat(100_000)).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Handed.Unreadable(Fault.DAMAGED));
    }
}
