package certway.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

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
        DoorSettings local = new DoorSettings(URI.create("http://localhost:8080"));
        DoorSettings real = new DoorSettings(URI.create("https://certway.example"));

        assertThat(local.sessionCookie()).isEqualTo("sid");
        assertThat(local.secure()).isFalse();
        assertThat(real.sessionCookie()).isEqualTo("__Host-sid");
        assertThat(real.secure()).isTrue();
    }

    private static Binder binder(Map<String, String> given) {
        return new Binder(new MapConfigurationPropertySource(given));
    }
}
