package certway.credential.paper;

import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.Issuer;
import certway.credential.issuing.model.Papers;
import certway.credential.paper.Printer.Attachment;
import certway.credential.template.model.CertificateWords;
import certway.credential.template.model.Design;
import certway.credential.template.model.Designs;
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
    private final Designs designs;

    PrintedPapers(Issuer issuer, Printer printer, Designs designs) {
        this.issuer = issuer;
        this.printer = printer;
        this.designs = designs;
    }

    @Override
    public Optional<byte[]> pdf(Credential credential, String token) {
        if (!printer.shows(credential.holder().value())
                || !printer.shows(credential.completion().program().title())) {
            return Optional.empty();
        }
        Design design = designs.of(credential.template());
        String description = design.certificateWords().text("attachment");
        Attachment signed = new Attachment(ATTACHMENT, description, token, credential.issuedAt());
        return Optional.of(
                printer.print(CertificatePage.of(credential, issuer, design).html(), List.of(signed)));
    }

    @Override
    public String svg(Credential credential, String token) {
        String title = HtmlUtils.htmlEscapeDecimal(title(credential), "UTF-8");
        return """
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0" \
                viewBox="0 0 240 280" role="img" aria-labelledby="title">
                <title id="title">%s</title>
                <openbadges:credential verify="%s"/>
                <path d="M120 8 20 46v78c0 66 42 124 100 148 58-24 100-82 100-148V46z" fill="#0b5563"/>
                <path d="m74 138 34 34 62-66" fill="none" stroke="#ffffff" stroke-width="18" stroke-linecap="round" \
                stroke-linejoin="round"/>
                </svg>
                """.formatted(title, token);
    }

    /** What the badge is called: the program, in the language of the certificate. */
    private String title(Credential credential) {
        CertificateWords words = designs.of(credential.template()).certificateWords();
        return words.text("title", credential.completion().program().title());
    }

    @Override
    public byte[] png(Credential credential, String token) {
        return BadgePicture.plain()
                .with(TITLE, title(credential))
                .with(BAKED, token)
                .bytes();
    }
}
