package certway.credential.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class IssuingSettingsTest {

    private static final Instant LEAP_DAY = Instant.parse("2028-02-29T10:00:00Z");

    @Test
    void certificatesDoNotExpireUnlessSomebodySaysSo() {
        assertThat(bound(Map.of())).isEqualTo(new IssuingSettings(Map.of()));
        assertThat(bound(Map.of()).validUntil("cne-point-of-care", LEAP_DAY)).isNull();
    }

    @Test
    void monthsAreCountedByTheCalendar() {
        IssuingSettings settings = bound(Map.of("i.validity-months.cne-point-of-care", "12"));

        assertThat(settings.validUntil("cne-point-of-care", LEAP_DAY)).isEqualTo("2029-02-28T10:00:00Z");
        assertThat(settings.validUntil("another", LEAP_DAY)).isNull();
    }

    @Test
    void lessThanAMonthIsRefused() {
        assertThatThrownBy(() -> new IssuingSettings(Map.of("x", 0))).isInstanceOf(IllegalArgumentException.class);
    }

    private static IssuingSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("i", IssuingSettings.class);
    }
}
