package certway.credential.paper;

import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.Issuer;
import certway.credential.issuing.model.Papers;
import certway.credential.paper.Printer.Attachment;
import java.util.List;
import java.util.Optional;
import org.springframework.web.util.HtmlUtils;

/** Prints certificates: a PDF, and the badge as SVG and PNG. */
final class PrintedPapers implements Papers {

    static final String ATTACHMENT = "credential.vc.jwt";

    /** Under this keyword Open Badges 3.0 bakes a credential into a PNG file. */
    static final String BAKED = "openbadgecredential";

    private static final String TITLE = "Title";

    private final Issuer issuer;
    private final Printer printer;

    PrintedPapers(Issuer issuer, Printer printer) {
        this.issuer = issuer;
        this.printer = printer;
    }

    @Override
    public Optional<byte[]> pdf(Credential credential, String token) {
        if (!printer.shows(credential.holder().value())
                || !printer.shows(credential.completion().program().title())) {
            return Optional.empty();
        }
        Attachment signed = new Attachment(
                ATTACHMENT, "The signed form of this certificate: an Open Badge 3.0", token, credential.issuedAt());
        return Optional.of(printer.print(new CertificatePage(credential, issuer).html(), List.of(signed)));
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
