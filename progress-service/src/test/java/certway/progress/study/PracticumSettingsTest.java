package certway.progress.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PracticumSettingsTest {

    private static PracticumSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("certway.practicum", PracticumSettings.class);
    }

    @Test
    void aSupervisorHasTwoWeeks() {
        assertThat(bind(Map.of())).isEqualTo(new PracticumSettings(Duration.ofDays(14)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0s", "-1d"})
    void aLinkWithoutTimeIsNone(String lifetime) {
        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> bind(Map.of("certway.practicum.link-lifetime", lifetime)));
    }
}
