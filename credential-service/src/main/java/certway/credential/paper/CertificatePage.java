package certway.credential.paper;

import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.Issuer;
import certway.credential.template.model.CertificateWords;
import certway.credential.template.model.Content;
import certway.credential.template.model.Content.Signatory;
import certway.credential.template.model.Design;
import certway.credential.template.model.Placeholder;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;

/**
 * The certificate as the page that is printed: every fact of the credential, and around them what its template says. No template can
 * leave out a fact, or say anything but text.
 *
 * @param check where the paper is checked
 * @param mark across the page; empty on a certificate that counts
 */
record CertificatePage(CertificateFacts facts, Issuer issuer, Design design, String check, String mark) {

    /** Texts with more letters than this are set smaller, so that everything stays on one page. */
    private static final int MANY_LETTERS = 260;

    /** With more than this, of which some are as wide as they are high, smaller still. */
    private static final int MOST_LETTERS = 1200;

    private static final int LONG_LINE = 60;
    private static final int LONGEST_LINE = 300;
    private static final int LONG_HEADING = 30;

    static CertificatePage of(Credential credential, Issuer issuer, Design design) {
        return new CertificatePage(
                CertificateFacts.of(credential, design.certificateWords()),
                issuer,
                design,
                issuer.checkAddress(credential.publicId()),
                "");
    }

    String html() {
        CertificateWords words = facts.words();
        Content content = design.content();
        return """
                <!DOCTYPE html><html lang="%s"><head><title>%s</title><meta name="description" content="%s"/><style>%s</style>
                </head><body class="%s"><h1 class="heading%s">%s</h1><p>%s</p><p class="holder%s" dir="auto">%s</p>
                <p>%s</p><p class="program%s" dir="auto">%s</p>%s<div class="below">%s
                <div class="check"><img alt="%s" src="%s"/><p>%s</p></div></div>%s
                <p class="small">%s</p>%s</body></html>""".formatted(
                        design.language().tag(),
                        escaped(words.text("title", facts.title())),
                        escaped(words.text("description")),
                        style(),
                        look(),
                        width(content.heading()) > LONG_HEADING ? " long" : "",
                        escaped(content.heading()),
                        filled(content.opening()),
                        size(facts.holder()),
                        escaped(facts.holder()),
                        filled(content.statement()),
                        size(facts.title()),
                        escaped(facts.title()),
                        content.closing().isEmpty() ? "" : "<p>%s</p>".formatted(filled(content.closing())),
                        table(),
                        escaped(words.text("square")),
                        QrCode.dataAddress(check),
                        escaped(check),
                        signatories(),
                        escaped(words.text("small")),
                        mark.isEmpty() ? "" : "<p class=\"mark\">%s</p>".formatted(escaped(mark)));
    }

    private String style() {
        String accent = design.content().accent();
        return """
                @page { size: A4 landscape; margin: 18mm; }
                body { font-family: %s; color: #1d2a2e; font-size: 12pt; word-wrap: break-word; }
                h1 { font-size: 30pt; font-weight: normal; color: %s; margin: 0 0 6mm 0; }
                .holder, .program { text-align: left; }
                .holder { font-size: 24pt; margin: 2mm 0; }
                .program { font-size: 18pt; margin: 2mm 0 6mm 0; }
                .long { font-size: 13pt; }
                .longest { font-size: 10pt; }
                .wide { line-height: 1.15; }
                h1.long { font-size: 15pt; }
                .below { position: relative; min-height: 62mm; }
                .facts { width: 175mm; }
                .facts th { text-align: left; font-weight: normal; color: #55646a; width: 55mm; padding: 0.7mm 0; }
                .check { position: absolute; right: 0; top: 0; width: 62mm; text-align: center; font-size: 8pt; }
                .check img { width: 48mm; height: 48mm; }
                .signatories { width: 175mm; margin-top: 8mm; }
                .signatories td { width: 50%%; vertical-align: top; padding: 1.5mm 8mm 0 0; }
                .signatories p { margin: 0; border-top: 0.3mm solid %s; padding-top: 1mm; }
                .small { font-size: 9pt; color: #55646a; margin-top: 6mm; }
                .mark { position: absolute; left: 0; right: 0; top: 66mm; text-align: center; font-size: 54pt; color: #a3262a; \
                  transform: rotate(-18deg); }
                .dense { font-size: 10pt; }
                .dense h1.heading { font-size: 22pt; margin-bottom: 3mm; }
                .dense h1.long { font-size: 15pt; }
                .dense p { margin: 1.5mm 0; }
                .dense .facts th { padding: 0.2mm 0; }
                .dense .signatories { margin-top: 4mm; }
                .crowded, .crowded .longest { font-size: 8pt; }
        """.formatted(Printer.FONTS, accent, accent);
    }

    private String look() {
        Content content = design.content();
        String texts = facts.holder() + facts.title() + content.opening() + content.statement() + content.closing();
        int width = width(texts);
        String look = width > MANY_LETTERS || !content.signatories().isEmpty() ? "dense" : "plain";
        if (width == texts.length()) {
            return look;
        }
        return look + (width > MOST_LETTERS ? " wide crowded" : " wide");
    }

    private static String size(String text) {
        int width = width(text);
        if (width > Math.max(LONGEST_LINE, text.length())) {
            return " longest";
        }
        return width > LONG_LINE ? " long" : "";
    }

    /** In letters; one that is as wide as it is high counts twice. */
    private static int width(String text) {
        return text.length()
                + (int) text.chars().filter(CertificatePage::isWide).count();
    }

    private static boolean isWide(int letter) {
        return (letter >= '\u2E80' && letter <= '\uD7A3') || (letter >= '\uFF01' && letter <= '\uFF60');
    }

    private String table() {
        StringBuilder rows = new StringBuilder("<table class=\"facts\"><tbody>");
        facts.table()
                .forEach((name, value) -> rows.append(
                        "<tr><th scope=\"row\">%s</th><td>%s</td></tr>".formatted(escaped(name), escaped(value))));
        return rows.append("</tbody></table>").toString();
    }

    private String signatories() {
        if (design.content().signatories().isEmpty()) {
            return "";
        }
        StringBuilder cells = new StringBuilder("<table class=\"signatories\"><tbody><tr>");
        for (Signatory signatory : design.content().signatories()) {
            cells.append("<td><p>%s<br/>%s</p></td>".formatted(escaped(signatory.name()), escaped(signatory.title())));
        }
        return cells.append("</tr></tbody></table>").toString();
    }

    /** Text and facts are escaped, so neither can be markup. A fact that is read from the right turns nothing that is beside it. */
    private String filled(String text) {
        Map<Placeholder, String> named = new EnumMap<>(Placeholder.class);
        facts.named(issuer)
                .forEach((name, fact) -> named.put(
                        name, LineOrder.matters(fact) ? "<bdi>%s</bdi>".formatted(escaped(fact)) : escaped(fact)));
        return Placeholder.fill(escaped(text), named);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
