package certway.launcher.demo;

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
import java.util.Base64;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The issuer's published keys, and what a verifier does with them: the JDK's cryptography and no code of the issuer. */
record PublishedKeys(JsonNode keySet) {

    /** What a signed credential states; empty unless one of the keys signed it with the one algorithm that is right. */
    Optional<JsonNode> verified(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            JsonNode header = JsonMapper.shared().readTree(decoded(parts[0]));
            boolean signed = header.path("alg").asString("").equals("ES256")
                    && signedBy(header.path("kid").asString(""), parts);
            return signed ? Optional.of(JsonMapper.shared().readTree(decoded(parts[1]))) : Optional.empty();
        } catch (GeneralSecurityException | JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean signedBy(String keyId, String[] parts) throws GeneralSecurityException {
        for (JsonNode key : keySet.path("keys")) {
            if (key.path("kid").asString("").equals(keyId)) {
                Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
                signature.initVerify(publicKey(key));
                signature.update("%s.%s".formatted(parts[0], parts[1]).getBytes(StandardCharsets.US_ASCII));
                return signature.verify(decoded(parts[2]));
            }
        }
        return false;
    }

    private static PublicKey publicKey(JsonNode key) throws GeneralSecurityException {
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        ECPoint point = new ECPoint(coordinate(key, "x"), coordinate(key, "y"));
        ECParameterSpec parameters = curve.getParameterSpec(ECParameterSpec.class);
        return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, parameters));
    }

    private static BigInteger coordinate(JsonNode key, String name) {
        return new BigInteger(1, decoded(key.path(name).asString("")));
    }

    private static byte[] decoded(String part) {
        return Base64.getUrlDecoder().decode(part);
    }
}
