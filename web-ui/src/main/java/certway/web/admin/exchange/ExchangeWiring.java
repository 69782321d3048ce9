package certway.web.admin.exchange;

import certway.platform.web.RemoteServices;
import certway.web.remote.AsPerson;
import certway.web.remote.Transfers;
import certway.web.remote.UpstreamSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExchangeWiring {

    private static final String CATALOG = "The catalog";

    @Bean
    ImportClient imports(UpstreamSettings settings) {
        return RemoteServices.client(ImportClient.class, CATALOG, settings.catalog(), new AsPerson());
    }

    @Bean
    SendImport sendImport(UpstreamSettings settings) {
        return new SendImport(Transfers.to(CATALOG, settings.catalog()));
    }

    @Bean
    SendCartridge sendCartridge(UpstreamSettings settings) {
        return new SendCartridge(Transfers.to(CATALOG, settings.catalog()));
    }
}
