package certway.progress.roster;

import certway.platform.kafka.EventHandler;
import certway.platform.kafka.EventLoop;
import certway.platform.kafka.KafkaSettings;
import certway.platform.kafka.LoopHealth;
import certway.platform.kafka.ParkedRecords;
import certway.platform.security.ServiceTokens;
import certway.platform.web.RemoteServices;
import certway.progress.personal.model.Erased;
import certway.progress.study.model.Enrollments;
import certway.progress.study.model.Outlines;
import certway.progress.study.model.Studies;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Follows the enrollments' topic, and asks where its news has not come yet. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RosterConfiguration.EnrollmentSettings.class)
class RosterConfiguration {

    /** Where enrollment-service is. */
    @ConfigurationProperties("certway.enrollment")
    record EnrollmentSettings(String url) {}

    @Bean
    Enrollments enrollments(EnrollmentSettings settings, ServiceTokens tokens, InstantSource clock) {
        EnrollmentClient client = RemoteServices.client(EnrollmentClient.class, "Enrollment", settings.url(), tokens);
        return new RemoteEnrollments(client, clock);
    }

    @Bean
    FollowEnrollments followEnrollments(Studies studies, Outlines outlines, Erased erased, InstantSource clock) {
        return new FollowEnrollments(studies, outlines, erased, clock);
    }

    @Bean(initMethod = "start")
    EventLoop enrollmentLoop(
            KafkaSettings settings, FollowEnrollments follow, ParkedRecords parked, InstantSource clock) {
        EventHandler activated = (event, _) -> follow.activated(event);
        EventHandler expired = (event, _) -> follow.expired(event);
        EventHandler migrated = (event, _) -> follow.migrated(event);
        EventHandler withdrawn = (event, _) -> follow.withdrawn(event);
        return new EventLoop(
                settings,
                settings.client() + "-roster",
                Map.of(
                        "certway.enrollments",
                        Map.of(
                                "certway.enrollment.activated.v1", activated,
                                "certway.enrollment.withdrawn.v1", withdrawn,
                                "certway.enrollment.expired.v1", expired,
                                "certway.enrollment.migrated.v1", migrated)),
                parked,
                clock);
    }

    @Bean
    LoopHealth enrollmentLoopHealth(EventLoop enrollmentLoop) {
        return new LoopHealth(enrollmentLoop);
    }
}
