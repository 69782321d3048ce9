package certway.enrollment.webhook;

import certway.enrollment.webhook.Delivery.Attempt;
import certway.enrollment.webhook.Egress.Result;
import certway.enrollment.webhook.Webhook.Cause;
import com.mongodb.MongoException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due, to each webhook some messages at a time: one that is slow or hangs keeps nobody waiting but itself. What a crash
 * interrupts is sent again.
 */
final class SendMessages implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SendMessages.class);
    private static final int SIDE_BY_SIDE = 8;
    private static final Duration PATIENCE = Duration.ofDays(5);
    private static final int GONE = 410;
    private static final int LONGEST_NUMBER = 9;

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Egress egress;
    private final InstantSource clock;
    private final Counter taken;
    private final Counter refused;
    private final Map<String, Integer> underway = new ConcurrentHashMap<>();
    private final ExecutorService hands = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("webhook-", 0).factory());

    SendMessages(Webhooks webhooks, Deliveries deliveries, Egress egress, InstantSource clock, MeterRegistry registry) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.egress = egress;
        this.clock = clock;
        this.taken = attempts(registry, "taken");
        this.refused = attempts(registry, "failed");
    }

    private static Counter attempts(MeterRegistry registry, String outcome) {
        return Counter.builder("webhook.attempts")
                .description("Messages sent to webhooks")
                .tag("outcome", outcome)
                .register(registry);
    }

    /** Sees to it that somebody works at whatever is due. */
    boolean step() {
        for (Webhook webhook : webhooks.all()) {
            int free = SIDE_BY_SIDE - underway.getOrDefault(webhook.id(), 0);
            int due = free == 0 ? 0 : deliveries.due(webhook, free);
            for (int i = 0; i < due; i++) {
                underway.merge(webhook.id(), 1, Integer::sum);
                hands.execute(() -> work(webhook.id()));
            }
        }
        return false;
    }

    private void work(String id) {
        try {
            while (!hands.isShutdown() && sent(id)) {
                // one after the other
            }
        } catch (RuntimeException e) {
            log.atWarn()
                    .addKeyValue("webhookId", id)
                    .setCause(e instanceof MongoException ? null : e)
                    .log("A webhook is told later: {}", e.toString());
        } finally {
            underway.computeIfPresent(id, (_, hands) -> hands == 1 ? null : hands - 1);
        }
    }

    /** False if nothing is due. */
    private boolean sent(String id) {
        Optional<Webhook> webhook = webhooks.find(id);
        Optional<Delivery> due = webhook.flatMap(deliveries::take);
        due.ifPresent(delivery -> send(webhook.orElseThrow(), delivery));
        return due.isPresent();
    }

    private void send(Webhook webhook, Delivery delivery) {
        Instant now = clock.instant();
        Result result = egress.post(
                webhook.target().url(),
                headers(webhook, delivery, now),
                delivery.message().body());
        long millis = Duration.between(now, clock.instant()).toMillis();
        Attempt attempt = switch (result) {
            case Result.Answered(var status, var _) -> new Attempt(now, millis, status, null);
            case Result.Failed(var cause) -> new Attempt(now, millis, null, cause);
        };
        if (attempt.succeeded()) {
            taken.increment();
            deliveries.delivered(delivery, attempt);
            if (webhook.failingSince() != null) {
                webhooks.succeeded(webhook.id());
                deliveries.hurry(webhook.id());
            }
        } else if (!hands.isShutdown()) {
            refused.increment();
            failed(webhook, delivery, attempt, pause(result));
        }
    }

    private static Map<String, String> headers(Webhook webhook, Delivery delivery, Instant now) {
        Message message = delivery.message();
        Map<String, String> headers = new HashMap<>();
        headers.put("webhook-id", message.id());
        headers.put("webhook-timestamp", Long.toString(now.getEpochSecond()));
        headers.put("webhook-signature", Signature.header(webhook.signing(now), message.id(), now, message.body()));
        if (message.traceparent() != null) {
            headers.put("traceparent", message.traceparent());
        }
        return headers;
    }

    /** How long the receiver wants to be left alone; null if it does not say, or says a date. */
    private static @Nullable Duration pause(Result result) {
        if (!(result instanceof Result.Answered(var _, var retryAfter))
                || retryAfter == null
                || !retryAfter.matches("[0-9]{1,%d}".formatted(LONGEST_NUMBER))) {
            return null;
        }
        Duration asked = Duration.ofSeconds(Long.parseLong(retryAfter));
        return asked.compareTo(Schedule.LONGEST) > 0 ? Schedule.LONGEST : asked;
    }

    private void failed(Webhook webhook, Delivery delivery, Attempt attempt, @Nullable Duration asked) {
        boolean gone = attempt.status() != null && attempt.status() == GONE;
        boolean once = gone || delivery.kind() == Delivery.Kind.TEST;
        Optional<Duration> pause = once
                ? Optional.empty()
                : Schedule.after(
                        delivery.tries() + 1, asked, ThreadLocalRandom.current().nextDouble());
        deliveries.failed(delivery, attempt, pause.map(clock.instant()::plus).orElse(null));
        if (gone) {
            disable(webhook, Cause.GONE);
        } else if (webhook.failingSince() == null) {
            webhooks.failed(webhook.id());
        } else if (webhook.failingSince().plus(PATIENCE).isBefore(clock.instant())) {
            disable(webhook, Cause.FAILING);
        }
    }

    private void disable(Webhook webhook, Cause cause) {
        webhooks.disable(webhook.id(), cause);
        log.atWarn()
                .addKeyValue("webhookId", webhook.id())
                .addKeyValue("cause", cause)
                .log("A webhook is told nothing more");
    }

    /** What is being sent is due again in a minute. */
    @Override
    public void close() {
        hands.shutdownNow();
    }
}
