package certway.enrollment.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as the webhook's owner sees it.
 *
 * @param at when it came to be sent
 * @param kind why it is sent
 * @param state in small letters, as the kind is
 * @param body what is sent; only where one is shown alone
 */
record DeliveryBody(
        String deliveryId,
        String eventId,
        String type,
        String subject,
        Instant at,
        String kind,
        String state,
        @Nullable Instant nextAttemptAt,
        List<Delivery.Attempt> attempts,
        @Nullable String body) {

    static DeliveryBody of(Delivery delivery) {
        return of(delivery, null);
    }

    static DeliveryBody whole(Delivery delivery) {
        return of(delivery, delivery.message().body());
    }

    private static DeliveryBody of(Delivery delivery, @Nullable String body) {
        return new DeliveryBody(
                delivery.id(),
                delivery.message().id(),
                delivery.message().type(),
                delivery.message().subject(),
                delivery.at(),
                delivery.kind().name().toLowerCase(Locale.ROOT),
                delivery.state().name().toLowerCase(Locale.ROOT),
                delivery.nextAt(),
                delivery.attempts(),
                body);
    }
}
