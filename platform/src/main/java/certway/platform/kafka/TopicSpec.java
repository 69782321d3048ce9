package certway.platform.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;

/**
 * A topic as its owner creates it.
 *
 * @param compacted keeps the last record of every key
 * @param retention how long records are kept; null is for ever
 */
public record TopicSpec(
        String name, boolean compacted, @Nullable Duration retention) {

    private static final Duration PARKED_RETENTION = Duration.ofDays(30);

    public static TopicSpec compacted(String name) {
        return new TopicSpec(name, true, null);
    }

    public static TopicSpec keptFor(Duration retention, String name) {
        return new TopicSpec(name, false, retention);
    }

    public static TopicSpec keptForEver(String name) {
        return new TopicSpec(name, false, null);
    }

    TopicSpec parked() {
        return keptFor(PARKED_RETENTION, ParkedRecords.topicOf(name));
    }

    Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                compacted ? TopicConfig.CLEANUP_POLICY_COMPACT : TopicConfig.CLEANUP_POLICY_DELETE);
        settings.put(TopicConfig.RETENTION_MS_CONFIG, retention == null ? "-1" : Long.toString(retention.toMillis()));
        settings.put(TopicConfig.RETENTION_BYTES_CONFIG, "-1");
        // An event of an instance whose clock is ahead of the broker's is not kept from its subscribers.
        settings.put(TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG, Long.toString(Long.MAX_VALUE));
        return settings;
    }
}
