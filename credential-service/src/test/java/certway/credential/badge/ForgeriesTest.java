package certway.credential.badge;

import static certway.credential.badge.BadgeFixture.ISSUER;
import static certway.credential.badge.BadgeFixture.keys;
import static certway.credential.badge.BadgeFixture.newKey;
import static certway.credential.issuing.model.CredentialFixture.ISSUED_AT;
import static certway.credential.issuing.model.CredentialFixture.PUBLIC_ID;
import static certway.credential.issuing.model.CredentialFixture.VALID_UNTIL;
import static org.assertj.core.api.Assertions.assertThat;

import certway.credential.issuing.model.CredentialFixture;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.ECKey;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.BitSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a forger can try; our own verifier and a stranger's refuse all of it. */
class ForgeriesTest {

    private final ECKey own = newKey();
    private final ECKey foreign = newKey();
    private final Keys keys = keys(own);
    private final BadgeVerifier verifier = new BadgeVerifier(ISSUER, keys);
    private final JdkVerifier stranger = BadgeFixture.stranger(keys);
    private final String genuine = new SignedBadges(ISSUER, keys).signed(CredentialFixture.adas());
    private final String kid =
            ISSUER.did() + "#" + keys.publicKeys().keySet().iterator().next();

    @Test
    void theGenuineOneIsAccepted() {
        assertThat(verifier.of(genuine)).contains(PUBLIC_ID);
        assertThat(stranger.accepts(genuine, ISSUED_AT)).isTrue();
    }

    @Test
    void aStrangerSeesThatItsTimeHasNotComeOrIsOver() {
        assertThat(stranger.accepts(genuine, ISSUED_AT.minusSeconds(1))).isFalse();
        assertThat(stranger.accepts(genuine, VALID_UNTIL)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "...", "a.b.c", "not a token", "{}", "eyJhbGciOiJub25lIn0.e30."})
    void whatIsNoTokenIsRefused(String token) {
        refuse(token);
    }

    @Test
    void cutShortOrMadeLongerItIsAnother() {
        refuse(genuine.substring(0, genuine.length() - 1));
        refuse(genuine + "A");
        refuse(genuine + "=");
        refuse(genuine + "." + genuine);
        refuse("A".repeat(100_000));
    }

    @Test
    void noAlgorithmIsNone() {
        String[] parts = genuine.split("\\.", -1);
        String none = encoded("{\"alg\":\"none\",\"typ\":\"vc+jwt\",\"kid\":\"%s\"}".formatted(kid));

        refuse(none + "." + parts[1] + ".");
        refuse(none + "." + parts[1] + "." + parts[2]);
    }

    @Test
    void thePublicKeyIsNoSharedSecret() throws JOSEException {
        byte[] secret = own.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);

        refuse(signed(header(JWSAlgorithm.HS256).keyID(kid).build(), new MACSigner(secret)));
        refuse(signed(
                header(JWSAlgorithm.HS256).keyID(kid).build(),
                new MACSigner(own.toECPublicKey().getEncoded())));
    }

    @Test
    void anotherKeyUnderOurNameSignsNothing() throws JOSEException {
        refuse(signed(header(JWSAlgorithm.ES256).keyID(kid).build(), new ECDSASigner(foreign)));
    }

    @Test
    void aKeyIdThatIsNotOursNamesNoKey() throws JOSEException {
        String thumbprint = foreign.computeThumbprint().toString();

        refuse(signed(
                header(JWSAlgorithm.ES256)
                        .keyID(ISSUER.did() + "#" + thumbprint)
                        .build(),
                new ECDSASigner(foreign)));
        refuse(signed(
                header(JWSAlgorithm.ES256)
                        .keyID("did:web:evil.example#" + thumbprint)
                        .build(),
                new ECDSASigner(foreign)));
        refuse(signed(header(JWSAlgorithm.ES256).build(), new ECDSASigner(own)));
        refuse(signed(header(JWSAlgorithm.ES256).keyID("../../" + kid).build(), new ECDSASigner(own)));
    }

    @Test
    void aKeyThatComesAlongOrIsFetchedFromElsewhereIsNotLookedAt() throws JOSEException {
        URI evil = URI.create("https://evil.example/jwks.json");

        refuse(signed(
                header(JWSAlgorithm.ES256).keyID(kid).jwk(foreign.toPublicJWK()).build(), new ECDSASigner(foreign)));
        refuse(signed(header(JWSAlgorithm.ES256).keyID(kid).jwkURL(evil).build(), new ECDSASigner(foreign)));
        refuse(signed(header(JWSAlgorithm.ES256).keyID(kid).x509CertURL(evil).build(), new ECDSASigner(foreign)));
        refuse(signed(
                header(JWSAlgorithm.ES256).keyID(kid).jwk(foreign.toPublicJWK()).build(), new ECDSASigner(own)));
    }

    @Test
    void aStatusListIsNoCredentialOfAnybody() {
        String list = new StatusLists(number -> Optional.of(new BitSet()), ISSUER, keys, () -> ISSUED_AT)
                .list(1)
                .orElseThrow();

        assertThat(verifier.of(list)).isEmpty();
    }

    @Test
    void anotherIssuersKeysAreNotOurs() {
        Keys others = keys(foreign);
        String theirs = new SignedBadges(ISSUER, others).signed(CredentialFixture.adas());

        refuse(theirs);
        assertThat(BadgeFixture.stranger(others).accepts(genuine, ISSUED_AT)).isFalse();
    }

    private void refuse(String token) {
        assertThat(verifier.of(token)).as(token).isEmpty();
        assertThat(stranger.accepts(token, ISSUED_AT)).as(token).isFalse();
    }

    private static JWSHeader.Builder header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm).type(new JOSEObjectType("vc+jwt"));
    }

    private String signed(JWSHeader header, JWSSigner signer) throws JOSEException {
        JWSObject token =
                new JWSObject(header, new Payload(JdkVerifier.claims(genuine).toString()));
        token.sign(signer);
        return token.serialize();
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
