package certway.credential.paper;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What tests want to know of a PDF file. */
final class PdfFile {

    private final byte[] bytes;

    PdfFile(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** Reads something of the document. */
    private interface Look<T> {
        T at(PDDocument document) throws IOException;
    }

    private <T> T look(Look<T> look) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return look.at(document);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** In the order of the page, with one space between words. */
    String text() {
        return look(document ->
                new PDFTextStripper().getText(document).replaceAll("\\s+", " ").strip());
    }

    /** Each line of the page with its letters from left to right, as the eye finds them. */
    List<String> lines() {
        return look(document -> {
            TreeMap<Integer, TreeMap<Float, String>> lines = new TreeMap<>();
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                    lines.computeIfAbsent(Math.round(letter.getYDirAdj()), _ -> new TreeMap<>())
                            .merge(letter.getXDirAdj(), letter.getUnicode(), String::concat);
                }
            }.getText(document);
            return lines.values().stream()
                    .map(line -> String.join("", line.values()).strip())
                    .toList();
        });
    }

    String language() {
        return look(document -> document.getDocumentCatalog().getLanguage());
    }

    String title() {
        return look(document -> document.getDocumentInformation().getTitle());
    }

    int pages() {
        return look(PDDocument::getNumberOfPages);
    }

    boolean isTagged() {
        return look(document -> document.getDocumentCatalog().getMarkInfo().isMarked()
                && document.getDocumentCatalog().getStructureTreeRoot() != null);
    }

    boolean hasItsFonts() {
        return look(document -> {
            PDResources resources = document.getPage(0).getResources();
            boolean all = true;
            for (COSName name : resources.getFontNames()) {
                all &= resources.getFont(name).isEmbedded();
            }
            return all;
        });
    }

    /** What the fonts of its first page are called. */
    Set<String> fonts() {
        return look(document -> {
            PDResources resources = document.getPage(0).getResources();
            Set<String> fonts = new TreeSet<>();
            for (COSName name : resources.getFontNames()) {
                fonts.add(resources.getFont(name).getName().replaceFirst("^[A-Z]{6}\\+", ""));
            }
            return fonts;
        });
    }

    /** How far from the right edge of the page the letter stands that is nearest to it, in points. */
    float rightMargin() {
        return look(document -> {
            List<Float> ends = new ArrayList<>();
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                    ends.add(letter.getPageWidth() - letter.getXDirAdj() - letter.getWidthDirAdj());
                }
            }.getText(document);
            return Collections.min(ends);
        });
    }

    /** As another program writes it. */
    byte[] savedAnew() {
        return look(PdfFile::bytes);
    }

    static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        document.save(file);
        return file.toByteArray();
    }

    /** The files in it, by name. */
    Map<String, String> attachments() {
        return look(document -> {
            Map<String, String> files = new TreeMap<>();
            PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
            if (names == null || names.getEmbeddedFiles() == null) {
                return files;
            }
            for (Map.Entry<String, PDComplexFileSpecification> file :
                    names.getEmbeddedFiles().getNames().entrySet()) {
                byte[] content = file.getValue().getEmbeddedFile().toByteArray();
                files.put(file.getKey(), new String(content, StandardCharsets.US_ASCII));
            }
            return files;
        });
    }

    /** What the square on it says. */
    String square() {
        BufferedImage image = look(document -> {
            PDResources resources = document.getPage(0).getResources();
            for (COSName name : resources.getXObjectNames()) {
                if (resources.getXObject(name) instanceof PDImageXObject found) {
                    return found.getImage();
                }
            }
            throw new AssertionError("there is no image");
        });
        int width = image.getWidth();
        int[] pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
        try {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(
                            new HybridBinarizer(new RGBLuminanceSource(width, image.getHeight(), pixels))))
                    .getText();
        } catch (ReaderException e) {
            throw new AssertionError(e);
        }
    }

    /** How many dots of the first page have exactly that colour. */
    long dots(int colour) {
        return look(document -> {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 72);
            long dots = 0;
            for (int y = 0; y < page.getHeight(); y++) {
                for (int x = 0; x < page.getWidth(); x++) {
                    dots += (page.getRGB(x, y) & 0xFFFFFF) == colour ? 1 : 0;
                }
            }
            return dots;
        });
    }
}
