package certway.credential.paper;

import static certway.credential.paper.DesignFixture.DESIGNS;
import static org.assertj.core.api.Assertions.assertThat;

import certway.credential.issuing.model.Handed;
import certway.credential.issuing.model.Issuer;
import certway.credential.template.model.Design;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PrintedSpecimensIT {

    private static final int LARGEST = 300_000;

    private final Issuer issuer = new Issuer("Certway School", URI.create("https://certway.example"));
    private final Printer printer = new Printer(Typeface.of(new PaperSettings("")));
    private final PrintedSpecimens specimens = new PrintedSpecimens(issuer, printer);
    private final Design own = DESIGNS.of(DesignFixture.OWN);

    @Test
    void aSpecimenSaysThatItIsOneAndWhatItWouldSay() {
        PdfFile specimen = new PdfFile(specimens.pdf(own, "Blood <draw>"));

        assertThat(specimen.text())
                .contains("Diploma", "Blood <draw>", "Sample Holder", "Certificate id SPECIMEN", "Dr Ruth Adeyemi");
        assertThat(specimen.text().split("SPECIMEN", -1)).hasSize(3);
        assertThat(specimen.pages()).isEqualTo(1);
        assertThat(new PdfFile(specimens.pdf(DESIGNS.of(DesignFixture.SPANISH), "x")).text())
                .contains("SPECIMEN · MUESTRA", "Titular de muestra");
    }

    @Test
    void nothingOfASpecimenCanBeChecked() {
        byte[] file = specimens.pdf(own, "Blood draw");
        ForeignPapers desk = new ForeignPapers(new PrintedPapers(issuer, printer, DESIGNS), DESIGNS);

        assertThat(new PdfFile(file).square()).doesNotContain("http", "check/");
        assertThat(new PdfFile(file).attachments()).isEmpty();
        assertThat(desk.read(file)).isEqualTo(new Handed.Paper(Handed.Kind.PDF, List.of(), List.of()));
    }

    @Test
    void aPictureShowsTheWholePage() throws IOException {
        byte[] file = specimens.picture(own, "Blood draw");

        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(file));
        assertThat(picture.getWidth()).isEqualTo(935);
        assertThat(picture.getHeight()).isEqualTo(661);
        assertThat(file).hasSizeLessThan(LARGEST);
    }
}
