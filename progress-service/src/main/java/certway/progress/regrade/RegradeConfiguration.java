package certway.progress.regrade;

import certway.platform.kafka.KafkaSettings;
import certway.progress.attempt.model.SubmittedAttempts;
import certway.progress.report.model.StudyList;
import certway.progress.study.model.ChangeStudy;
import certway.progress.study.model.Outlines;
import com.mongodb.client.MongoDatabase;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Grading anew. */
@Configuration(proxyBeanMethods = false)
class RegradeConfiguration {

    @Bean
    Regrades regrades(MongoDatabase database) {
        return new Regrades(database);
    }

    @Bean
    GradeAnew gradeAnew(ChangeStudy change, SubmittedAttempts attempts, Outlines outlines) {
        return new GradeAnew(change, attempts, outlines);
    }

    @Bean(initMethod = "start")
    RegradeWorker regradeWorker(
            Regrades regrades, StudyList studies, GradeAnew grade, InstantSource clock, KafkaSettings kafka) {
        return new RegradeWorker(regrades, studies, grade, clock, kafka.scanInterval());
    }
}
