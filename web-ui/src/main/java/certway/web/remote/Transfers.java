package certway.web.remote;

import certway.platform.DependencyUnavailable;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** Sends and fetches files, which takes longer than the answer to a question. */
public final class Transfers {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);
    /** Within this the gateway gives up, too. */
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(15);

    private Transfers() {}

    /**
     * A client that fails as those of {@code RemoteServices} do.
     *
     * @param name how the service is called on pages
     */
    public static RestClient to(String name, String baseUrl) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(CONNECT_TIMEOUT)
                .version(HttpClient.Version.HTTP_1_1)
                .build());
        requests.setReadTimeout(ANSWER_TIMEOUT);
        return RestClient.builder()
                .baseUrl(baseUrl)
                .requestFactory(requests)
                .requestInterceptor((request, body, execution) -> call(name, request, body, execution))
                .requestInterceptor(new AsPerson())
                .build();
    }

    private static ClientHttpResponse call(
            String name, HttpRequest request, byte[] body, ClientHttpRequestExecution execution) {
        try {
            ClientHttpResponse response = execution.execute(request, body);
            int status = response.getStatusCode().value();
            if (status >= 500 || status == 401) {
                response.close();
                throw new DependencyUnavailable(name, new IOException("status " + status));
            }
            return response;
        } catch (IOException e) {
            throw new DependencyUnavailable(name, e);
        }
    }
}
