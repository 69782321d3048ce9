package certway.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SettingsTest {

    private static final String REALM = "http://localhost:8180/realms/certway";

    @Test
    void defaultsOfKeycloak() {
        Map<String, String> given = Map.of("k.issuer", REALM, "k.backchannel", REALM, "k.client-secret", "s");

        KeycloakSettings settings =
                binder(given).bind("k", KeycloakSettings.class).get();

        assertThat(settings)
                .isEqualTo(new KeycloakSettings(
                        URI.create(REALM),
                        URI.create(REALM),
                        "gateway",
                        "s",
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(10),
                        Duration.ofSeconds(15)));
    }

    @Test
    void defaultsOfSessions() {
        assertThat(binder(Map.of()).bindOrCreate("s", SessionSettings.class))
                .isEqualTo(new SessionSettings(
                        Duration.ofMinutes(30), Duration.ofHours(8), Duration.ofMinutes(1), Duration.ofSeconds(5)));
    }

    @Test
    void behindHttpsTheCookieIsTiedToTheHost() {
        DoorSettings local = door("http://localhost:8080", "http://127.0.0.1:8080");
        DoorSettings real = door("https://certway.example", "https://packages.certway.example");

        assertThat(local.sessionCookie()).isEqualTo("sid");
        assertThat(local.secure()).isFalse();
        assertThat(real.sessionCookie()).isEqualTo("__Host-sid");
        assertThat(real.secure()).isTrue();
    }

    @Test
    void packagesHaveAHostOfTheirOwn() {
        DoorSettings real = door("https://certway.example", "https://Packages.certway.example");

        assertThat(real.isOfPackages("packages.certway.example")).isTrue();
        assertThat(real.isOfPackages("PACKAGES.certway.example:443")).isTrue();
        assertThat(real.isOfPackages("packages.certway.example:8443")).isFalse();
        assertThat(real.isOfPackages("certway.example")).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> door("https://certway.example", "https://certway.example:443"))
                .withMessageContaining("host of their own");
    }

    private static DoorSettings door(String publicUrl, String packageUrl) {
        return new DoorSettings(URI.create(publicUrl), URI.create(packageUrl));
    }

    private static Binder binder(Map<String, String> given) {
        return new Binder(new MapConfigurationPropertySource(given));
    }
}
