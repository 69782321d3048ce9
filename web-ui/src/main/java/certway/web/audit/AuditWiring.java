package certway.web.audit;

import certway.platform.web.RemoteServices;
import certway.web.remote.AsPerson;
import certway.web.remote.UpstreamSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuditWiring {

    @Bean
    AuditClient auditLog(UpstreamSettings settings) {
        return RemoteServices.client(AuditClient.class, "The enrolment service", settings.enrollment(), new AsPerson());
    }
}
