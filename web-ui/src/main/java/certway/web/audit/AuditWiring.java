package certway.web.audit;

import certway.platform.web.RemoteServices;
import certway.web.remote.AsPerson;
import certway.web.remote.UpstreamSettings;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuditWiring {

    @Bean
    AuditLogs auditLogs(UpstreamSettings settings) {
        return new AuditLogs(Map.of(
                Log.ENROLLMENT, client(Log.ENROLLMENT, "The enrolment service", settings.enrollment()),
                Log.CREDENTIAL, client(Log.CREDENTIAL, "The certificate service", settings.credential())));
    }

    private static AuditClient client(Log log, String service, String url) {
        return RemoteServices.client(AuditClient.class, service, url + log.path(), new AsPerson());
    }
}
