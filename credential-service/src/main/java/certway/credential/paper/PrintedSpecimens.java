package certway.credential.paper;

import certway.credential.issuing.model.Completion;
import certway.credential.issuing.model.Completion.Credit;
import certway.credential.issuing.model.Completion.Score;
import certway.credential.issuing.model.Issuer;
import certway.credential.issuing.model.LearnerId;
import certway.credential.issuing.model.Program;
import certway.credential.issuing.model.Validity;
import certway.credential.template.model.CertificateWords;
import certway.credential.template.model.Design;
import certway.credential.template.model.Specimens;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Prints what a certificate would look like: the same page, with facts of nobody, no id and no signed form. */
final class PrintedSpecimens implements Specimens {

    private static final float DOTS_PER_INCH = 80;
    private static final Instant COMPLETED_AT = Instant.parse("2026-01-30T12:00:00Z");
    private static final Instant VALID_UNTIL = Instant.parse("2028-01-30T12:00:00Z");

    private final Issuer issuer;
    private final Printer printer;

    PrintedSpecimens(Issuer issuer, Printer printer) {
        this.issuer = issuer;
        this.printer = printer;
    }

    @Override
    public boolean shows(String text) {
        return printer.shows(text);
    }

    @Override
    public byte[] pdf(Design design, String program) {
        CertificateWords words = design.certificateWords();
        String nobody = words.text("specimen.holder");
        String mark = words.text("specimen");
        CertificateFacts facts =
                new CertificateFacts(completion(program), nobody, mark, COMPLETED_AT, VALID_UNTIL, words);
        String check = words.text("specimen.check");
        return printer.print(new CertificatePage(facts, issuer, design, check, mark).html(), List.of());
    }

    private static Completion completion(String program) {
        return new Completion(
                "specimen",
                "specimen",
                new LearnerId("specimen"),
                new Program("specimen", 1, "specimen", program),
                1,
                new Score(92, 80),
                2880,
                new Validity.Months(24),
                List.of(new Credit("sample", "general", 40)),
                "",
                COMPLETED_AT,
                COMPLETED_AT);
    }

    @Override
    public byte[] picture(Design design, String program) {
        try (PDDocument document = Loader.loadPDF(pdf(design, program))) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH, ImageType.RGB);
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            ImageIO.write(page, "png", file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail so", e);
        }
    }
}
