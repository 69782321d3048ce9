package certway.web.admin.authoring;

import certway.platform.web.RemoteServices;
import certway.web.remote.AsPerson;
import certway.web.remote.Transfers;
import certway.web.remote.UpstreamSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuthoringWiring {

    private static final String CATALOG = "The catalog";

    @Bean
    DraftClient drafts(UpstreamSettings settings) {
        return RemoteServices.client(DraftClient.class, CATALOG, settings.catalog(), new AsPerson());
    }

    @Bean
    ReferenceClient references(UpstreamSettings settings) {
        return RemoteServices.client(ReferenceClient.class, CATALOG, settings.catalog(), new AsPerson());
    }

    @Bean
    Files files(UpstreamSettings settings) {
        return new Files(Transfers.to(CATALOG, settings.catalog()));
    }
}
