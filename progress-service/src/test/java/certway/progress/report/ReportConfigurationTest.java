package certway.progress.report;

import static org.assertj.core.api.Assertions.assertThat;

import certway.platform.kafka.KafkaSettings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportConfigurationTest {

    private static KafkaSettings settings(Map<String, String> overrides) {
        return new KafkaSettings(
                "broker:9092",
                "progress-service",
                3,
                (short) -1,
                Duration.ofMillis(200),
                Duration.ofSeconds(5),
                overrides);
    }

    @Test
    void reportsGatherEventsForHalfASecond() {
        assertThat(ReportConfiguration.unhurried(settings(Map.of())))
                .isEqualTo(settings(Map.of("fetch.min.bytes", "65536", "fetch.max.wait.ms", "500")));
    }

    @Test
    void whatAnOperatorSetsIsLeftAsItIs() {
        Map<String, String> overrides = Map.of("fetch.max.wait.ms", "50", "security.protocol", "SSL");

        assertThat(ReportConfiguration.unhurried(settings(overrides)).overrides())
                .containsAllEntriesOf(overrides)
                .containsEntry("fetch.min.bytes", "65536");
    }
}
