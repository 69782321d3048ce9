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
import java.util.Set;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.util.ConcurrentLruCache;

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

    /** As many as are remembered: at a few kilobytes each no burden, and more than come at the same time. */
    private static final int KNOWN_TOKENS = 2_000;

    private TokenDecoder() {}

    /** A token that was right once stays right until it ends: of one that comes again only that is checked. */
    static JwtDecoder of(SecuritySettings settings) {
        JwtTimestampValidator times = new JwtTimestampValidator(CLOCK_SKEW);
        JwtDecoder decoder = checking(settings, times);
        ConcurrentLruCache<String, Jwt> known = new ConcurrentLruCache<>(KNOWN_TOKENS, decoder::decode);
        return token -> {
            Jwt found = known.get(token);
            return times.validate(found).hasErrors() ? decoder.decode(token) : found;
        };
    }

    private static JwtDecoder checking(SecuritySettings settings, JwtTimestampValidator times) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys(settings.keysAddress())));
        // The claims are checked by the validators below, which answer with what is wrong.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                times,
                new JwtIssuerValidator(settings.issuer()),
                new JwtClaimValidator<String>(JwtClaimNames.SUB, subject -> subject != null && !subject.isBlank()),
                new JwtAudienceValidator(settings.audience())));
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
