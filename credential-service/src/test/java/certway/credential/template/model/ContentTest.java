package certway.credential.template.model;

import static org.assertj.core.api.Assertions.assertThat;

import certway.credential.template.model.Content.Signatory;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTest {

    private static final Signatory RUTH = new Signatory("Ruth", "");

    private static List<Fault> faults(Content content) {
        return content.faults(text -> !text.contains("山"));
    }

    private static Content saying(String heading, String statement, String closing) {
        return new Content(heading, "{issuer} says", statement, closing, List.of(RUTH), "#000000", true);
    }

    private static Content coloured(String accent) {
        return new Content("Certificate", "says", "completed", "", List.of(), accent, true);
    }

    private static Content signedBy(Signatory... signatories) {
        return new Content("Certificate", "says", "completed", "", List.of(signatories), "#000000", true);
    }

    @Test
    void textsWithKnownPlaceholdersAreFine() {
        String all = "{issuer} {holder} {program} {completed} {issued} {hours} {credits}";

        assertThat(faults(saying("Certificate", all, all))).isEmpty();
        assertThat(faults(TemplateFixture.content())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{name}", "{HOLDER}", "{ holder }", "{}", "{holder", "holder}", "{{holder}}", "${score}"})
    void anUnknownPlaceholderIsRefusedWhereItStands(String text) {
        assertThat(faults(saying("Certificate", "completed " + text, "")))
                .extracting(Fault::pointer)
                .containsExactly("/statement");
        assertThat(faults(saying("Certificate", "completed", text)).getFirst().message())
                .endsWith("is no placeholder");
    }

    @Test
    void inAHeadingOrUnderASignatureNoFactStands() {
        assertThat(faults(saying("For {holder}", "completed", "")))
                .extracting(Fault::pointer)
                .containsExactly("/heading");
        assertThat(faults(signedBy(RUTH, new Signatory("{holder}", "{program}"))))
                .extracting(Fault::pointer)
                .containsExactly("/signatories/1/name", "/signatories/1/title");
    }

    @Test
    void markupIsText() {
        assertThat(faults(saying("<b>Certificate</b>", "<script>alert(1)</script> &amp; completed", "")))
                .isEmpty();
    }

    @Test
    void whatIsMissingOrTooLongIsRefusedAndTheLimitItselfIsNot() {
        assertThat(faults(saying("H".repeat(60), "s".repeat(160), "c".repeat(300))))
                .isEmpty();
        assertThat(faults(saying("H".repeat(61), "s".repeat(161), "c".repeat(301))))
                .containsExactly(
                        new Fault("/heading", "must have at most 60 characters, has 61"),
                        new Fault("/statement", "must have at most 160 characters, has 161"),
                        new Fault("/closing", "must have at most 300 characters, has 301"));
        assertThat(faults(saying(" ", "", "")))
                .containsExactly(
                        new Fault("/heading", "must not be empty"), new Fault("/statement", "must not be empty"));
        assertThat(faults(signedBy(new Signatory("n".repeat(81), "t".repeat(81)))))
                .extracting(Fault::pointer)
                .containsExactly("/signatories/0/name", "/signatories/0/title");
    }

    @Test
    void atMostTwoSignAndEachHasAName() {
        assertThat(faults(signedBy(RUTH, RUTH))).isEmpty();
        assertThat(faults(signedBy(Collections.nCopies(3, RUTH).toArray(Signatory[]::new))))
                .containsExactly(new Fault("/signatories", "must have at most 2, has 3"));
        assertThat(faults(signedBy(new Signatory("", "Director"))))
                .containsExactly(new Fault("/signatories/0/name", "must not be empty"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\nlines", "a\ttab", "turned \u202Eround", "hid\u200Bden", "zero\u0000", "\uFEFFmark"})
    void whatIsNotSeenIsRefused(String text) {
        assertThat(faults(saying("Certificate", text, "")))
                .containsExactly(new Fault("/statement", "must not have control characters"));
    }

    @Test
    void lettersThatTheFontLacksAreRefusedBeforeAnyCertificateNeedsThem() {
        assertThat(faults(saying("山", "completed", "")))
                .containsExactly(new Fault("/heading", "has a letter that the font of certificates cannot show"));
    }

    @ParameterizedTest
    @CsvSource({"#767676", "#000000", "#0b5563", "#0B5563", "#a84c16"})
    void aColourThatCanBeReadIsFine(String colour) {
        assertThat(faults(coloured(colour))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"#777777, 4.4", "#ffffff, 1.0", "#ff0000, 3.9", "#00a0a0, 3.2"})
    void aColourThatIsHardToReadIsRefusedWithItsContrast(String colour, String contrast) {
        assertThat(faults(coloured(colour)))
                .containsExactly(
                        new Fault("/accent", "has the contrast %s on white, and 4.5 is the least".formatted(contrast)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "red", "#12345", "#1234567", "#gggggg", "#000000; } body { display: none", "url(#a)"})
    void whatIsNoColourIsRefused(String text) {
        assertThat(faults(coloured(text))).containsExactly(new Fault("/accent", "must be a colour as #0b5563"));
    }

    @Test
    void theFieldsThatDifferAreNamed() {
        Content before = saying("Certificate", "completed", "");

        assertThat(before.changed(before)).isEmpty();
        assertThat(coloured("#000001").changed(before)).containsExactly("opening", "signatories", "accent");
        assertThat(TemplateFixture.unused().changed(TemplateFixture.content())).containsExactly("inUse");
    }
}
