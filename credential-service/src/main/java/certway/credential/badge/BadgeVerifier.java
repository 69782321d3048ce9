package certway.credential.badge;

import certway.credential.issuing.model.PublicId;
import certway.credential.issuing.model.SignedIds;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Verifies what we signed (RFC 8725): one algorithm, one type, a key of ours by its id; a header that brings a key of its own,
 * or says where one is, is refused before anything is looked at.
 */
final class BadgeVerifier implements SignedIds {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST = 32_768;
    private static final Set<String> HEADER = Set.of("alg", "typ", "kid");

    private final IssuerSettings issuer;
    private final Keys keys;

    BadgeVerifier(IssuerSettings issuer, Keys keys) {
        this.issuer = issuer;
        this.keys = keys;
    }

    @Override
    public Optional<PublicId> of(String token) {
        if (token.length() > LONGEST || !isCanonical(token)) {
            return Optional.empty();
        }
        try {
            JWSObject signed = JWSObject.parse(token);
            Optional<ECKey> key = key(signed.getHeader());
            return key.isPresent() && signed.verify(new ECDSAVerifier(key.get()))
                    ? id(JSON.readTree(signed.getPayload().toString()))
                    : Optional.empty();
        } catch (ParseException | JOSEException | JacksonException | IllegalArgumentException e) {
            // Whatever it is, we did not sign it.
            return Optional.empty();
        }
    }

    /** Base64 has several ways to write its last letter and its end; a token of ours has one. */
    private static boolean isCanonical(String token) {
        String[] parts = token.split("\\.", -1);
        return parts.length == 3
                && Arrays.stream(parts)
                        .allMatch(part -> Base64URL.encode(new Base64URL(part).decode())
                                .toString()
                                .equals(part));
    }

    private Optional<ECKey> key(JWSHeader header) {
        String prefix = issuer.did() + "#";
        boolean ours = Keys.ALGORITHM.equals(header.getAlgorithm())
                && Keys.TYPE.equals(header.getType())
                && HEADER.equals(header.toJSONObject().keySet())
                && header.getKeyID().startsWith(prefix);
        return ours ? keys.publicKey(header.getKeyID().substring(prefix.length())) : Optional.empty();
    }

    /** A status list is signed with the same keys and is no credential of anybody. */
    private Optional<PublicId> id(JsonNode payload) {
        String prefix = issuer.address("/check/");
        String id = payload.path("id").asString("");
        boolean badge = payload.path("type").toString().contains("\"OpenBadgeCredential\"")
                && payload.path("iss").asString("").equals(issuer.did());
        return badge && id.startsWith(prefix) ? PublicId.parse(id.substring(prefix.length())) : Optional.empty();
    }
}
