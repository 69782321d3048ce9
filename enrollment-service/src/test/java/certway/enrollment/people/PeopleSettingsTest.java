package certway.enrollment.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PeopleSettingsTest {

    @Test
    void theLoginServerIsOnThisMachineAndSendsNoMailUnlessSaidOtherwise() {
        PeopleSettings settings = bound(Map.of());

        assertThat(settings.url()).isEqualTo("http://localhost:8180/admin/realms/certway");
        assertThat(settings.mail()).isFalse();
        assertThat(settings.linkValidity()).isEqualTo(Duration.ofDays(7));
    }

    @Test
    void theAddressNamesServerAndRealm() {
        PeopleSettings settings = bound(Map.of("certway.people.url", "https://id.example/auth/admin/realms/school"));

        assertThat(settings.server()).isEqualTo("https://id.example/auth");
        assertThat(settings.realm()).isEqualTo("school");
    }

    @Test
    void anAddressWithoutARealmIsRefusedAtTheStart() {
        assertThatThrownBy(() -> bound(Map.of("certway.people.url", "https://id.example")))
                .hasStackTraceContaining("/admin/realms/");
    }

    private static PeopleSettings bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("certway.people", PeopleSettings.class);
    }
}
