package certway.credential.issuing.model;

import java.net.URI;

/** The training provider as certificates name it. */
public record Issuer(String name, URI publicUrl) {

    /** Where anybody checks a certificate. */
    public String checkAddress(PublicId id) {
        return publicUrl.resolve("/check/" + id.value()).toString();
    }
}
