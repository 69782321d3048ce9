package certway.enrollment.offer;

import static org.assertj.core.api.Assertions.assertThat;

import certway.platform.security.SecurityConfiguration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

class CatalogWiringTest {

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withUserConfiguration(CatalogOnly.class)
            .withPropertyValues(
                    "certway.security.issuer=http://localhost/realms/certway",
                    "certway.security.backchannel=http://localhost/realms/certway",
                    "certway.security.audience=enrollment-service");

    @Test
    void doesNotStartWithoutItsSecretAndSaysWhichIsMissing() {
        service.withPropertyValues("certway.security.client-secret=")
                .run(context ->
                        assertThat(context).getFailure().rootCause().hasMessageContaining("CERTWAY_CLIENT_SECRET"));
    }

    @Test
    void startsWithItsSecretAlthoughNobodyAnswersYet() {
        service.withPropertyValues("certway.security.client-secret=secret")
                .run(context -> assertThat(context).hasSingleBean(Catalog.class));
    }

    @Configuration(proxyBeanMethods = false)
    @Import({SecurityConfiguration.class, CatalogWiring.class})
    static class CatalogOnly {

        @Bean
        InstantSource clock() {
            return InstantSource.system();
        }
    }
}
