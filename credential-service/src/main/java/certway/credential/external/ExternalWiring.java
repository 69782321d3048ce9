package certway.credential.external;

import certway.desk.audit.Unlogged;
import certway.desk.audit.model.AuditLog;
import certway.platform.mongo.IndexPlan;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The store of records and its indexes. */
@Configuration(proxyBeanMethods = false)
class ExternalWiring {

    @Bean
    IndexPlan ownRecords() {
        IndexModel index = new IndexModel(Indexes.compoundIndex(
                Indexes.ascending(RecordDocuments.LEARNER),
                Indexes.descending(RecordDocuments.FROM, RecordDocuments.ID)));
        return new IndexPlan(MongoExternalRecords.COLLECTION, index, "a learner's records, page by page");
    }

    @Bean
    IndexPlan allRecords() {
        IndexModel index = new IndexModel(Indexes.descending(RecordDocuments.FROM, RecordDocuments.ID));
        return new IndexPlan(MongoExternalRecords.COLLECTION, index, "all records, page by page, for registrars");
    }

    @Bean
    IndexPlan ownFiles() {
        IndexModel index = new IndexModel(Indexes.ascending("learnerId"));
        return new IndexPlan(
                MongoEvidence.COLLECTION, index, "a learner's files, to erase them and what was forgotten");
    }

    @Bean
    MongoEvidence evidence(MongoDatabase database) {
        return new MongoEvidence(database);
    }

    @Bean
    ExternalRecords externalRecords(MongoDatabase database, MongoEvidence evidence, AuditLog audit) {
        return new MongoExternalRecords(database, evidence, audit);
    }

    @Bean
    AuditLog.Source auditedRecords() {
        return MongoExternalRecords.SOURCE;
    }

    @Bean
    IndexPlan unloggedRecords() {
        return Unlogged.index(MongoExternalRecords.COLLECTION, "acts on records");
    }
}
