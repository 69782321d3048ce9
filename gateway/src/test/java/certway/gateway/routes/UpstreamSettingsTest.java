package certway.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;

import certway.gateway.routes.UpstreamSettings.Breaker;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class UpstreamSettingsTest {

    @Test
    void defaults() {
        Map<String, String> addresses = Map.of(
                "u.catalog",
                "http://c",
                "u.enrollment",
                "http://e",
                "u.progress",
                "http://p",
                "u.credential",
                "http://cr",
                "u.web",
                "http://w");

        UpstreamSettings settings = new Binder(new MapConfigurationPropertySource(addresses))
                .bind("u", UpstreamSettings.class)
                .get();

        assertThat(settings)
                .isEqualTo(new UpstreamSettings(
                        URI.create("http://c"),
                        URI.create("http://e"),
                        URI.create("http://p"),
                        URI.create("http://cr"),
                        URI.create("http://w"),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(20),
                        DataSize.ofMegabytes(1),
                        DataSize.ofMegabytes(32),
                        new Breaker(50, 20, Duration.ofSeconds(5), 3)));
    }
}
