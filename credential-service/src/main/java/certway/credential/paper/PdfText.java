package certway.credential.paper;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * What a PDF file says in letters, and what the first square on it says.
 *
 * @param seen the letters of each line as they stand, from left to right
 */
record PdfText(String letters, String seen, String square) {

    private static final int MOST_PAGES = 3;
    private static final int MOST_OPERATORS = 100_000;
    private static final int MOST_LETTERS = 100_000;
    private static final int MOST_IMAGES = 5;
    private static final int MOST_PIXELS = 1_000_000;

    /** Reads text, but not for ever: pages may draw parts that draw parts. */
    private static final class Patient extends PDFTextStripper {

        private final StringBuilder seen = new StringBuilder();
        private int operators;
        private int found;

        Patient() {
            setEndPage(MOST_PAGES);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            operators++;
            if (operators > MOST_OPERATORS) {
                throw new IOException("more operators than a certificate has");
            }
            super.processOperator(operator, operands);
        }

        @Override
        protected void processTextPosition(TextPosition letter) {
            found++;
            if (found > MOST_LETTERS) {
                throw new IllegalStateException("more letters than a certificate has");
            }
            super.processTextPosition(letter);
        }

        @Override
        protected void writeString(String text, List<TextPosition> letters) throws IOException {
            letters.forEach(letter -> seen.append(LineOrder.turned(letter.getUnicode(), Bidi.DIRECTION_RIGHT_TO_LEFT)));
            super.writeString(text, letters);
        }

        @Override
        protected void writeWordSeparator() throws IOException {
            seen.append(' ');
            super.writeWordSeparator();
        }

        @Override
        protected void writeLineSeparator() throws IOException {
            seen.append('\n');
            super.writeLineSeparator();
        }
    }

    /** Empty if it is damaged. */
    static Optional<PdfText> of(byte[] file) {
        try (PDDocument document = Loader.loadPDF(file)) {
            Patient reader = new Patient();
            String letters = reader.getText(document);
            return Optional.of(new PdfText(letters, reader.seen.toString(), square(document)));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // Whatever it is that a reader of PDFs stumbles over in a foreign file, it is the file's fault.
            return Optional.empty();
        }
    }

    /** Its lines as somebody reads them who begins at the right or at the left, and every letter without the form that it has there. */
    String read(int base) {
        String read = seen.lines().map(line -> LineOrder.turned(line, base)).collect(Collectors.joining("\n"));
        return Normalizer.normalize(read, Normalizer.Form.NFKC);
    }

    private static String square(PDDocument document) throws IOException {
        PDResources resources =
                document.getNumberOfPages() == 0 ? null : document.getPage(0).getResources();
        if (resources == null) {
            return "";
        }
        int seen = 0;
        for (COSName name : resources.getXObjectNames()) {
            if (resources.isImageXObject(name)
                    && seen++ < MOST_IMAGES
                    && resources.getXObject(name) instanceof PDImageXObject image
                    && image.getWidth() > 0
                    && image.getHeight() > 0
                    && (long) image.getWidth() * image.getHeight() <= MOST_PIXELS) {
                Optional<String> said = said(image.getImage());
                if (said.isPresent()) {
                    return said.get();
                }
            }
        }
        return "";
    }

    private static Optional<String> said(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        try {
            return Optional.of(new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))))
                    .getText());
        } catch (ReaderException e) {
            // A picture of something else.
            return Optional.empty();
        }
    }
}
