package certway.web.admin.register;

import certway.platform.web.RemoteServices;
import certway.web.remote.AsPerson;
import certway.web.remote.UpstreamSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RegisterWiring {

    private static final String CATALOG = "The catalog";

    @Bean
    FactEditClient factEdits(UpstreamSettings settings) {
        return RemoteServices.client(FactEditClient.class, CATALOG, settings.catalog(), new AsPerson());
    }

    @Bean
    PathwayEditClient pathwayEdits(UpstreamSettings settings) {
        return RemoteServices.client(PathwayEditClient.class, CATALOG, settings.catalog(), new AsPerson());
    }
}
