package certway.credential.paper;

import static org.assertj.core.api.Assertions.assertThat;

import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.CredentialFixture;
import certway.credential.issuing.model.Issuer;
import certway.credential.issuing.model.Likeness;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What tests of names print with and read with, and how large and how slow a paper may be. */
abstract class NamesOnPaper {

    static final String TOKEN = "eyJhbGciOiJFUzI1NiJ9.e30.c2lnbmF0dXJl";
    private static final float MARGIN = 50;
    static final int LARGEST = 300_000;
    static final Duration LONGEST = Duration.ofMillis(500);
    static final Printer PRINTER = new Printer(Typeface.of(new PaperSettings("")));

    final Issuer issuer = new Issuer("Certway School", URI.create("https://certway.example"));
    final PrintedPapers papers = new PrintedPapers(issuer, PRINTER, DesignFixture.DESIGNS);
    final ForeignPapers foreign = new ForeignPapers(papers, DesignFixture.DESIGNS);

    byte[] pdf(String name) {
        return papers.pdf(CredentialFixture.named(name), TOKEN).orElseThrow();
    }

    /** Of some times, so that another program that has the machine for a moment does not count. */
    Duration shortest(String name) {
        return Stream.generate(() -> {
                    Instant begun = Instant.now();
                    pdf(name);
                    return Duration.between(begun, Instant.now());
                })
                .limit(5)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** @param written the name as a reader of the file finds it */
    void isPrintedAndKnownAgain(String name, String written) {
        PdfFile pdf = new PdfFile(pdf(name));

        assertThat(pdf.text()).contains(" %s ".formatted(written));
        assertThat(pdf.isTagged()).isTrue();
        assertThat(pdf.hasItsFonts()).isTrue();
        assertThat(pdf.pages()).isEqualTo(1);
        assertThat(pdf.bytes()).hasSizeLessThan(LARGEST);
        assertThat(foreign.likeness(pdf.savedAnew(), CredentialFixture.named(name), TOKEN))
                .isEqualTo(Likeness.AS_ISSUED);
    }

    void staysOnThePage(String name) {
        Credential credential = CredentialFixture.named(name);

        PdfFile pdf = new PdfFile(pdf(name));

        assertThat(pdf.text().replace(" ", ""))
                .contains(name.replace(" ", ""), credential.publicId().value());
        assertThat(pdf.pages()).isEqualTo(1);
        assertThat(pdf.rightMargin()).isGreaterThan(MARGIN);
        assertThat(foreign.likeness(pdf.savedAnew(), credential, TOKEN)).isEqualTo(Likeness.AS_ISSUED);
    }

    /** Our signed form is in the other paper, too. */
    void isFoundOut(String other, String name) {
        Likeness likeness = foreign.likeness(pdf(other), CredentialFixture.named(name), TOKEN);

        assertThat(likeness).isEqualTo(Likeness.different(List.of("holder")));
    }
}
