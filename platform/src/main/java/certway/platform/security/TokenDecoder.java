package certway.platform.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Checks signature, algorithm, issuer, audience and expiry (RFC 8725). Keys are kept, and go on being used while Keycloak does
 * not answer: people who are logged in go on learning. An unknown key id makes the keys be fetched again, at a limited rate.
 */
final class TokenDecoder {

    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);
    private static final Duration KEYS_FRESH = Duration.ofMinutes(5);
    private static final Duration KEYS_USABLE_IN_AN_OUTAGE = Duration.ofHours(12);
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);
    private static final int FETCH_TIMEOUT_MILLIS = 2_000;
    private static final int LARGEST_KEY_SET = 100_000;

    private TokenDecoder() {}

    static JwtDecoder of(SecuritySettings settings) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys(settings.keysAddress())));
        // The claims are checked by the validators below, which answer with what is wrong.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(CLOCK_SKEW),
                new JwtIssuerValidator(settings.issuer()),
                new JwtClaimValidator<String>(JwtClaimNames.SUB, subject -> subject != null && !subject.isBlank()),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(settings.audience()))));
        return decoder;
    }

    private static JWKSource<SecurityContext> keys(String address) {
        DefaultResourceRetriever retriever =
                new DefaultResourceRetriever(FETCH_TIMEOUT_MILLIS, FETCH_TIMEOUT_MILLIS, LARGEST_KEY_SET);
        return JWKSourceBuilder.create(url(address), retriever)
                .cache(KEYS_FRESH.toMillis(), 2L * FETCH_TIMEOUT_MILLIS)
                .retrying(true)
                .outageTolerant(KEYS_USABLE_IN_AN_OUTAGE.toMillis())
                .build();
    }

    private static URL url(String address) {
        try {
            return URI.create(address).toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("not an address of keys: " + address, e);
        }
    }
}
