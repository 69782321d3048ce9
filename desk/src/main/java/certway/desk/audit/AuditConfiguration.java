package certway.desk.audit;

import certway.desk.audit.model.AuditLog;
import certway.desk.audit.model.Pseudonyms;
import certway.platform.Worker;
import certway.platform.mongo.IndexPlan;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/**
 * The audit log of a service, which gives it a {@link Pseudonyms} and of each collection whose documents acts wait in an {@link
 * AuditLog.Source}. Its paths are open to nobody unless the service says so.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditSettings.class)
@EnableScheduling
@Import({
    AuditController.class,
    CheckSeals.class,
    MongoAuditLog.class,
    SealController.class,
    SealEntries.class,
    Seals.class,
    WatchSeals.class
})
public class AuditConfiguration {

    private static final Duration SWEEP = Duration.ofSeconds(5);

    /** In the one description of all services each operation has a name of its own. */
    @Bean
    OperationCustomizer auditOperations(AuditSettings settings) {
        return (operation, method) -> {
            if (method.getBeanType().getPackage().equals(AuditSettings.class.getPackage())) {
                operation.setOperationId(operation.getOperationId().replace("Audit", settings.operation() + "Audit"));
            }
            return operation;
        };
    }

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
                "the log of one thing that was acted on");
    }

    @Bean
    IndexPlan auditBySeal() {
        return new IndexPlan(
                MongoAuditLog.COLLECTION,
                new IndexModel(Indexes.ascending(MongoAuditLog.SEAL, MongoAuditLog.AT, "_id")),
                "what is in a seal, and what is in none yet");
    }

    @Bean
    SealedFacts sealedFacts(Pseudonyms pseudonyms) {
        return new SealedFacts(pseudonyms);
    }

    @Bean(initMethod = "start")
    Worker auditSeals(SealEntries seal, AuditSettings settings) {
        return new Worker("audit-seals", settings.sealInterval(), seal::step);
    }

    @Bean(initMethod = "start")
    Worker auditWatch(WatchSeals watch, AuditSettings settings) {
        return new Worker("audit-watch", settings.watchInterval(), watch::step);
    }

    @Bean
    MeterBinder auditMetrics(WatchSeals watch) {
        return registry -> Gauge.builder("audit.faults", watch, WatchSeals::faults)
                .description("Entries and seals of the audit log that are not as they were sealed")
                .register(registry);
    }

    @Bean
    SchedulingConfigurer auditSweep(MongoAuditLog log) {
        return tasks -> tasks.addFixedDelayTask(log::sweep, SWEEP);
    }
}
