package certway.web.migration;

import certway.platform.web.RemoteServices;
import certway.web.remote.AsPerson;
import certway.web.remote.UpstreamSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MigrationWiring {

    @Bean
    MigrationClient migrations(UpstreamSettings settings) {
        return RemoteServices.client(
                MigrationClient.class, "The enrolment service", settings.enrollment(), new AsPerson());
    }
}
