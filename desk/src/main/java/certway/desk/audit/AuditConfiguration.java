package certway.enrollment.audit;

import certway.enrollment.audit.model.Pseudonyms;
import certway.platform.Worker;
import certway.platform.mongo.IndexPlan;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** The log's indexes, the sweep for what did not get there at once, and who seals it and watches over the seals. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditSettings.class)
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
