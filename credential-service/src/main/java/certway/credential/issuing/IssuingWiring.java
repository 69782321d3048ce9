package certway.credential.issuing;

import certway.credential.issuing.IssueCredential.Sources;
import certway.credential.issuing.model.Awards;
import certway.credential.issuing.model.Badges;
import certway.credential.issuing.model.Completions;
import certway.credential.issuing.model.Names;
import certway.credential.issuing.model.TemplateChoice;
import certway.credential.personal.model.Erased;
import certway.desk.audit.Unlogged;
import certway.desk.audit.model.AuditLog;
import certway.platform.kafka.EventLoop;
import certway.platform.kafka.KafkaSettings;
import certway.platform.kafka.LoopHealth;
import certway.platform.kafka.ParkedRecords;
import certway.platform.kafka.TopicSpec;
import certway.platform.kafka.Topics;
import certway.platform.mongo.IndexPlan;
import certway.platform.outbox.EventSender;
import certway.platform.outbox.Outbox;
import certway.platform.outbox.OutboxRelay;
import certway.platform.outbox.RelayMetrics;
import certway.platform.security.SecuritySettings;
import certway.platform.security.ServiceTokens;
import certway.platform.web.RemoteServices;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The credentials' store, what publishes their events, and what listens for completions. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProgressSettings.class)
class IssuingWiring {

    @Bean
    IndexPlan publicIds() {
        IndexModel index =
                new IndexModel(Indexes.ascending(CredentialDocuments.PUBLIC_ID), new IndexOptions().unique(true));
        return new IndexPlan(MongoCredentials.COLLECTION, index, "the check of a credential");
    }

    @Bean
    IndexPlan ownList() {
        IndexModel index = new IndexModel(Indexes.compoundIndex(
                Indexes.ascending(CredentialDocuments.LEARNER),
                Indexes.descending(CredentialDocuments.ISSUED_AT, CredentialDocuments.ID)));
        return new IndexPlan(MongoCredentials.COLLECTION, index, "a learner's own credentials, page by page");
    }

    @Bean
    IndexPlan places() {
        IndexModel index = new IndexModel(
                Indexes.ascending(CredentialDocuments.STATUS_LIST, CredentialDocuments.STATUS_INDEX),
                new IndexOptions().unique(true));
        return new IndexPlan(MongoCredentials.COLLECTION, index, "no two credentials share a bit of a status list");
    }

    @Bean
    IndexPlan revoked() {
        IndexModel index =
                new IndexModel(Indexes.ascending(CredentialDocuments.STATUS_LIST, MongoCredentials.STATE_KIND));
        return new IndexPlan(
                MongoCredentials.COLLECTION, index, "the credentials of a status list that count no longer");
    }

    @Bean
    IndexPlan ends() {
        IndexModel index =
                new IndexModel(Indexes.ascending(MongoCredentials.STATE_KIND, CredentialDocuments.VALID_UNTIL));
        return new IndexPlan(MongoCredentials.COLLECTION, index, "credentials whose end is to be told");
    }

    @Bean
    IndexPlan owed() {
        IndexModel index =
                new IndexModel(Indexes.ascending(MongoCredentials.OWED_SINCE), new IndexOptions().sparse(true));
        return new IndexPlan(MongoCredentials.COLLECTION, index, "successors that are not issued yet");
    }

    @Bean
    IndexPlan waitingEvents() {
        return new IndexPlan(MongoCredentials.COLLECTION, Outbox.index(), "credentials with events to publish");
    }

    @Bean(initMethod = "start")
    Topics topics(KafkaSettings settings) {
        return new Topics(settings, List.of(TopicSpec.keptForEver(CredentialMessages.TOPIC)));
    }

    @Bean(initMethod = "start")
    OutboxRelay relay(
            MongoDatabase database, Supplier<EventSender> senders, InstantSource clock, KafkaSettings settings) {
        return new OutboxRelay(database, MongoCredentials.COLLECTION, senders, clock, settings.scanInterval());
    }

    @Bean
    RelayMetrics relayMetrics(OutboxRelay relay) {
        return new RelayMetrics(relay);
    }

    @Bean
    MongoCredentials credentials(MongoDatabase database, AuditLog audit, InstantSource clock, OutboxRelay relay) {
        return new MongoCredentials(database, audit, clock, relay::wake);
    }

    @Bean
    AuditLog.Source auditedCredentials() {
        return MongoCredentials.SOURCE;
    }

    @Bean
    IndexPlan unloggedCredentials() {
        return Unlogged.index(MongoCredentials.COLLECTION, "acts on credentials");
    }

    @Bean
    Awards awards(Credentials credentials) {
        return new CredentialAwards(credentials);
    }

    @Bean
    Completions completions(ProgressSettings settings, SecuritySettings security, ServiceTokens tokens) {
        if (security.clientSecret() == null || security.clientSecret().isBlank()) {
            throw new IllegalStateException(
                    "CERTWAY_CLIENT_SECRET is not set: progress-service confirms nothing without a token");
        }
        return new ProgressCompletions(
                RemoteServices.client(Progress.class, "The progress service", settings.url(), tokens));
    }

    @Bean
    Sources sources(
            Completions completions, Names names, Erased erased, TemplateChoice templates, InstantSource clock) {
        return new Sources(completions, names, erased, templates, clock, new SecureRandom());
    }

    @Bean
    PlaceCredentials placeCredentials(Credentials credentials, Badges badges) {
        return new PlaceCredentials(credentials, badges, new SecureRandom());
    }

    @Bean
    IssueCredential issueCredential(
            Credentials credentials, Sources sources, PlaceCredentials place, IssuingAlarms alarms) {
        return new IssueCredential(credentials, sources, place, alarms);
    }

    @Bean(initMethod = "start")
    EventLoop completionsLoop(
            KafkaSettings settings, IssueCredential handler, ParkedRecords parked, InstantSource clock) {
        return new EventLoop(
                settings,
                settings.client() + "-completions",
                Map.of(IssueCredential.TOPIC, Map.of(IssueCredential.COMPLETED, handler)),
                parked,
                clock);
    }

    @Bean
    LoopHealth completionsLoopHealthIndicator(EventLoop completionsLoop) {
        return new LoopHealth(completionsLoop);
    }
}
