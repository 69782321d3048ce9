package certway.web.learning;

import certway.platform.web.RemoteServices;
import certway.web.remote.AsPerson;
import certway.web.remote.UpstreamSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LearningWiring {

    @Bean
    EnrollmentClient enrollments(UpstreamSettings settings) {
        return RemoteServices.client(
                EnrollmentClient.class, "The enrolment service", settings.enrollment(), new AsPerson());
    }

    @Bean
    StudyClient studies(UpstreamSettings settings) {
        return RemoteServices.client(StudyClient.class, "The study service", settings.progress(), new AsPerson());
    }
}
