package certway.credential.badge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class IssuerSettingsTest {

    @Test
    void whoSetsNothingIsTheDemoProviderOnThisMachine() {
        IssuerSettings defaults = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("certway.issuer", IssuerSettings.class);

        assertThat(defaults)
                .isEqualTo(new IssuerSettings(URI.create("http://localhost:8080"), "Certway demo provider"));
    }

    @Test
    void theIssuerIsNamedAfterItsPublicAddress() {
        assertThat(issuer("https://certway.example").did()).isEqualTo("did:web:certway.example");
        assertThat(issuer("http://localhost:8080").did()).isEqualTo("did:web:localhost%3A8080");
        assertThat(issuer("http://localhost:8080/").address("/check/x")).isEqualTo("http://localhost:8080/check/x");
    }

    private static IssuerSettings issuer(String url) {
        return new IssuerSettings(URI.create(url), "School");
    }
}
