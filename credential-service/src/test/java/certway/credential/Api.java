package certway.credential;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the service as one client with one token, or with none. */
record Api(String url, @Nullable String token) {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    record Answer(int status, JsonNode body, HttpHeaders headers) {

        String problem() {
            return body.path("type").asString("");
        }

        String text(String field) {
            return body.required(field).asString();
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    Answer get(String path) {
        return answer(request(path).GET());
    }

    Answer get(String path, String header, String value) {
        return answer(request(path).header(header, value).GET());
    }

    Answer post(String path, String body) {
        return answer(request(path).POST(BodyPublishers.ofString(body)));
    }

    Answer post(String path, String body, String header, String value) {
        return answer(request(path).header(header, value).POST(BodyPublishers.ofString(body)));
    }

    Answer put(String path, String body, String header, String value) {
        return answer(request(path).header(header, value).PUT(BodyPublishers.ofString(body)));
    }

    Answer put(String path, String body) {
        return answer(request(path).PUT(BodyPublishers.ofString(body)));
    }

    Answer upload(String path, String type, byte[] file) {
        HttpRequest.Builder request = request(path).setHeader("Content-Type", type);
        return answer(request.POST(BodyPublishers.ofByteArray(file)));
    }

    byte[] download(String path) {
        try {
            return CLIENT.send(request(path).GET().build(), BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    Answer delete(String path) {
        return answer(request(path).DELETE());
    }

    /** A request with headers: names and values in turn. */
    Answer send(String method, String path, String body, String... headers) {
        return answer(
                request(path).method(method, BodyPublishers.ofString(body)).headers(headers));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Answer answer(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
            boolean json =
                    response.headers().firstValue("Content-Type").orElse("").contains("json");
            JsonNode body = json
                    ? JsonMapper.shared().readTree(response.body())
                    : JsonMapper.shared().valueToTree(response.body());
            return new Answer(response.statusCode(), body, response.headers());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
