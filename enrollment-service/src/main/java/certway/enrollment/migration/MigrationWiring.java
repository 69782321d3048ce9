package certway.enrollment.migration;

import certway.desk.audit.Unlogged;
import certway.desk.audit.model.AuditLog;
import certway.platform.Worker;
import certway.platform.mongo.IndexPlan;
import certway.platform.security.ServiceTokens;
import certway.platform.web.RemoteServices;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to progress-service, who works at migrations, and their indexes. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProgressSettings.class)
class MigrationWiring {

    @Bean
    StudyMoves studyMoves(ProgressSettings settings, ServiceTokens tokens) {
        return new StudyMoves(RemoteServices.client(Studies.class, "Progress", settings.url(), tokens));
    }

    @Bean(initMethod = "start")
    Worker migrationWorker(MoveLearners move, ProgressSettings settings) {
        return new Worker("migrations", settings.migrationInterval(), move::step);
    }

    @Bean
    AuditLog.Source auditedMigrations() {
        return Migrations.SOURCE;
    }

    @Bean
    IndexPlan unloggedMigrations() {
        return Unlogged.index(Migrations.COLLECTION, "migrations");
    }

    @Bean
    IndexPlan unfinishedMigrations() {
        return new IndexPlan(Migrations.COLLECTION, sparse(Migrations.LEASED_UNTIL), "migrations to work at");
    }

    @Bean
    IndexPlan latestMigrations() {
        return new IndexPlan(
                Migrations.COLLECTION,
                new IndexModel(Indexes.descending(Migrations.AT, "_id")),
                "all migrations, page by page");
    }

    @Bean
    IndexPlan latestResults() {
        return new IndexPlan(
                Results.COLLECTION,
                new IndexModel(Indexes.compoundIndex(
                        Indexes.ascending(Results.MIGRATION), Indexes.descending(Results.AT, "_id"))),
                "what became of learners, page by page");
    }

    @Bean
    IndexPlan resultsByOutcome() {
        return new IndexPlan(
                Results.COLLECTION,
                new IndexModel(Indexes.ascending(Results.MIGRATION, Results.OUTCOME, Results.ENROLLMENT)),
                "how many, and who, had an outcome");
    }

    private static IndexModel sparse(String field) {
        return new IndexModel(Indexes.ascending(field), new IndexOptions().sparse(true));
    }
}
