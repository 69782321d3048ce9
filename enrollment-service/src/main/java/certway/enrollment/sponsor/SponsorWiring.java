package certway.enrollment.sponsor;

import certway.desk.audit.Unlogged;
import certway.desk.audit.model.AuditLog;
import certway.platform.mongo.IndexPlan;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The indexes of sponsors and their pools, and where their acts wait for the audit log. */
@Configuration(proxyBeanMethods = false)
class SponsorWiring {

    @Bean
    AuditLog.Source auditedSponsors() {
        return Sponsors.SOURCE;
    }

    @Bean
    AuditLog.Source auditedPools() {
        return SeatPools.SOURCE;
    }

    @Bean
    IndexPlan sponsorsOfAccounts() {
        return new IndexPlan(
                Sponsors.COLLECTION, new IndexModel(Indexes.ascending(Sponsors.MEMBERS)), "for whom an account speaks");
    }

    @Bean
    IndexPlan poolsOfSponsors() {
        return new IndexPlan(
                SeatPools.COLLECTION, new IndexModel(Indexes.ascending(SeatPools.SPONSOR)), "a sponsor's pools");
    }

    @Bean
    IndexPlan poolsOfSeats() {
        return new IndexPlan(
                SeatPools.COLLECTION,
                new IndexModel(Indexes.ascending(SeatPools.SEAT_CODE)),
                "the pool of a seat's code");
    }

    @Bean
    IndexPlan unloggedSponsors() {
        return waiting(Sponsors.COLLECTION);
    }

    @Bean
    IndexPlan unloggedPools() {
        return waiting(SeatPools.COLLECTION);
    }

    private static IndexPlan waiting(String collection) {
        return Unlogged.index(collection, "documents with acts");
    }
}
