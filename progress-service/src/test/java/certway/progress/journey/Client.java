package certway.progress.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Calls the service with a token.
 *
 * @param token null for nobody
 */
record Client(String url, @Nullable String token) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Reply get(String path) {
        return send(request(path).GET());
    }

    Reply post(String path) {
        return send(request(path).POST(BodyPublishers.noBody()));
    }

    Reply post(String path, String body) {
        return send(json(path).POST(BodyPublishers.ofString(body)));
    }

    Reply put(String path, String body) {
        return send(json(path).PUT(BodyPublishers.ofString(body)));
    }

    Reply postWithKey(String path, String key) {
        return send(request(path).header("Idempotency-Key", key).POST(BodyPublishers.noBody()));
    }

    Reply postWithKey(String path, String key, String body) {
        return send(json(path).header("Idempotency-Key", key).POST(BodyPublishers.ofString(body)));
    }

    Reply send(String method, String path) {
        return send(json(path).method(method, BodyPublishers.ofString("{}")));
    }

    private HttpRequest.Builder json(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofSeconds(30));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body(), response.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
