package certway.web.parked;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A record that a group of services could never handle. */
public record Parked(
        String parkedId,
        String topic,
        int partition,
        long offset,
        String group,
        String causeType,
        String cause,
        Instant parkedAt,
        String state,
        @Nullable Settled settled) {

    /** What can have become of one, with those first that wait. */
    public static final java.util.List<String> STATES = java.util.List.of("open", "redriven", "dismissed", "expired");

    /** Where those of a group and topic are that wait. */
    static String address(String group, String topic) {
        return "/admin/parked?group=%s&topic=%s"
                .formatted(URLEncoder.encode(group, UTF_8), URLEncoder.encode(topic, UTF_8));
    }

    public String address() {
        return "/admin/parked/" + parkedId;
    }

    public boolean isOpen() {
        return settled == null;
    }

    /** Where it was, as Kafka's tools write it. */
    public String position() {
        return "%s-%d@%d".formatted(topic, partition, offset);
    }

    /** Who did something about it, and why. */
    public record Settled(String actor, String reason, Instant at) {}

    /** A page of them. */
    public record List(
            java.util.List<Parked> items, @Nullable String next) {}

    /** What waits. */
    public record Groups(java.util.List<Waiting> items) {}

    /** So many of a group and topic. */
    public record Waiting(String group, String topic, long count, Instant oldest) {

        public String address() {
            return Parked.address(group, topic);
        }
    }

    /** With what is in it; null if Kafka has deleted it. */
    public record WithContent(Parked record, @Nullable Content content) {}

    /** What was written. */
    public record Content(
            @Nullable String key, Map<String, String> headers, long bytes, String encoding, String value) {

        public SortedMap<String, String> sortedHeaders() {
            return new TreeMap<>(headers);
        }
    }

    /** What became of many. */
    record Redriven(int redriven, int expired, long left) {}
}
