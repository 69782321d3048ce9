package certway.gateway.security;

import static org.springframework.security.oauth2.core.OAuth2ErrorCodes.INVALID_TOKEN;

import certway.gateway.routes.model.Upstream;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** What makes a token of the realm valid here, for each of its three uses; all on the same cached keys. */
@Configuration(proxyBeanMethods = false)
class TokenChecks {

    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);
    private static final JOSEObjectTypeVerifier<SecurityContext> JWT =
            new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT);
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);
    private static final Duration KEYS_FRESH = Duration.ofMinutes(5);
    private static final Duration KEYS_USABLE_IN_AN_OUTAGE = Duration.ofHours(12);
    private static final Duration NEW_KEYS_AT_MOST_EVERY = Duration.ofSeconds(10);
    private static final int LARGEST_KEY_SET = 100_000;
    private static final String LOGOUT_EVENT = "http://schemas.openid.net/event/backchannel-logout";

    /** Access tokens of API clients. */
    @Bean
    JwtDecoder accessTokens(KeycloakSettings settings, JWKSource<SecurityContext> realmKeys) {
        List<String> services =
                Arrays.stream(Upstream.values()).map(Upstream::id).toList();
        return decoder(
                realmKeys,
                JWT,
                List.of(
                        new JwtTimestampValidator(CLOCK_SKEW),
                        new JwtIssuerValidator(settings.issuer().toString()),
                        new JwtClaimValidator<String>("typ", "Bearer"::equals),
                        new JwtClaimValidator<Collection<String>>(
                                JwtClaimNames.AUD,
                                audience ->
                                        audience != null && audience.stream().anyMatch(services::contains))));
    }

    /** Id tokens of a browser's login; the issuer stays text, which a session can store. */
    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens(JWKSource<SecurityContext> realmKeys) {
        return registration -> decoder(
                realmKeys, JWT, List.of(new JwtTimestampValidator(CLOCK_SKEW), new OidcIdTokenValidator(registration)));
    }

    /** Logout tokens that Keycloak sends when a session ended there. */
    @Bean
    LogoutTokens logoutTokens(KeycloakSettings settings, JWKSource<SecurityContext> realmKeys) {
        return new LogoutTokens(decoder(
                realmKeys,
                new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("logout+jwt"), JOSEObjectType.JWT),
                List.of(
                        new JwtTimestampValidator(CLOCK_SKEW),
                        new JwtIssuerValidator(settings.issuer().toString()),
                        new JwtClaimValidator<Collection<String>>(
                                JwtClaimNames.AUD,
                                audience -> audience != null && audience.contains(settings.clientId())),
                        new JwtClaimValidator<Map<String, Object>>(
                                "events", events -> events != null && events.containsKey(LOGOUT_EVENT)),
                        TokenChecks::isNoIdToken,
                        TokenChecks::namesASessionOrAPerson)));
    }

    private static OAuth2TokenValidatorResult isNoIdToken(Jwt token) {
        return token.hasClaim("nonce") ? refused("a nonce") : OAuth2TokenValidatorResult.success();
    }

    private static OAuth2TokenValidatorResult namesASessionOrAPerson(Jwt token) {
        return token.hasClaim("sid") || token.hasClaim(JwtClaimNames.SUB)
                ? OAuth2TokenValidatorResult.success()
                : refused("neither sid nor sub");
    }

    private static OAuth2TokenValidatorResult refused(String why) {
        return OAuth2TokenValidatorResult.failure(new OAuth2Error(INVALID_TOKEN, why, null));
    }

    private static NimbusJwtDecoder decoder(
            JWKSource<SecurityContext> keys,
            JOSEObjectTypeVerifier<SecurityContext> types,
            List<OAuth2TokenValidator<Jwt>> validators) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(types);
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
        // The validators check the claims, and answer with what is wrong.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(validators));
        return decoder;
    }

    /** Kept for long enough to go on through an outage of Keycloak, and not asked for at a stranger's pace. */
    @Bean
    JWKSource<SecurityContext> realmKeys(KeycloakSettings settings) {
        DefaultResourceRetriever retriever = new DefaultResourceRetriever(
                (int) settings.connectTimeout().toMillis(),
                (int) settings.readTimeout().toMillis(),
                LARGEST_KEY_SET);
        try {
            return new KnownKeys(
                    JWKSourceBuilder.create(URI.create(settings.back("certs")).toURL(), retriever)
                            .cache(KEYS_FRESH.toMillis(), settings.readTimeout().toMillis() * 2)
                            .rateLimited(NEW_KEYS_AT_MOST_EVERY.toMillis())
                            .outageTolerant(KEYS_USABLE_IN_AN_OUTAGE.toMillis())
                            .build());
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("not an address: " + settings.backchannel(), e);
        }
    }
}
