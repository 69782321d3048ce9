package certway.gateway.security;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The realm, and how this gateway is known there.
 *
 * @param issuer the realm's address as browsers see it and as tokens state it
 * @param backchannel the realm's address as servers reach it
 * @param refreshBefore how much of an access token's life is left when a new one is fetched
 * @param restAfterFailure how long nothing is fetched after the realm did not answer, as long as there is a usable token
 */
@Validated
@ConfigurationProperties("certway.keycloak")
record KeycloakSettings(
        @NotNull URI issuer,
        @NotNull URI backchannel,
        @DefaultValue("gateway") @NotBlank String clientId,
        @NotBlank String clientSecret,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("5s") Duration readTimeout,
        @DefaultValue("10m") Duration refreshBefore,
        @DefaultValue("15s") Duration restAfterFailure) {

    /** Scheme, host and port that browsers see. */
    String origin() {
        return "%s://%s".formatted(issuer.getScheme(), issuer.getAuthority());
    }

    /** Where the browser is sent. */
    String front(String endpoint) {
        return issuer + "/protocol/openid-connect/" + endpoint;
    }

    /** Where this server calls. */
    String back(String endpoint) {
        return backchannel + "/protocol/openid-connect/" + endpoint;
    }
}
