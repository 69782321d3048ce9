package certway.credential.paper;

import static org.assertj.core.api.Assertions.assertThat;

import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.CredentialFixture;
import certway.credential.issuing.model.Issuer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Nothing here is read from a disk or sent anywhere but the font, which is in a library. */
class PrintedPapersIT {

    private static final String TOKEN = "eyJhbGciOiJFUzI1NiJ9.e30.c2lnbmF0dXJl";
    private static final int LARGEST = 300_000;

    private final Issuer issuer = new Issuer("Certway & Sons <School>", URI.create("https://certway.example"));
    private final PrintedPapers papers =
            new PrintedPapers(issuer, new Printer(Typeface.of(new PaperSettings(""))), DesignFixture.DESIGNS);
    private final Credential adas = CredentialFixture.adas();

    @Test
    void thePaperSaysWhatTheCredentialSays() throws IOException {
        assertThat(textOf(adas))
                .contains(
                        "Certway & Sons <School>",
                        "Ada Okafor",
                        "Phlebotomy Technician",
                        "20 November 2026",
                        "20 November 2028",
                        "92 % (pass mark 80 %)",
                        "48 h",
                        "Credits (ascp, phlebotomy) 4.0",
                        adas.publicId().value(),
                        "no certification, licence or degree");
    }

    @Test
    void theSquareLeadsToTheCheck() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf(adas))) {
            BufferedImage square = imageOf(document);
            int[] pixels = square.getRGB(0, 0, square.getWidth(), square.getHeight(), null, 0, square.getWidth());
            RGBLuminanceSource light = new RGBLuminanceSource(square.getWidth(), square.getHeight(), pixels);

            String scanned = new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(light)))
                    .getText();

            assertThat(scanned).isEqualTo("https://certway.example/check/7h2k9m4n8p3q6r1s5t0v2w9x4y");
        }
    }

    @Test
    void theSignedFormIsAttachedToTheLetter() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(adas))) {
            PDComplexFileSpecification file = Objects.requireNonNull(document.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .get(PrintedPapers.ATTACHMENT));

            assertThat(new String(file.getEmbeddedFile().toByteArray(), StandardCharsets.US_ASCII))
                    .isEqualTo(TOKEN);
        }
    }

    @Test
    void screenReadersFindTheirWayAndTheFontIsInside() throws IOException {
        byte[] pdf = pdf(adas);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Certificate: Phlebotomy Technician");
            PDResources resources = document.getPage(0).getResources();
            for (COSName name : resources.getFontNames()) {
                assertThat(resources.getFont(name).isEmbedded()).isTrue();
            }
        }
        assertThat(pdf).hasSizeLessThan(LARGEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "José Ñuñez-O'Neill",
                "Łucja Żółć",
                "Мария Иванова",
                "Ελένη Παπαδοπούλου",
                "Արամ Խաչատրյան",
                "ნინო ბერიძე",
                "<b>Bobby</b> & Co"
            })
    void aNameIsPrintedAsItIsWritten(String name) throws IOException {
        assertThat(textOf(CredentialFixture.named(name))).contains(name);
    }

    @Test
    void aNameOf300LettersDoesNotPushAnythingOffThePage() throws IOException {
        String name = "Wolfeschlegelstein ".repeat(15) + "Anna";

        String text = textOf(CredentialFixture.named(name));

        assertThat(text.replaceAll("\\s+", " ")).contains(name, adas.publicId().value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ᠮᠣᠩᠭᠣᠯ", "\uD842\uDFB7田", "ߒߞߏ", "ܫܠܡܐ", "דוד ָ", "Ada \uD83D\uDE42"})
    void aNameThatTheFontCannotShowIsNotPrintedWrong(String name) {
        assertThat(papers.pdf(CredentialFixture.named(name), TOKEN)).isEmpty();
    }

    @Test
    void theBadgeHasTheSignedFormBakedInAndNoScript() {
        Document svg = Jsoup.parse(papers.svg(adas, TOKEN), Parser.xmlParser());

        assertThat(svg.getElementsByTag("openbadges:credential").attr("verify")).isEqualTo(TOKEN);
        assertThat(svg.getElementsByTag("title").text()).isEqualTo("Certificate: Phlebotomy Technician");
        assertThat(svg.getElementsByTag("script")).isEmpty();
    }

    @Test
    void theBadgeIsAPictureThatReadersKnowWithTheTokenAsOpenBadgesSay() throws IOException {
        byte[] file = papers.png(CredentialFixture.adas(), TOKEN);

        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(file));
        assertThat(picture.getWidth()).isEqualTo(480);
        assertThat(new Color(picture.getRGB(240, 60), true)).isEqualTo(new Color(0x0B5563));
        assertThat(new Color(picture.getRGB(216, 344), true)).isEqualTo(Color.WHITE);
        assertThat(picture.getRGB(2, 2) >>> 24).isZero();
        Map<String, String> texts = texts(file);
        assertThat(texts).containsEntry("openbadgecredential", TOKEN);
        assertThat(texts).containsEntry("Title", "Certificate: Phlebotomy Technician");
    }

    /** As another reader finds them: the JDK's own. */
    private static Map<String, String> texts(byte[] file) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in);
            Node root = reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
            Map<String, String> texts = new HashMap<>();
            NodeList entries = ((Element) root).getElementsByTagName("iTXtEntry");
            for (int i = 0; i < entries.getLength(); i++) {
                Element entry = (Element) entries.item(i);
                texts.put(entry.getAttribute("keyword"), entry.getAttribute("text"));
            }
            return texts;
        } finally {
            reader.dispose();
        }
    }

    private byte[] pdf(Credential credential) {
        return papers.pdf(credential, TOKEN).orElseThrow();
    }

    private String textOf(Credential credential) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(credential))) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static BufferedImage imageOf(PDDocument document) throws IOException {
        PDResources resources = document.getPage(0).getResources();
        for (COSName name : resources.getXObjectNames()) {
            PDXObject object = resources.getXObject(name);
            if (object instanceof PDImageXObject image) {
                return image.getImage();
            }
        }
        throw new AssertionError("there is no image");
    }
}
