package certway.credential.paper;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** Prints pages: tagged PDF with its fonts inside. Nothing is fetched from anywhere while printing. */
final class Printer {

    /** As pages name the fonts. */
    static final String FONTS = Stream.of(
                    Stream.of("certificate"),
                    Arrays.stream(ShapedFont.values()).map(ShapedFont::name),
                    AddedFont.ALL.stream().map(AddedFont::name))
            .flatMap(names -> names)
            .collect(Collectors.joining(", "));

    private static final int BOLD_ENOUGH = 400;

    private final Typeface typeface;

    /** Of documents with added fonts, which take tens of megabytes while they are read: several at once would be too much. */
    private final Lock turn = new ReentrantLock(true);

    /** A signed form that goes with a document. */
    record Attachment(String name, String description, String token, Instant at) {}

    Printer(Typeface typeface) {
        this.typeface = typeface;
        XRLog.setLoggingEnabled(false);
    }

    boolean shows(String text) {
        return typeface.shows(text);
    }

    byte[] print(String html, List<Attachment> attachments) {
        try {
            ClusterText text = typeface.clustered(html);
            byte[] pdf = printed(text);
            return attachments.isEmpty() && !text.hasClusters() ? pdf : completed(pdf, text, attachments);
        } catch (IOException e) {
            throw new UncheckedIOException("a document could not be printed", e);
        }
    }

    private byte[] printed(ClusterText text) throws IOException {
        List<AddedFont> added = typeface.added(text.others());
        if (added.isEmpty() && !text.hasClusters()) {
            return printed(text.page(), Map.of());
        }
        turn.lock();
        try {
            Map<String, FSSupplier<InputStream>> fonts = new LinkedHashMap<>();
            text.fonts().forEach((name, file) -> fonts.put(name, () -> new ByteArrayInputStream(file)));
            added.forEach(font -> fonts.put(font.name(), font::open));
            return printed(text.page(), fonts);
        } finally {
            turn.unlock();
        }
    }

    private byte[] printed(String html, Map<String, FSSupplier<InputStream>> added) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder printer = new PdfRendererBuilder();
        printer.useFont(typeface::open, "certificate", BOLD_ENOUGH, FontStyle.NORMAL, true);
        added.forEach((name, font) -> printer.useFont(font, name, BOLD_ENOUGH, FontStyle.NORMAL, true));
        printer.useUnicodeBidiSplitter(LineOrder.Parts::new);
        printer.useUnicodeBidiReorderer(new LineOrder());
        printer.useUriResolver((_, address) -> address.startsWith("data:") ? address : null);
        printer.usePdfUaAccessibility(true);
        printer.withProducer("Certway");
        printer.withHtmlContent(html, null);
        printer.toStream(pdf);
        printer.run();
        return pdf.toByteArray();
    }

    private static byte[] completed(byte[] pdf, ClusterText text, List<Attachment> attachments) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (text.hasClusters()) {
                ToUnicode.correct(document, text.written());
            }
            attach(document, attachments);
            ByteArrayOutputStream complete = new ByteArrayOutputStream();
            document.save(complete);
            return complete.toByteArray();
        }
    }

    private static void attach(PDDocument document, List<Attachment> attachments) throws IOException {
        if (attachments.isEmpty()) {
            return;
        }
        Map<String, PDComplexFileSpecification> specifications = new TreeMap<>();
        for (Attachment attachment : attachments) {
            specifications.put(attachment.name(), specification(document, attachment));
        }
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(specifications);
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
    }

    private static PDComplexFileSpecification specification(PDDocument document, Attachment attachment)
            throws IOException {
        byte[] bytes = attachment.token().getBytes(StandardCharsets.US_ASCII);
        PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(bytes));
        file.setSubtype("application/vc+jwt");
        file.setSize(bytes.length);
        file.setCreationDate(calendar(attachment.at()));
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(attachment.name());
        specification.setFileUnicode(attachment.name());
        specification.setEmbeddedFile(file);
        specification.setFileDescription(attachment.description());
        return specification;
    }

    private static Calendar calendar(Instant at) {
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.setTimeInMillis(at.toEpochMilli());
        return calendar;
    }
}
