package certway.launcher.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A CloudEvent in binary mode as a consumer got it, and when. */
public record Arrival(String key, Map<String, String> headers, JsonNode data, Instant at) {
    private static final JsonMapper JSON = JsonMapper.shared();

    static Arrival of(ConsumerRecord<String, byte[]> message, Instant at) {
        Map<String, String> headers = new TreeMap<>();
        for (Header header : message.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return new Arrival(message.key(), headers, JSON.readTree(message.value()), at);
    }

    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    public String text(String field) {
        return data.path(field).asString("");
    }

    String printed() {
        StringBuilder text = new StringBuilder();
        headers.forEach((name, value) -> text.append("%s: %s%n".formatted(name, value)));
        return text.append(data.toPrettyString()).toString();
    }
}
