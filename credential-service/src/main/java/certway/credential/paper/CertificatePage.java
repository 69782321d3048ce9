package certway.credential.paper;

import certway.credential.issuing.model.Completion;
import certway.credential.issuing.model.Completion.Credit;
import certway.credential.issuing.model.Completion.Score;
import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.Issuer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;

/** The certificate as the page that is printed. Everything on it is a fact of the credential. */
record CertificatePage(Credential credential, Issuer issuer) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final int MINUTES_OF_AN_HOUR = 60;
    private static final String FOR_EVER = "It does not expire";

    private static final String STYLE = """
            @page { size: A4 landscape; margin: 18mm; }
            body { font-family: certificate; color: #1d2a2e; font-size: 12pt; }
            h1 { font-size: 30pt; font-weight: normal; color: #0b5563; margin: 0 0 6mm 0; }
            .holder { font-size: 24pt; margin: 2mm 0; }
            .program { font-size: 18pt; margin: 2mm 0 6mm 0; }
            .facts { width: 175mm; }
            .facts th { text-align: left; font-weight: normal; color: #55646a; width: 55mm; padding: 0.7mm 0; }
            .check { position: absolute; right: 0; top: 62mm; width: 62mm; text-align: center; font-size: 8pt; }
            .check img { width: 48mm; height: 48mm; }
            .small { font-size: 9pt; color: #55646a; margin-top: 6mm; }
            """;

    String html() {
        String title = credential.completion().program().title();
        return """
                <!DOCTYPE html><html lang="en"><head><title>%s</title><meta name="description" content="%s"/><style>%s</style>
                </head><body><h1>Certificate</h1><p>%s certifies by this certificate that</p><p class="holder">%s</p>
                <p>completed</p><p class="program">%s</p>%s
                <div class="check"><img alt="QR code: the address of the check of this certificate" src="%s"/><p>%s</p></div>
                <p class="small">This certificate is awarded by a training provider. It is no certification, licence or degree.
                The signed form of it (Open Badge 3.0) is attached to this file.</p></body></html>""".formatted(
                        text("Certificate: " + title),
                        text("Certificate of completion"),
                        STYLE,
                        text(issuer.name()),
                        text(credential.holder().value()),
                        text(title),
                        table(),
                        QrCode.dataAddress(address()),
                        text(address()));
    }

    private String address() {
        return issuer.checkAddress(credential.publicId());
    }

    private String table() {
        StringBuilder rows = new StringBuilder("<table class=\"facts\"><tbody>");
        facts().forEach((name, value) ->
                rows.append("<tr><th>%s</th><td>%s</td></tr>".formatted(text(name), text(value))));
        return rows.append("</tbody></table>").toString();
    }

    /** Each fact as it stands on the page, by its name in the API. */
    Map<String, String> shown() {
        Completion completion = credential.completion();
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("holder", credential.holder().value());
        shown.put("title", completion.program().title());
        shown.put("completedAt", DAY.format(completion.completedAt()));
        shown.put("issuedAt", DAY.format(credential.issuedAt()));
        Instant until = credential.validUntil();
        shown.put("validUntil", until == null ? FOR_EVER : DAY.format(until));
        Score score = completion.score();
        if (score != null) {
            shown.put("score", text(score));
        }
        shown.put("publicId", credential.publicId().value());
        return shown;
    }

    private static String text(Score score) {
        return "%d %% (pass mark %d %%)".formatted(score.percent(), score.passMark());
    }

    /** What stands beside the name and the program, in order. */
    private Map<String, String> facts() {
        Completion completion = credential.completion();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Completed on", DAY.format(completion.completedAt()));
        facts.put("Issued on", DAY.format(credential.issuedAt()));
        Instant until = credential.validUntil();
        facts.put("Valid until", until == null ? FOR_EVER : DAY.format(until));
        Score score = completion.score();
        if (score != null) {
            facts.put("Best score", text(score));
        }
        facts.put("Expected effort", hours(completion.studyMinutes()));
        for (Credit credit : completion.credits()) {
            facts.put(
                    "Credits (%s, %s)".formatted(credit.body(), credit.category()),
                    BigDecimal.valueOf(credit.tenths(), 1).toPlainString());
        }
        facts.put("Program version", Integer.toString(completion.program().version()));
        facts.put("Certificate id", credential.publicId().value());
        return facts;
    }

    private static String hours(int minutes) {
        BigDecimal tenths = BigDecimal.valueOf(minutes * 10L / MINUTES_OF_AN_HOUR, 1);
        return tenths.stripTrailingZeros().toPlainString() + " h";
    }

    private static String text(String value) {
        return HtmlUtils.htmlEscape(value, "UTF-8");
    }
}
