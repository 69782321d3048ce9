package certway.credential.issuing;

import certway.credential.issuing.DeskWork.Hands;
import certway.credential.issuing.model.Desk;
import certway.platform.Worker;
import certway.platform.mongo.IndexPlan;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens to credentials after they were issued, by the desk and by time. */
@Configuration(proxyBeanMethods = false)
class DeskWiring {

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration LONG_PAUSE = Duration.ofHours(6);

    @Bean
    IssueSuccessors issueSuccessors(Credentials credentials, PlaceCredentials place) {
        return new IssueSuccessors(credentials, place);
    }

    @Bean(initMethod = "start")
    Worker successors(IssueSuccessors successors) {
        return new Worker("successors", PAUSE, successors::step);
    }

    @Bean
    ReissueCredential reissueCredential(
            Credentials credentials, IssueCredential.Sources sources, IssueSuccessors successors) {
        return new ReissueCredential(credentials, sources, successors);
    }

    @Bean
    Hands hands(RevokeCredential revoking, ReissueCredential reissuing, InstantSource clock) {
        return new Hands(revoking, reissuing, clock);
    }

    @Bean
    Desk desk(MongoDatabase database, Credentials store, Hands hands) {
        return new DeskWork(database, store, hands);
    }

    @Bean
    ExpireCredentials expireCredentials(Credentials credentials, InstantSource clock) {
        return new ExpireCredentials(credentials, clock);
    }

    @Bean(initMethod = "start")
    Worker expiry(ExpireCredentials expire) {
        return new Worker("expiry", PAUSE, expire::step);
    }

    @Bean
    IndexPlan latestCredentials() {
        IndexModel index = new IndexModel(Indexes.descending(CredentialDocuments.ISSUED_AT, CredentialDocuments.ID));
        return new IndexPlan(MongoCredentials.COLLECTION, index, "all credentials, page by page");
    }

    @Bean
    IndexPlan credentialsOfHolders() {
        IndexModel index = new IndexModel(Indexes.ascending(CredentialDocuments.HOLDER_WORDS));
        return new IndexPlan(MongoCredentials.COLLECTION, index, "credentials by words of the holder's name");
    }

    @Bean
    IndexPlan credentialsOfPrograms() {
        IndexModel index = new IndexModel(
                Indexes.ascending(CredentialSearch.PROGRAM, CredentialSearch.VERSION, CredentialDocuments.ID));
        return new IndexPlan(MongoCredentials.COLLECTION, index, "the credentials of a program or a version of it");
    }

    @Bean
    CredentialSearch credentialSearch(MongoDatabase database) {
        return new CredentialSearch(database);
    }

    @Bean
    PolicyCounts policyCounts(MongoDatabase database) {
        return new PolicyCounts(database);
    }

    /** Credentials that an earlier release issued are not found by name until this has seen them. */
    @Bean(initMethod = "start")
    Worker namesToFind(CredentialSearch search) {
        return new Worker("names-to-find", LONG_PAUSE, search::learnNames);
    }
}
