package certway.progress.xapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XapiSettingsTest {

    private static XapiSettings settings(String endpoint) {
        return new XapiSettings(endpoint, "key", "secret", "https://certway.example/");
    }

    @ParameterizedTest
    @CsvSource({
        "https://lrs.example/xapi/, https://lrs.example/xapi",
        "https://lrs.example, https://lrs.example",
        "http://localhost:8900/xapi, http://localhost:8900/xapi",
        "'', ''"
    })
    void aStoreIsAskedAtItsAddress(String endpoint, String address) {
        assertThat(settings(endpoint).endpoint()).isEqualTo(address);
        assertThat(settings(endpoint).publicUrl()).isEqualTo("https://certway.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://lrs.example/xapi", "ftp://lrs.example", "lrs.example/xapi", "https:///xapi"})
    void noSecretGoesOverTheNetworkUnencrypted(String endpoint) {
        assertThatThrownBy(() -> settings(endpoint))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no https address");
    }
}
