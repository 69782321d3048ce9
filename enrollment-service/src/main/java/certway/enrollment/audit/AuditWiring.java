package certway.enrollment.audit;

import certway.platform.mongo.IndexPlan;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** The log's indexes, and the sweep for what did not get there at once. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class AuditWiring {

    private static final Duration SWEEP = Duration.ofSeconds(5);

    @Bean
    IndexPlan auditByTime() {
        return new IndexPlan(
                MongoAuditLog.COLLECTION, new IndexModel(Indexes.descending(MongoAuditLog.AT, "_id")), "the whole log");
    }

    @Bean
    IndexPlan auditByLearner() {
        return new IndexPlan(
                MongoAuditLog.COLLECTION,
                new IndexModel(Indexes.descending("learnerId", MongoAuditLog.AT, "_id")),
                "the log of a learner");
    }

    @Bean
    IndexPlan auditBySubject() {
        return new IndexPlan(
                MongoAuditLog.COLLECTION,
                new IndexModel(Indexes.descending("subject", MongoAuditLog.AT, "_id")),
                "the log of an enrollment, waiver or voucher");
    }

    @Bean
    SchedulingConfigurer auditSweep(MongoAuditLog log) {
        return tasks -> tasks.addFixedDelayTask(log::sweep, SWEEP);
    }
}
