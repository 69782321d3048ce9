package certway.web.staff;

import certway.platform.web.RemoteServices;
import certway.web.layout.StaffDirectory;
import certway.web.remote.AsPerson;
import certway.web.remote.UpstreamSettings;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StaffWiring {

    @Bean
    StaffDirectory staffDirectory(UpstreamSettings settings, InstantSource clock) {
        StaffClient client = RemoteServices.client(
                StaffClient.class, "The enrolment service", settings.enrollment(), AsPerson.withoutPatience());
        return new RememberStaff(client, clock);
    }
}
