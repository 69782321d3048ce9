package certway.enrollment.webhook;

import certway.desk.audit.Unlogged;
import certway.desk.audit.model.AuditLog;
import certway.enrollment.webhook.Webhook.Cause;
import certway.platform.Worker;
import certway.platform.kafka.EventHandler;
import certway.platform.kafka.EventLoop;
import certway.platform.kafka.KafkaSettings;
import certway.platform.kafka.LoopHealth;
import certway.platform.kafka.ParkedRecords;
import certway.platform.mongo.IndexPlan;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** What listens for webhooks, what sends to them, and their indexes. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
class WebhookWiring {

    private static final Duration SWEEP = Duration.ofMinutes(10);

    @Bean
    Egress egress(WebhookSettings settings) {
        return new Egress(settings.local(), settings.limit(), SystemDefaultDnsResolver.INSTANCE);
    }

    @Bean(initMethod = "start")
    EventLoop webhookLoop(KafkaSettings settings, Dispatch dispatch, ParkedRecords parked, InstantSource clock) {
        Map<String, Map<String, EventHandler>> handlers = EventTypes.topics().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        topic -> topic.getValue().stream()
                                .collect(Collectors.toMap(Function.identity(), _ -> dispatch))));
        return new EventLoop(settings, settings.client() + "-webhooks", handlers, parked, clock);
    }

    @Bean
    LoopHealth webhookLoopHealthIndicator(EventLoop webhookLoop) {
        return new LoopHealth(webhookLoop);
    }

    @Bean
    SendMessages sendMessages(
            Webhooks webhooks, Deliveries deliveries, Egress egress, InstantSource clock, MeterRegistry registry) {
        return new SendMessages(webhooks, deliveries, egress, clock, registry);
    }

    @Bean(initMethod = "start")
    Worker webhookSender(SendMessages send, WebhookSettings settings) {
        return new Worker("webhooks", settings.interval(), send::step);
    }

    @Bean(initMethod = "start")
    Worker webhookReplays(KafkaSettings kafka, Webhooks webhooks, Dispatch dispatch, WebhookSettings settings) {
        return new Worker("webhook-replays", settings.interval(), new ReplayEvents(kafka, webhooks, dispatch)::step);
    }

    @Bean
    SchedulingConfigurer deliverySweep(Deliveries deliveries) {
        return tasks -> tasks.addFixedDelayTask(deliveries::sweep, SWEEP);
    }

    @Bean
    MeterBinder webhookMetrics(Webhooks webhooks, Deliveries deliveries, InstantSource clock) {
        return registry -> {
            Gauge.builder("webhooks.disabled", webhooks, all -> all.stopped(Cause.GONE) + all.stopped(Cause.FAILING))
                    .description("Webhooks that are told nothing any more because they took nothing")
                    .register(registry);
            TimeGauge.builder(
                            "webhook.untried",
                            deliveries,
                            TimeUnit.MILLISECONDS,
                            all -> all.oldestUntried()
                                    .map(since -> Duration.between(since, clock.instant())
                                            .toMillis())
                                    .orElse(0L))
                    .description("How long the oldest message to a webhook has been due without being tried")
                    .register(registry);
        };
    }

    @Bean
    AuditLog.Source auditedWebhooks() {
        return Webhooks.SOURCE;
    }

    @Bean
    IndexPlan unloggedWebhooks() {
        return Unlogged.index(Webhooks.COLLECTION, "acts");
    }

    @Bean
    IndexPlan deliveriesOfWebhooks() {
        return new IndexPlan(
                Deliveries.COLLECTION,
                new IndexModel(Indexes.compoundIndex(
                        Indexes.ascending(Deliveries.WEBHOOK), Indexes.descending(Deliveries.AT, "_id"))),
                "the log of a webhook, page by page");
    }

    @Bean
    IndexPlan dueDeliveries() {
        return new IndexPlan(
                Deliveries.COLLECTION,
                new IndexModel(Indexes.ascending(Deliveries.WEBHOOK, Deliveries.NEXT_AT)),
                "what is due to a webhook");
    }

    @Bean
    IndexPlan waitingDeliveries() {
        return new IndexPlan(Deliveries.COLLECTION, sparse(Deliveries.NEXT_AT), "whatever is due");
    }

    @Bean
    IndexPlan deliveriesOfLearners() {
        return new IndexPlan(
                Deliveries.COLLECTION, sparse(Deliveries.LEARNER), "what is said of a learner, for export and erasure");
    }

    @Bean
    IndexPlan oldDeliveries() {
        return new IndexPlan(
                Deliveries.COLLECTION, new IndexModel(Indexes.ascending(Deliveries.AT)), "what is to be forgotten");
    }

    private static IndexModel sparse(String field) {
        return new IndexModel(Indexes.ascending(field), new IndexOptions().sparse(true));
    }
}
