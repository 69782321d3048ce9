package certway.testkit.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the example files: one per event version, one per HTTP body that a service reads from another. */
public final class Contracts {
    private Contracts() {}

    /** One event as it lies in Kafka. */
    public record Example(String topic, String key, Map<String, String> headers, JsonNode data) {
        public Example {
            headers = Map.copyOf(headers);
        }
    }

    /** The example of an event version, such as {@code certway.program.completed.v1} in {@code certway.completions}. */
    public static Example event(String topic, String type) {
        JsonNode file = read("%s/%s.json".formatted(topic, type));
        Map<String, String> headers = new TreeMap<>();
        file.required("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asString()));
        return new Example(
                file.required("topic").asString(), file.required("key").asString(), headers, file.required("data"));
    }

    /** The example of an HTTP body, such as {@code program-version.json}. */
    public static JsonNode http(String name) {
        return read("http/" + name);
    }

    private static JsonNode read(String name) {
        try (InputStream file = Contracts.class.getResourceAsStream("/contracts/" + name)) {
            if (file == null) {
                throw new IllegalArgumentException("there is no example contracts/" + name);
            }
            return JsonMapper.shared().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
