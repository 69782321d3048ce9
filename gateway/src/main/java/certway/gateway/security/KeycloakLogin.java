package certway.gateway.security;

import certway.gateway.security.TokenRefresh.Refused;
import certway.gateway.security.TokenRefresh.Renewal;
import certway.gateway.security.TokenRefresh.Unreachable;
import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** The gateway as a client of the realm. Nothing is fetched from Keycloak before somebody logs in. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeycloakSettings.class)
class KeycloakLogin {

    private static final Logger log = LoggerFactory.getLogger(KeycloakLogin.class);

    static final String REGISTRATION = "keycloak";
    static final String START = "/oauth2/authorization/" + REGISTRATION;
    static final String ANSWER = "/login/oauth2/code/" + REGISTRATION;
    static final String BACK_CHANNEL_LOGOUT = "/logout/connect/back-channel/" + REGISTRATION;

    private static final Set<String> KEPT_CLAIMS = Set.of("iss", "sub", "sid", "preferred_username");

    @Bean
    ClientRegistration registration(KeycloakSettings keycloak, DoorSettings door) {
        return ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId(keycloak.clientId())
                .clientSecret(keycloak.clientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .scope("openid", "profile", "email")
                .redirectUri(door.at(ANSWER))
                .authorizationUri(keycloak.front("auth"))
                .tokenUri(keycloak.back("token"))
                .jwkSetUri(keycloak.back("certs"))
                .issuerUri(keycloak.issuer().toString())
                .userNameAttributeName("sub")
                .providerConfigurationMetadata(Map.of("end_session_endpoint", keycloak.front("logout")))
                .build();
    }

    @Bean
    ClientRegistrationRepository registrations(ClientRegistration registration) {
        return new InMemoryClientRegistrationRepository(registration);
    }

    @Bean
    OAuth2AuthorizedClientRepository tokensOfALogin() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeForTokens(KeycloakSettings keycloak) {
        RestClientAuthorizationCodeTokenResponseClient client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(toKeycloak(keycloak));
        return client;
    }

    /** Of a person a session keeps what logging out needs, and a name; what they may do is in the access token. */
    @Bean
    OAuth2UserService<OidcUserRequest, OidcUser> people() {
        return login -> {
            OidcIdToken token = login.getIdToken();
            Map<String, Object> claims = new HashMap<>(token.getClaims());
            claims.keySet().retainAll(KEPT_CLAIMS);
            OidcIdToken kept =
                    new OidcIdToken(token.getTokenValue(), token.getIssuedAt(), token.getExpiresAt(), claims);
            return new DefaultOidcUser(List.of(new SimpleGrantedAuthority("ROLE_PERSON")), kept);
        };
    }

    @Bean
    TokenRefresh tokenRefresh(
            MongoSessions sessions, ClientRegistration registration, KeycloakSettings keycloak, InstantSource clock) {
        RestClientRefreshTokenTokenResponseClient client = new RestClientRefreshTokenTokenResponseClient();
        client.setRestClient(toKeycloak(keycloak));
        Renewal renewal = old -> renew(client, registration, old);
        return new TokenRefresh(sessions, renewal, keycloak, clock);
    }

    /** Asks for something small that is always there. */
    @Bean
    LoginCheck.LoginServer loginServer(KeycloakSettings keycloak) {
        RestClient client = toKeycloak(keycloak);
        return () -> {
            try {
                client.get().uri(keycloak.back("certs")).retrieve().toBodilessEntity();
                return true;
            } catch (RestClientException | OAuth2AuthorizationException failure) {
                log.warn("Nobody can log in at the moment: {}", failure.getMessage());
                return false;
            }
        };
    }

    private static Tokens renew(
            OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> client,
            ClientRegistration registration,
            Tokens old)
            throws Refused, Unreachable {
        try {
            OAuth2AccessTokenResponse answer = client.getTokenResponse(new OAuth2RefreshTokenGrantRequest(
                    registration,
                    new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, old.access(), null, old.expiresAt()),
                    new OAuth2RefreshToken(old.refresh(), null)));
            return Tokens.of(answer.getAccessToken(), answer.getRefreshToken());
        } catch (OAuth2AuthorizationException failure) {
            if (failure.getError().getErrorCode().equals(OAuth2ErrorCodes.INVALID_GRANT)) {
                throw new Refused();
            }
            throw new Unreachable(failure);
        }
    }

    private static RestClient toKeycloak(KeycloakSettings keycloak) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(keycloak.connectTimeout())
                .build());
        requests.setReadTimeout(keycloak.readTimeout());
        return RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }
}
