package certway.testkit.identity;

import certway.testkit.http.StandIn;
import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a service needs of Keycloak, in this process: the keys that verify tokens, and tokens for service accounts under
 * their demo secrets. May be stopped and started again on the same address.
 */
public final class TokenIssuer implements AutoCloseable {
    private static final String REALM = "/realms/certway";

    private final StandIn server = new StandIn();
    private final Tokens tokens = new Tokens(issuer());
    private final AtomicInteger tokenRequests = new AtomicInteger();

    public TokenIssuer() {
        server.serve(REALM + "/protocol/openid-connect/certs", this::keys)
                .serve(REALM + "/protocol/openid-connect/token", this::token)
                .serve(REALM + "/.well-known/openid-configuration", this::configuration);
    }

    /** The {@code iss} of the tokens, and the address where a service finds the keys. */
    public String issuer() {
        return server.url() + REALM;
    }

    public Tokens tokens() {
        return tokens;
    }

    /** How often a service account asked for a token. */
    public int tokenRequests() {
        return tokenRequests.get();
    }

    public void stop() {
        server.stop();
    }

    public void start() {
        server.start();
    }

    @Override
    public void close() {
        server.close();
    }

    private void keys(HttpExchange exchange) throws IOException {
        answer(exchange, 200, new JWKSet(tokens.publicKey()).toJSONObject());
    }

    private void configuration(HttpExchange exchange) throws IOException {
        String endpoints = issuer() + "/protocol/openid-connect";
        answer(
                exchange,
                200,
                Map.of(
                        "issuer", issuer(),
                        "jwks_uri", endpoints + "/certs",
                        "token_endpoint", endpoints + "/token",
                        "authorization_endpoint", endpoints + "/auth",
                        "subject_types_supported", List.of("public")));
    }

    private void token(HttpExchange exchange) throws IOException {
        tokenRequests.incrementAndGet();
        Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Credentials credentials = credentials(exchange.getRequestHeaders().getFirst("Authorization"), form);
        Optional<ServiceAccount> account = ServiceAccount.of(credentials.client())
                .filter(known -> known.secret().equals(credentials.secret()));
        if (!"client_credentials".equals(form.get("grant_type"))) {
            refuse(exchange, 400, "unsupported_grant_type");
        } else if (account.isEmpty()) {
            refuse(exchange, 401, "unauthorized_client");
        } else {
            grant(exchange, account.get());
        }
    }

    private void grant(HttpExchange exchange, ServiceAccount account) throws IOException {
        String token = tokens.service(account.client(), account.scope(), account.audienceNames());
        answer(
                exchange,
                200,
                Map.of("access_token", token, "expires_in", 300, "token_type", "Bearer", "scope", account.scope()));
    }

    private static void refuse(HttpExchange exchange, int status, String error) throws IOException {
        answer(exchange, status, Map.of("error", error));
    }

    private static void answer(HttpExchange exchange, int status, Map<String, Object> body) throws IOException {
        StandIn.answer(exchange, status, JsonMapper.shared().writeValueAsString(body));
    }

    private record Credentials(String client, String secret) {}

    private static Credentials credentials(@Nullable String authorization, Map<String, String> form) {
        if (authorization == null || !authorization.startsWith("Basic ")) {
            return new Credentials(form.getOrDefault("client_id", ""), form.getOrDefault("client_secret", ""));
        }
        byte[] decoded = Base64.getDecoder().decode(authorization.substring("Basic ".length()));
        List<String> parts = Arrays.asList(new String(decoded, StandardCharsets.UTF_8).split(":", 2));
        return new Credentials(decode(parts.getFirst()), decode(parts.getLast()));
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new HashMap<>();
        for (String field : body.split("&", -1)) {
            List<String> parts = Arrays.asList(field.split("=", 2));
            form.put(decode(parts.getFirst()), parts.size() == 2 ? decode(parts.getLast()) : "");
        }
        return form;
    }

    private static String decode(String value) {
        return URLDecoder.decode(value, StandardCharsets.UTF_8);
    }
}
