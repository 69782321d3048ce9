package certway.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class KafkaSettingsTest {

    @Test
    void theDefaultsArePinned() {
        assertThat(settings(Map.of()))
                .isEqualTo(new KafkaSettings(
                        "broker:9092",
                        "lamp-service",
                        3,
                        (short) -1,
                        Duration.ofMillis(200),
                        Duration.ofSeconds(5),
                        Map.of()));
    }

    @Test
    void theSettingsThatKeepEventsCannotBeOverridden() {
        KafkaSettings settings = settings(Map.of(
                "acks", "1", "enable.idempotence", "false", "enable.auto.commit", "true", "security.protocol", "SSL"));

        assertThat(settings.producer())
                .containsEntry("acks", "all")
                .containsEntry("enable.idempotence", true)
                .containsEntry("security.protocol", "SSL");
        assertThat(settings.consumer("group")).containsEntry("enable.auto.commit", false);
    }

    private static KafkaSettings settings(Map<String, String> overrides) {
        MapConfigurationPropertySource source = new MapConfigurationPropertySource();
        source.put("certway.kafka.bootstrap-servers", "broker:9092");
        source.put("certway.kafka.client", "lamp-service");
        overrides.forEach((name, value) -> source.put("certway.kafka.overrides[%s]".formatted(name), value));
        return new Binder(source).bind("certway.kafka", KafkaSettings.class).get();
    }
}
