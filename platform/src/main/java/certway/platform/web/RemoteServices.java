package certway.platform.web;

import certway.platform.DependencyUnavailable;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/** Clients of other services: timeouts on every call, and an outage is never an answer. */
public final class RemoteServices {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(3);

    private RemoteServices() {}

    /**
     * A client of the declarative HTTP interface {@code type}. 404 and other refusals come as Spring's exceptions; no answer, a
     * 5xx, 401, 403 or 429 as {@link DependencyUnavailable}: the caller can do nothing about them.
     *
     * @param name how the service is called in problem answers
     * @param authorization adds what the service asks for; null for a public one
     */
    public static <T> T client(
            Class<T> type, String name, String baseUrl, @Nullable ClientHttpRequestInterceptor authorization) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(CONNECT_TIMEOUT)
                .version(HttpClient.Version.HTTP_1_1)
                .build());
        requests.setReadTimeout(READ_TIMEOUT);
        RestClient.Builder builder = RestClient.builder()
                .baseUrl(baseUrl)
                .requestFactory(requests)
                .requestInterceptor((request, body, execution) -> call(name, request, body, execution));
        if (authorization != null) {
            builder.requestInterceptor(authorization);
        }
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(builder.build()))
                .build()
                .createClient(type);
    }

    private static ClientHttpResponse call(
            String name, HttpRequest request, byte[] body, ClientHttpRequestExecution execution) throws IOException {
        String trace = Correlation.current();
        if (trace != null) {
            request.getHeaders().set(Correlation.TRACEPARENT, trace);
        }
        request.getHeaders().set(HttpHeaders.USER_AGENT, "certway");
        try {
            ClientHttpResponse response = execution.execute(request, body);
            int status = response.getStatusCode().value();
            if (status >= 500 || status == 401 || status == 403 || status == 429) {
                response.close();
                throw new DependencyUnavailable(name, new IOException("status " + status));
            }
            return response;
        } catch (IOException e) {
            throw new DependencyUnavailable(name, e);
        }
    }
}
