package certway.credential.paper;

import certway.credential.issuing.model.CredentialFixture;
import certway.credential.issuing.model.Issuer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;

/** What tests of names print with and read with, and how large and how slow a paper may be. */
abstract class NamesOnPaper {

    static final String TOKEN = "eyJhbGciOiJFUzI1NiJ9.e30.c2lnbmF0dXJl";
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
}
