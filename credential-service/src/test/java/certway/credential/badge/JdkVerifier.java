package certway.credential.badge;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A verifier that shares no code with the issuer: the published keys, the JDK's own cryptography, and the rules of JWTs. As a
 * stranger's would be, it is told the issuer's key set and nothing else.
 */
public record JdkVerifier(JsonNode keySet, String issuer) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Whether the issuer signed this and it is its time. */
    public boolean accepts(String token, Instant now) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return false;
        }
        try {
            JsonNode header = JSON.readTree(decoded(parts[0]));
            JsonNode claims = JSON.readTree(decoded(parts[1]));
            return header.path("alg").asString("").equals("ES256")
                    && header.propertyNames().containsAll(List.of("alg", "kid"))
                    && List.of("alg", "typ", "kid").containsAll(header.propertyNames())
                    && isSigned(parts, header.path("kid").asString(""))
                    && claims.path("iss").asString("").equals(issuer)
                    && claims.path("nbf").asLong(Long.MAX_VALUE) <= now.getEpochSecond()
                    && claims.path("exp").asLong(Long.MAX_VALUE) > now.getEpochSecond();
        } catch (GeneralSecurityException | JacksonException | IllegalArgumentException e) {
            return false;
        }
    }

    public static JsonNode claims(String token) {
        return JSON.readTree(decoded(token.split("\\.", -1)[1]));
    }

    private boolean isSigned(String[] parts, String keyId) throws GeneralSecurityException {
        for (JsonNode key : keySet.path("keys")) {
            if (key.path("kid").asString("").equals(keyId)) {
                Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
                signature.initVerify(publicKey(key));
                signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
                return signature.verify(decoded(parts[2]));
            }
        }
        return false;
    }

    private static PublicKey publicKey(JsonNode key) throws GeneralSecurityException {
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        ECPoint point = new ECPoint(
                new BigInteger(1, decoded(key.required("x").asString())),
                new BigInteger(1, decoded(key.required("y").asString())));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class)));
    }

    private static byte[] decoded(String part) {
        byte[] bytes = Base64.getUrlDecoder().decode(part);
        if (!Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part)) {
            throw new IllegalArgumentException("not the one way to write this");
        }
        return bytes;
    }
}
