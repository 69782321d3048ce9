package certway.web.report;

import certway.platform.web.RemoteServices;
import certway.web.remote.AsPerson;
import certway.web.remote.UpstreamSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReportWiring {

    @Bean
    ReportClient reports(UpstreamSettings settings) {
        return RemoteServices.client(ReportClient.class, "The study service", settings.progress(), new AsPerson());
    }
}
