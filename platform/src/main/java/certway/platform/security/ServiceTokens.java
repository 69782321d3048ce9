package certway.platform.security;

import certway.platform.DependencyUnavailable;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpRequest;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

/**
 * Calls other services under this service's own name: a client-credentials token, fetched when it is first needed and again
 * shortly before it ends. While Keycloak does not answer, the token at hand is used as long as it is valid.
 */
public final class ServiceTokens implements ClientHttpRequestInterceptor {

    private static final Duration RENEW_BEFORE_END = Duration.ofSeconds(60);
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private record Token(String value, Instant end) {}

    private final RestClient keycloak;
    private final SecuritySettings settings;
    private final InstantSource clock;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile @Nullable Token token;

    ServiceTokens(SecuritySettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(TIMEOUT).build());
        requests.setReadTimeout(TIMEOUT);
        this.keycloak = RestClient.builder().requestFactory(requests).build();
    }

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        request.getHeaders().setBearerAuth(value());
        return execution.execute(request, body);
    }

    private String value() {
        Token current = token;
        return current != null && endsAfter(current, RENEW_BEFORE_END) ? current.value() : renewed();
    }

    private String renewed() {
        fetching.lock();
        try {
            Token current = token;
            if (current != null && endsAfter(current, RENEW_BEFORE_END)) {
                return current.value();
            }
            try {
                Token fetched = fetch();
                token = fetched;
                return fetched.value();
            } catch (RestClientException e) {
                if (current != null && endsAfter(current, Duration.ZERO)) {
                    return current.value();
                }
                throw new DependencyUnavailable("The login server", e);
            }
        } finally {
            fetching.unlock();
        }
    }

    private boolean endsAfter(Token candidate, Duration margin) {
        return clock.instant().plus(margin).isBefore(candidate.end());
    }

    private Token fetch() {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("grant_type", "client_credentials");
        form.add("client_id", settings.audience());
        form.add("client_secret", Objects.requireNonNull(settings.clientSecret(), "certway.security.client-secret"));
        JsonNode answer = keycloak.post()
                .uri(settings.tokenAddress())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .body(JsonNode.class);
        if (answer == null || !answer.path("access_token").isString()) {
            throw new RestClientException("the answer has no access token");
        }
        return new Token(
                answer.path("access_token").asString(),
                clock.instant().plusSeconds(answer.path("expires_in").asLong(0)));
    }
}
