package certway.web.account;

import certway.platform.web.RemoteServices;
import certway.web.remote.AsPerson;
import certway.web.remote.Transfers;
import certway.web.remote.UpstreamSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccountWiring {

    private static final String NAME = "The enrolment service";

    @Bean
    PersonalClient personalData(UpstreamSettings settings) {
        return RemoteServices.client(PersonalClient.class, NAME, settings.enrollment(), new AsPerson());
    }

    @Bean
    FetchExport fetchExport(UpstreamSettings settings) {
        return new FetchExport(Transfers.to(NAME, settings.enrollment()));
    }
}
