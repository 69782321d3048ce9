package certway.testkit.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Makes access tokens in the shape of Keycloak's. */
public final class Tokens {
    private static final List<String> SERVICES =
            List.of("catalog-service", "enrollment-service", "progress-service", "credential-service", "web-ui");
    private static final Duration LIFETIME = Duration.ofMinutes(5);

    private static final Duration FRESH = LIFETIME.dividedBy(2);

    /** One for all issuers of a process: to make a key takes a test seconds. */
    private static final RSAKey KEY = newKey();

    private static final class Forger {
        static final RSAKey KEY = newKey();
    }

    private record Held(String token, Instant freshUntil) {}

    private final String issuer;
    private final Map<Person, Held> held = new ConcurrentHashMap<>();

    Tokens(String issuer) {
        this.issuer = issuer;
    }

    /** What the gateway gets when the person logs in, and keeps for a while. */
    public String of(Person person) {
        return held.compute(person, (_, held) -> isFresh(held) ? held : hold(person))
                .token();
    }

    private static boolean isFresh(@Nullable Held held) {
        return held != null && Instant.now().isBefore(held.freshUntil());
    }

    private Held hold(Person person) {
        return new Held(signed(claims(person).build()), Instant.now().plus(FRESH));
    }

    /** What a service account gets. */
    public String service(String client, String scope, String... audiences) {
        return signed(serviceClaims(client, scope, List.of(audiences)).build());
    }

    public String expired(Person person) {
        return expiring(person, Instant.now().minus(Duration.ofHours(1)).plus(LIFETIME));
    }

    public String expiring(Person person, Instant at) {
        return signed(claims(person)
                .issueTime(Date.from(at.minus(LIFETIME)))
                .expirationTime(Date.from(at))
                .build());
    }

    public String ofAnotherIssuer(Person person) {
        return signed(claims(person).issuer(issuer + "-evil").build());
    }

    public String forAnotherAudience(Person person) {
        return signed(claims(person).audience("account").build());
    }

    public String unsigned(Person person) {
        return new PlainJWT(claims(person).build()).serialize();
    }

    /** Signed by a key of our own choice under the name of the right one. */
    public String signedByAnotherKey(Person person) {
        return sign(claims(person).build(), JWSAlgorithm.RS256, signer(Forger.KEY));
    }

    /** HMAC with the public key, which anybody can fetch, as secret. */
    public String signedWithThePublicKey(Person person) {
        try {
            byte[] secret = KEY.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
            return sign(claims(person).build(), JWSAlgorithm.HS256, new MACSigner(secret));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every token of the person that a service must answer with 401, by what is wrong with it. */
    public Map<String, String> forgeries(Person person) {
        Map<String, String> forgeries = new LinkedHashMap<>();
        forgeries.put("expired", expired(person));
        forgeries.put("of another issuer", ofAnotherIssuer(person));
        forgeries.put("for another audience", forAnotherAudience(person));
        forgeries.put("unsigned", unsigned(person));
        forgeries.put("signed by another key", signedByAnotherKey(person));
        forgeries.put("signed with the public key", signedWithThePublicKey(person));
        forgeries.put("not a token", "not.a.token");
        return forgeries;
    }

    RSAKey publicKey() {
        return KEY.toPublicJWK();
    }

    private JWTClaimsSet.Builder claims(Person person) {
        return claims(person.id(), "gateway", SERVICES, "openid profile email")
                .claim("sid", UUID.randomUUID().toString())
                .claim("acr", "1")
                .claim("realm_access", Map.of("roles", realmRoles(person.roles())))
                .claim("preferred_username", person.name())
                .claim("given_name", person.name())
                .claim("email", person.name() + "@example.org")
                .claim("email_verified", true);
    }

    private JWTClaimsSet.Builder serviceClaims(String client, String scope, List<String> audiences) {
        String subject =
                UUID.nameUUIDFromBytes(client.getBytes(StandardCharsets.UTF_8)).toString();
        return claims(subject, client, audiences, scope)
                .claim("realm_access", Map.of("roles", realmRoles(Set.of())))
                .claim("client_id", client)
                .claim("preferred_username", "service-account-" + client);
    }

    private JWTClaimsSet.Builder claims(String subject, String client, List<String> audiences, String scope) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(subject)
                .audience(audiences)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .jwtID(UUID.randomUUID().toString())
                .claim("typ", "Bearer")
                .claim("azp", client)
                .claim("scope", scope);
    }

    private static List<String> realmRoles(Set<String> roles) {
        Set<String> all = new TreeSet<>(roles);
        all.addAll(Set.of("default-roles-certway", "offline_access", "uma_authorization"));
        return List.copyOf(all);
    }

    private String signed(JWTClaimsSet claims) {
        return sign(claims, JWSAlgorithm.RS256, signer(KEY));
    }

    private String sign(JWTClaimsSet claims, JWSAlgorithm algorithm, JWSSigner signer) {
        JWSHeader header = new JWSHeader.Builder(algorithm)
                .type(JOSEObjectType.JWT)
                .keyID(KEY.getKeyID())
                .build();
        SignedJWT token = new SignedJWT(header, claims);
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static JWSSigner signer(RSAKey key) {
        try {
            return new RSASSASigner(key);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
