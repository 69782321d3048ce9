package certway.enrollment.roster;

import certway.desk.audit.Unlogged;
import certway.desk.audit.model.AuditLog;
import certway.platform.Worker;
import certway.platform.mongo.IndexPlan;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** The indexes of bulk enrollments, who works at them, and where their acts wait for the audit log. */
@Configuration(proxyBeanMethods = false)
class RosterWiring {

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration SWEEP = Duration.ofMinutes(10);

    @Bean
    AuditLog.Source auditedBulkJobs() {
        return BulkJobs.SOURCE;
    }

    @Bean
    AuditLog.Source auditedBulkRows() {
        return BulkRows.SOURCE;
    }

    @Bean
    IndexPlan latestBulkJobs() {
        IndexModel index = new IndexModel(Indexes.descending(BulkJobs.AT, "_id"));
        return new IndexPlan(BulkJobs.COLLECTION, index, "all bulk enrollments, page by page");
    }

    @Bean
    IndexPlan unfinishedBulkJobs() {
        IndexModel index = new IndexModel(Indexes.ascending(BulkJobs.LEASED_UNTIL), new IndexOptions().sparse(true));
        return new IndexPlan(BulkJobs.COLLECTION, index, "bulk enrollments that are not finished");
    }

    @Bean
    IndexPlan unloggedBulkJobs() {
        return Unlogged.index(BulkJobs.COLLECTION, "bulk enrollments");
    }

    @Bean
    IndexPlan unloggedBulkRows() {
        return Unlogged.index(BulkRows.COLLECTION, "invitations");
    }

    @Bean
    IndexPlan bulkRowsOfLearners() {
        IndexModel index = new IndexModel(Indexes.ascending("learnerId"), new IndexOptions().sparse(true));
        return new IndexPlan(BulkRows.COLLECTION, index, "what lists say of a learner, for their export and erasure");
    }

    @Bean
    IndexPlan bulkRowsOfAddresses() {
        return new IndexPlan(
                BulkRows.COLLECTION, new IndexModel(Indexes.ascending("email")), "rows of whoever is erased");
    }

    @Bean
    BulkWorker bulkWorker(BulkJobs jobs, BulkRows rows, EnrollRow enroll, InstantSource clock) {
        return new BulkWorker(jobs, rows, enroll, clock);
    }

    @Bean(initMethod = "start")
    Worker bulkEnrollment(BulkWorker worker) {
        return new Worker("bulk-enrollment", PAUSE, worker::step);
    }

    @Bean
    SchedulingConfigurer rowSweep(ForgetRows forget) {
        return tasks -> tasks.addFixedDelayTask(forget::sweep, SWEEP);
    }
}
