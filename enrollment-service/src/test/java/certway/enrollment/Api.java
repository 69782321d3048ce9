package certway.enrollment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;
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

    Answer enroll(String program) {
        return post("/api/enrollments", "{\"programId\":\"%s\"}".formatted(program));
    }

    Answer post(String path, String body) {
        return answer(request(path).POST(BodyPublishers.ofString(body)));
    }

    Answer put(String path, String body) {
        return answer(request(path).PUT(BodyPublishers.ofString(body)));
    }

    Answer postWithKey(String path, String key, String body) {
        return answer(request(path).header("Idempotency-Key", key).POST(BodyPublishers.ofString(body)));
    }

    Answer postIfMatch(String path, String tag, String body) {
        return answer(request(path).header("If-Match", tag).POST(BodyPublishers.ofString(body)));
    }

    /** Without a declared length. */
    Answer postInChunks(String path, String body) {
        BodyPublisher chunks =
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        return answer(request(path).POST(chunks));
    }

    Answer postCsv(String path, byte[] file) {
        return answer(request(path).setHeader("Content-Type", "text/csv").POST(BodyPublishers.ofByteArray(file)));
    }

    /** Without a declared length, made while it is sent. */
    Answer postCsv(String path, Supplier<InputStream> file) {
        return answer(request(path).setHeader("Content-Type", "text/csv").POST(BodyPublishers.ofInputStream(file)));
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
