package certway.enrollment.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class CatalogSettingsTest {

    @Test
    void theCatalogIsOnThisMachineUnlessSaidOtherwise() {
        assertThat(bound(Map.of()).url()).isEqualTo("http://127.0.0.1:8081");
    }

    @Test
    void theCatalogMayBeElsewhere() {
        assertThat(bound(Map.of("certway.catalog.url", "http://catalog:8081")).url())
                .isEqualTo("http://catalog:8081");
    }

    private static CatalogSettings bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("certway.catalog", CatalogSettings.class);
    }
}
