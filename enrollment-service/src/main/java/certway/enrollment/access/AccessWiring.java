package certway.enrollment.access;

import certway.enrollment.audit.model.AuditEntry;
import certway.enrollment.audit.model.AuditLog;
import certway.platform.mongo.IndexPlan;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The indexes of waivers and vouchers, and where their acts wait for the audit log. */
@Configuration(proxyBeanMethods = false)
class AccessWiring {

    @Bean
    AuditLog.Source auditedWaivers() {
        return MongoWaivers.SOURCE;
    }

    @Bean
    IndexPlan waiversOfLearners() {
        IndexModel index = new IndexModel(Indexes.compoundIndex(
                Indexes.ascending(MongoWaivers.LEARNER, MongoWaivers.PROGRAM),
                Indexes.descending(MongoWaivers.GRANTED_AT, "_id")));
        return new IndexPlan(MongoWaivers.COLLECTION, index, "what is not asked of a learner");
    }

    @Bean
    IndexPlan latestWaivers() {
        IndexModel index = new IndexModel(Indexes.descending(MongoWaivers.GRANTED_AT, "_id"));
        return new IndexPlan(MongoWaivers.COLLECTION, index, "all waivers, page by page");
    }

    @Bean
    AuditLog.Source auditedVouchers() {
        return MongoVouchers.SOURCE;
    }

    @Bean
    IndexPlan latestVouchers() {
        IndexModel index = new IndexModel(Indexes.descending(VoucherDocuments.CREATED_AT, "_id"));
        return new IndexPlan(MongoVouchers.COLLECTION, index, "all vouchers, page by page");
    }

    @Bean
    IndexPlan unloggedVouchers() {
        IndexModel index = new IndexModel(Indexes.ascending(AuditEntry.WAITING_SINCE), new IndexOptions().sparse(true));
        return new IndexPlan(MongoVouchers.COLLECTION, index, "vouchers with acts that are not in the audit log yet");
    }

    @Bean
    IndexPlan unloggedWaivers() {
        IndexModel index = new IndexModel(Indexes.ascending(AuditEntry.WAITING_SINCE), new IndexOptions().sparse(true));
        return new IndexPlan(MongoWaivers.COLLECTION, index, "waivers with acts that are not in the audit log yet");
    }
}
