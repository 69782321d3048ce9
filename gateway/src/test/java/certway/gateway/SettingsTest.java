package certway.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.PropertySourcesPropertyResolver;
import org.springframework.core.io.ClassPathResource;

/** What somebody who sets nothing gets; changing a line here changes what operators were told. */
class SettingsTest {

    @Test
    void theEnvironmentIsReadAndHasLocalDefaults() throws IOException {
        assertThat(settings(Map.of()))
                .containsEntry("server.address", "127.0.0.1")
                .containsEntry("server.port", "8080")
                .containsEntry("management.server.address", "127.0.0.1")
                .containsEntry("management.server.port", "8090")
                .containsEntry("spring.mongodb.uri", "mongodb://127.0.0.1:27017")
                .containsEntry("certway.door.public-url", "http://localhost:8080")
                .containsEntry("certway.door.package-url", "http://127.0.0.1:8080")
                .containsEntry("certway.keycloak.issuer", "http://localhost:8180/realms/certway")
                .containsEntry("certway.keycloak.backchannel", "http://localhost:8180/realms/certway")
                .containsEntry("certway.keycloak.client-secret", "")
                .containsEntry("certway.upstream.catalog", "http://127.0.0.1:8081")
                .containsEntry("certway.upstream.enrollment", "http://127.0.0.1:8082")
                .containsEntry("certway.upstream.progress", "http://127.0.0.1:8083")
                .containsEntry("certway.upstream.credential", "http://127.0.0.1:8085")
                .containsEntry("certway.upstream.web", "http://127.0.0.1:8084")
                .containsEntry("logging.structured.format.console", "");
        assertThat(settings(Map.of("CERTWAY_ADDRESS", "0.0.0.0", "CERTWAY_MANAGEMENT_PORT", "1")))
                .containsEntry("server.address", "0.0.0.0")
                .containsEntry("management.server.address", "0.0.0.0")
                .containsEntry("management.server.port", "1");
    }

    private static Map<String, String> settings(Map<String, Object> environment) throws IOException {
        List<PropertySource<?>> file =
                new YamlPropertySourceLoader().load("file", new ClassPathResource("application.yaml"));
        MutablePropertySources sources = new MutablePropertySources();
        sources.addLast(new MapPropertySource("environment", environment));
        file.forEach(sources::addLast);
        PropertySourcesPropertyResolver resolver = new PropertySourcesPropertyResolver(sources);
        Map<String, String> settings = new TreeMap<>();
        for (String name : ((MapPropertySource) file.getFirst()).getPropertyNames()) {
            settings.put(name, resolver.getRequiredProperty(name));
        }
        return settings;
    }
}
