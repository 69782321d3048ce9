package certway.testkit.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Calls a service as one client. Paths begin with a slash; headers are names and values in turn; what is sent is JSON unless a
 * header {@code Content-Type} says otherwise.
 *
 * @param url of the service, without a slash at the end
 * @param token the bearer token of somebody, null for nobody
 */
public record ApiClient(String url, @Nullable String token) {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    public Answer get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    /** Without a body. */
    public Answer post(String path) {
        return post(path, "");
    }

    public Answer post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    public Answer put(String path, String body, String... headers) {
        return send("PUT", path, body, headers);
    }

    public Answer delete(String path, String... headers) {
        return send("DELETE", path, "", headers);
    }

    /** Sends a file of that media type. */
    public Answer upload(String path, String type, byte[] file) {
        return send("POST", path, BodyPublishers.ofByteArray(file), "Content-Type", type);
    }

    /** The same without saying how long it is; the file may be made while it is sent. */
    public Answer upload(String path, String type, Supplier<InputStream> file) {
        return send("POST", path, BodyPublishers.ofInputStream(file), "Content-Type", type);
    }

    public Answer send(String method, String path, String body, String... headers) {
        return send(method, path, BodyPublishers.ofString(body), headers);
    }

    public Answer send(String method, String path, BodyPublisher body, String... headers) {
        HttpResponse<String> response = exchange(method, path, body, BodyHandlers.ofString(), headers);
        return new Answer(response.statusCode(), response.body(), response.headers());
    }

    /** What a {@code GET} is answered with. */
    public byte[] download(String path) {
        return bytes("GET", path).body();
    }

    /** The answer as it came, to a request without a body. */
    public HttpResponse<byte[]> bytes(String method, String path, String... headers) {
        return exchange(method, path, BodyPublishers.noBody(), BodyHandlers.ofByteArray(), headers);
    }

    private <T> HttpResponse<T> exchange(
            String method, String path, BodyPublisher body, BodyHandler<T> answer, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body);
        if (body.contentLength() != 0 && Arrays.stream(headers).noneMatch("Content-Type"::equals)) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return CLIENT.send(request.build(), answer);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
