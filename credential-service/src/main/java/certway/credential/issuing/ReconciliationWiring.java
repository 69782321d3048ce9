package certway.credential.issuing;

import certway.credential.personal.model.Erased;
import certway.desk.audit.model.Pseudonyms;
import certway.platform.Worker;
import certway.platform.security.ServiceTokens;
import certway.platform.web.RemoteServices;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The comparison of completions and certificates: once an hour, and when somebody asks for it. */
@Configuration(proxyBeanMethods = false)
class ReconciliationWiring {

    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofHours(1);

    @Bean
    Reconciliations reconciliations(MongoDatabase database) {
        return new Reconciliations(database);
    }

    @Bean
    ProgressFeed progressFeed(ProgressSettings settings, ServiceTokens tokens) {
        return RemoteServices.client(ProgressFeed.class, "The progress service", settings.url(), tokens);
    }

    @Bean
    Reconcile.Parts reconciled(
            Reconciliations reports, ProgressFeed feed, IssueCredential issuing, PersonalAnswers people) {
        return new Reconcile.Parts(reports, feed, issuing, people.erased(), people.pseudonyms()::isErased);
    }

    /** Who is not there any more. */
    record PersonalAnswers(Erased erased, Pseudonyms pseudonyms) {}

    @Bean
    PersonalAnswers personalAnswers(Erased erased, Pseudonyms pseudonyms) {
        return new PersonalAnswers(erased, pseudonyms);
    }

    @Bean
    Reconcile reconcile(Reconcile.Parts reconciled, InstantSource clock) {
        return new Reconcile(reconciled, clock, PAUSE);
    }

    @Bean(initMethod = "start")
    Worker reconciliation(Reconcile reconcile) {
        return new Worker("reconciliation", LOOK, reconcile::step);
    }

    @Bean
    Gauge reconciliationDifference(Reconciliations reports, MeterRegistry meters) {
        return Gauge.builder("credential.reconciliation.difference", reports, ReconciliationWiring::difference)
                .description(
                        "Completions without a certificate and certificates without a completion, after the repair")
                .register(meters);
    }

    @Bean
    Gauge reconciliationAge(Reconciliations reports, InstantSource clock, MeterRegistry meters) {
        return Gauge.builder("credential.reconciliation.age", reports, all -> age(all, clock.instant()))
                .description("How long ago completions and certificates were compared")
                .baseUnit("seconds")
                .register(meters);
    }

    private static double difference(Reconciliations reports) {
        return reports.last().map(report -> (double) report.difference()).orElse(Double.NaN);
    }

    private static double age(Reconciliations reports, Instant now) {
        return reports.last()
                .map(report ->
                        (double) Duration.between(report.startedAt(), now).toSeconds())
                .orElse(Double.NaN);
    }
}
