package certway.web.bulk;

import certway.platform.web.RemoteServices;
import certway.web.remote.AsPerson;
import certway.web.remote.Transfers;
import certway.web.remote.UpstreamSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BulkWiring {

    private static final String NAME = "The enrolment service";

    @Bean
    ListClient lists(UpstreamSettings settings) {
        return RemoteServices.client(ListClient.class, NAME, settings.enrollment(), new AsPerson());
    }

    @Bean
    SendList sendList(UpstreamSettings settings) {
        return new SendList(Transfers.to(NAME, settings.enrollment()));
    }
}
