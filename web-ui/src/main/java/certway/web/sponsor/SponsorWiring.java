package certway.web.sponsor;

import certway.platform.web.RemoteServices;
import certway.web.remote.AsPerson;
import certway.web.remote.UpstreamSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SponsorWiring {

    private static final String NAME = "The enrolment service";

    @Bean
    SponsorClient sponsors(UpstreamSettings settings) {
        return RemoteServices.client(SponsorClient.class, NAME, settings.enrollment(), new AsPerson());
    }

    @Bean
    SeatClient seats(UpstreamSettings settings) {
        return RemoteServices.client(SeatClient.class, NAME, settings.enrollment(), new AsPerson());
    }
}
