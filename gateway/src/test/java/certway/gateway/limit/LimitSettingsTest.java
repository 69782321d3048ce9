package certway.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import certway.gateway.limit.LimitSettings.Address;
import certway.gateway.limit.LimitSettings.Check;
import certway.gateway.limit.LimitSettings.Client;
import certway.gateway.limit.LimitSettings.Login;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class LimitSettingsTest {

    @Test
    void defaults() {
        LimitSettings settings =
                new Binder(new MapConfigurationPropertySource(Map.of())).bindOrCreate("l", LimitSettings.class);

        assertThat(settings)
                .isEqualTo(new LimitSettings(
                        new Client(50, 200), new Address(500, 2000), new Login(2, 40), new Check(5, 100), 100_000));
    }
}
