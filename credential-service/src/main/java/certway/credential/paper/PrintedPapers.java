package certway.credential.paper;

import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.Issuer;
import certway.credential.issuing.model.Papers;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.springframework.web.util.HtmlUtils;

/** Prints certificates: tagged PDF with its font inside, and the badge as SVG and PNG. Nothing is fetched from anywhere while printing. */
final class PrintedPapers implements Papers {

    static final String ATTACHMENT = "credential.vc.jwt";

    /** Under this keyword Open Badges 3.0 bakes a credential into a PNG file. */
    static final String BAKED = "openbadgecredential";

    private static final String TITLE = "Title";
    private static final int BOLD_ENOUGH = 400;

    private final Issuer issuer;
    private final Typeface typeface;

    PrintedPapers(Issuer issuer, Typeface typeface) {
        this.issuer = issuer;
        this.typeface = typeface;
        XRLog.setLoggingEnabled(false);
    }

    @Override
    public Optional<byte[]> pdf(Credential credential, String token) {
        if (!typeface.shows(credential.holder().value())
                || !typeface.shows(credential.completion().program().title())) {
            return Optional.empty();
        }
        try {
            return Optional.of(withAttachment(printed(credential), credential, token));
        } catch (IOException e) {
            throw new UncheckedIOException("a certificate could not be printed", e);
        }
    }

    private byte[] printed(Credential credential) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder printer = new PdfRendererBuilder();
        printer.useFont(typeface::open, "certificate", BOLD_ENOUGH, FontStyle.NORMAL, true);
        printer.useUriResolver((_, address) -> address.startsWith("data:") ? address : null);
        printer.usePdfUaAccessibility(true);
        printer.withProducer("Certway");
        printer.withHtmlContent(new CertificatePage(credential, issuer).html(), null);
        printer.toStream(pdf);
        printer.run();
        return pdf.toByteArray();
    }

    private static byte[] withAttachment(byte[] pdf, Credential credential, String token) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            byte[] bytes = token.getBytes(StandardCharsets.US_ASCII);
            PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(bytes));
            file.setSubtype("application/vc+jwt");
            file.setSize(bytes.length);
            file.setCreationDate(issuedAt(credential));
            PDComplexFileSpecification specification = new PDComplexFileSpecification();
            specification.setFile(ATTACHMENT);
            specification.setFileUnicode(ATTACHMENT);
            specification.setEmbeddedFile(file);
            specification.setFileDescription("The signed form of this certificate: an Open Badge 3.0");
            PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of(ATTACHMENT, specification));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            document.getDocumentCatalog().setNames(names);
            ByteArrayOutputStream complete = new ByteArrayOutputStream();
            document.save(complete);
            return complete.toByteArray();
        }
    }

    private static Calendar issuedAt(Credential credential) {
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.setTimeInMillis(credential.issuedAt().toEpochMilli());
        return calendar;
    }

    @Override
    public String svg(Credential credential, String token) {
        String title =
                HtmlUtils.htmlEscapeDecimal(credential.completion().program().title(), "UTF-8");
        return """
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0" \
                viewBox="0 0 240 280" role="img" aria-labelledby="title">
                <title id="title">Certificate: %s</title>
                <openbadges:credential verify="%s"/>
                <path d="M120 8 20 46v78c0 66 42 124 100 148 58-24 100-82 100-148V46z" fill="#0b5563"/>
                <path d="m74 138 34 34 62-66" fill="none" stroke="#ffffff" stroke-width="18" stroke-linecap="round" \
                stroke-linejoin="round"/>
                </svg>
                """.formatted(title, token);
    }

    @Override
    public byte[] png(Credential credential, String token) {
        return BadgePicture.plain()
                .with(TITLE, "Certificate: " + credential.completion().program().title())
                .with(BAKED, token)
                .bytes();
    }
}
