package certway.credential.bulk;

import certway.credential.issuing.model.Desk;
import certway.desk.audit.Unlogged;
import certway.desk.audit.model.AuditLog;
import certway.platform.Worker;
import certway.platform.mongo.IndexPlan;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Acts on many certificates: where they are kept, and who works at them. */
@Configuration(proxyBeanMethods = false)
class BulkWiring {

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration SWEEP = Duration.ofHours(1);

    @Bean
    IndexPlan latestJobs() {
        IndexModel index = new IndexModel(Indexes.descending(BulkJobs.AT, "_id"));
        return new IndexPlan(BulkJobs.JOBS, index, "all acts on many certificates, page by page");
    }

    @Bean
    IndexPlan unfinishedJobs() {
        IndexModel index = new IndexModel(Indexes.ascending(BulkJobs.LEASED_UNTIL), new IndexOptions().sparse(true));
        return new IndexPlan(BulkJobs.JOBS, index, "acts on many certificates that are not finished");
    }

    @Bean
    IndexPlan finishedJobs() {
        IndexModel index = new IndexModel(Indexes.ascending(BulkJobs.FINISHED), new IndexOptions().sparse(true));
        return new IndexPlan(BulkJobs.JOBS, index, "acts on many certificates whose rows are old");
    }

    @Bean(initMethod = "start")
    Worker rowSweep(BulkJobs jobs, InstantSource clock) {
        return new Worker("job-rows", SWEEP, new ForgetRows(jobs, clock)::step);
    }

    @Bean
    BulkJobs bulkJobs(MongoDatabase database, AuditLog audit) {
        return new BulkJobs(database, audit);
    }

    @Bean
    AuditLog.Source auditedJobs() {
        return BulkJobs.SOURCE;
    }

    @Bean
    IndexPlan unloggedJobs() {
        return Unlogged.index(BulkJobs.JOBS, "acts on many certificates");
    }

    @Bean
    BulkWorker bulkWorker(BulkJobs jobs, Desk desk, InstantSource clock) {
        return new BulkWorker(jobs, desk, clock);
    }

    @Bean(initMethod = "start")
    Worker bulk(BulkWorker worker) {
        return new Worker("bulk", PAUSE, worker::step);
    }
}
