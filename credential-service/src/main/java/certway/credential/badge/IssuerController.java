package certway.credential.badge;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.nimbusds.jose.jwk.ECKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who the issuer is, and with which keys it signed: what verifiers ask first. */
@RestController
@Tag(name = "Verification", description = "What a verifier elsewhere needs")
final class IssuerController {

    private static final CacheControl CACHED =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private static final List<String> CONTEXTS =
            List.of("https://www.w3.org/ns/did/v1", "https://w3id.org/security/jwk/v1");

    private final IssuerSettings issuer;
    private final Keys keys;

    /** A DID document (W3C). */
    record DidDocument(
            @JsonProperty("@context") List<String> context,
            String id,
            List<Method> verificationMethod,
            List<String> assertionMethod) {}

    record Method(String id, String type, String controller, Map<String, Object> publicKeyJwk) {}

    record KeySet(List<Map<String, Object>> keys) {}

    IssuerController(IssuerSettings issuer, Keys keys) {
        this.issuer = issuer;
        this.keys = keys;
    }

    @GetMapping("/.well-known/jwks.json")
    @SecurityRequirements
    @Operation(operationId = "getKeys", summary = "The public keys of the issuer, old ones too (RFC 7517)")
    ResponseEntity<KeySet> keySet() {
        KeySet set = new KeySet(keys.publicKeys().values().stream()
                .map(key -> {
                    Map<String, Object> jwk = new LinkedHashMap<>(key.toJSONObject());
                    jwk.put("kid", id(key));
                    return jwk;
                })
                .toList());
        return ResponseEntity.ok().cacheControl(CACHED).body(set);
    }

    @GetMapping("/.well-known/did.json")
    @SecurityRequirements
    @Operation(operationId = "getDidDocument", summary = "The issuer's DID document (did:web)")
    ResponseEntity<DidDocument> did() {
        List<Method> methods = keys.publicKeys().values().stream()
                .map(key -> new Method(id(key), "JsonWebKey", issuer.did(), key.toJSONObject()))
                .toList();
        DidDocument document = new DidDocument(
                CONTEXTS,
                issuer.did(),
                methods,
                methods.stream().map(Method::id).toList());
        return ResponseEntity.ok().cacheControl(CACHED).body(document);
    }

    /** As signatures name it. */
    private String id(ECKey key) {
        return issuer.did() + "#" + key.getKeyID();
    }
}
