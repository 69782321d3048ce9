package certway.credential.badge;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who issues.
 *
 * @param publicUrl how the world reaches the platform; credentials name it for ever
 * @param name of the training provider
 */
@ConfigurationProperties("certway.issuer")
record IssuerSettings(
        @DefaultValue("http://localhost:8080") URI publicUrl,
        @DefaultValue("Certway demo provider") String name) {

    /** The issuer as {@code did:web}: a host whose {@code /.well-known/did.json} names the keys. */
    String did() {
        int port = publicUrl.getPort();
        return "did:web:" + publicUrl.getHost() + (port < 0 ? "" : "%3A" + port);
    }

    String address(String path) {
        return publicUrl.resolve(path).toString();
    }
}
