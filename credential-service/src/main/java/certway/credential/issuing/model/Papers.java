package certway.credential.issuing.model;

import java.util.Optional;

/** The forms of a certificate that people look at; each has the signed one inside. */
public interface Papers {

    /** The certificate as a PDF; empty where its font cannot show the holder's name rightly. */
    Optional<byte[]> pdf(Credential credential, String token);

    /** The badge as an SVG image. */
    String svg(Credential credential, String token);

    /** The badge as a PNG image. */
    byte[] png(Credential credential, String token);
}
