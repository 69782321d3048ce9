package certway.platform.security;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whose tokens this service accepts, and how it gets its own.
 *
 * @param issuer the {@code iss} every token must have
 * @param backchannel the realm's address as servers reach it; keys and tokens are fetched there
 * @param audience this service's client id: every token must name it in {@code aud}, and the service asks for its own tokens
 *     under that id
 * @param clientSecret of this service; null where it calls no other
 */
@ConfigurationProperties("certway.security")
public record SecuritySettings(
        String issuer,
        String backchannel,
        String audience,
        @Nullable String clientSecret) {

    String keysAddress() {
        return backchannel + "/protocol/openid-connect/certs";
    }

    String tokenAddress() {
        return backchannel + "/protocol/openid-connect/token";
    }
}
