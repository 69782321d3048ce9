package certway.credential.badge;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The issuer's keys on the curve P-256, by the thumbprint of the public one (RFC 7638). The newest private key signs; all
 * public keys are published for ever, so that what an older one signed goes on being verified.
 */
final class Keys {

    static final JWSAlgorithm ALGORITHM = JWSAlgorithm.ES256;
    static final JOSEObjectType TYPE = new JOSEObjectType("vc+jwt");

    /**
     * A key pair.
     *
     * @param since from when it may sign
     * @param privateKey null where it was lost or destroyed: what it signed is still verified
     */
    record Pair(
            ECPublicKey publicKey, Instant since, @Nullable PrivateKey privateKey) {}

    private final Map<String, ECKey> publicKeys;
    private final String signingKey;
    private final JWSSigner signer;

    Keys(List<Pair> pairs) {
        Map<String, ECKey> all = new LinkedHashMap<>();
        pairs.forEach(pair -> {
            ECKey key = published(pair.publicKey());
            all.put(key.getKeyID(), key);
        });
        this.publicKeys = Collections.unmodifiableMap(all);
        Pair newest = pairs.stream()
                .filter(pair -> pair.privateKey() != null)
                .max(Comparator.comparing(Pair::since))
                .orElseThrow(() -> new IllegalArgumentException("there is no private key to sign with"));
        this.signingKey = published(newest.publicKey()).getKeyID();
        try {
            this.signer = new ECDSASigner(Objects.requireNonNull(newest.privateKey()), Curve.P_256);
        } catch (JOSEException e) {
            throw new IllegalArgumentException("not a key to sign with", e);
        }
    }

    private static ECKey published(ECPublicKey key) {
        if (!Curve.P_256.equals(Curve.forECParameterSpec(key.getParams()))) {
            throw new IllegalArgumentException("not a key on the curve P-256");
        }
        try {
            return new ECKey.Builder(Curve.P_256, key)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(ALGORITHM)
                    .keyIDFromThumbprint()
                    .build();
        } catch (JOSEException e) {
            throw new IllegalStateException("every key has a thumbprint", e);
        }
    }

    /** Every key that may have signed something, by its id. */
    Map<String, ECKey> publicKeys() {
        return publicKeys;
    }

    /** A key of ours; what is not ours verifies nothing, wherever it says that it comes from. */
    Optional<ECKey> publicKey(String id) {
        return Optional.ofNullable(publicKeys.get(id));
    }

    /**
     * Signs.
     *
     * @param did the issuer, whose document names the key
     * @return a JWS in its compact form
     */
    String sign(String did, String payload) {
        JWSHeader header = new JWSHeader.Builder(ALGORITHM)
                .type(TYPE)
                .keyID(did + "#" + signingKey)
                .build();
        JWSObject token = new JWSObject(header, new Payload(payload));
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("a key of ours does not sign", e);
        }
        return token.serialize();
    }
}
