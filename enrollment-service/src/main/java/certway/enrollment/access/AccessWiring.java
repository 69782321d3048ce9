package certway.enrollment.access;

import certway.desk.audit.Unlogged;
import certway.desk.audit.model.AuditLog;
import certway.platform.mongo.IndexPlan;
import com.mongodb.client.model.IndexModel;
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
        return Unlogged.index(MongoVouchers.COLLECTION, "vouchers with acts");
    }

    @Bean
    IndexPlan unloggedWaivers() {
        return Unlogged.index(MongoWaivers.COLLECTION, "waivers with acts");
    }
}
