package certway.credential.badge;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An issuer with keys that no file knows. */
final class BadgeFixture {

    static final IssuerSettings ISSUER = new IssuerSettings(URI.create("https://certway.example"), "Certway School");

    private BadgeFixture() {}

    static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The later ones are newer. */
    static Keys keys(ECKey... keys) {
        return new Keys(Arrays.stream(keys)
                .map(key ->
                        pair(key, Instant.EPOCH.plusSeconds(Arrays.asList(keys).indexOf(key))))
                .toList());
    }

    static Keys.Pair pair(ECKey key, Instant since) {
        try {
            return new Keys.Pair(key.toECPublicKey(), since, key.isPrivate() ? key.toECPrivateKey() : null);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a stranger knows of the issuer. */
    static JdkVerifier stranger(Keys keys) {
        JsonNode keySet = JsonMapper.shared()
                .valueToTree(new IssuerController(ISSUER, keys).keySet().getBody());
        return new JdkVerifier(keySet, ISSUER.did());
    }
}
