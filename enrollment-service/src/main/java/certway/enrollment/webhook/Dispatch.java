package certway.enrollment.webhook;

import certway.enrollment.webhook.Delivery.Kind;
import certway.enrollment.webhook.Webhook.Replay;
import certway.platform.event.EventEnvelope;
import certway.platform.event.EventIds;
import certway.platform.kafka.EventHandler;
import certway.platform.kafka.RecordPosition;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives every event to the webhooks that want it. The same event is given once, however often it comes. */
@Component
final class Dispatch implements EventHandler {

    private final Webhooks webhooks;
    private final Messages messages;
    private final Deliveries deliveries;
    private final InstantSource clock;

    /** For the records that came together, and no longer: who is there by now is told. Of the event loop's thread alone. */
    private @Nullable List<Webhook> listening;

    Dispatch(Webhooks webhooks, Messages messages, Deliveries deliveries, InstantSource clock) {
        this.webhooks = webhooks;
        this.messages = messages;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Override
    public void handle(EventEnvelope event, RecordPosition position) {
        try {
            // What was before a webhook may come late: this group may be behind, or reading a topic from its beginning.
            listening().stream()
                    .filter(webhook -> !event.time().isBefore(webhook.createdAt()))
                    .forEach(webhook -> give(webhook, event));
        } catch (RuntimeException e) {
            settle();
            throw e;
        }
    }

    private void give(Webhook webhook, EventEnvelope event) {
        messages.of(webhook, event).ifPresent(message -> {
            String id = id(webhook.id(), message.id());
            deliveries.add(Delivery.of(id, webhook.id(), message, Kind.EVENT, clock.instant()));
        });
    }

    @Override
    public void settle() {
        listening = null;
    }

    /** Gives it once more; what was given in the same replay is not given again. */
    void again(Webhook webhook, Replay replay, EventEnvelope event) {
        messages.of(webhook, event).ifPresent(message -> {
            String id = EventIds.of(id(webhook.id(), message.id()), replay.id());
            deliveries.add(Delivery.of(id, webhook.id(), message, Kind.REPLAY, clock.instant()));
        });
    }

    /** The delivery of an event to a webhook. */
    static String id(String webhook, String event) {
        return EventIds.of("webhook-delivery", webhook, event);
    }

    private List<Webhook> listening() {
        List<Webhook> known = listening;
        if (known == null) {
            known = webhooks.all().stream().filter(Webhook::listens).toList();
            listening = known;
        }
        return known;
    }
}
