package certway.web.webhook;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of what was sent to a webhook, or will be, the latest first. */
public record Deliveries(List<Delivery> items, @Nullable String next) {

    /** What can have become of one. */
    public static final List<String> STATES = List.of("waiting", "delivered", "failed");

    public Deliveries {
        items = List.copyOf(items);
    }

    /** Whether something may change while somebody looks. */
    public boolean isMoving() {
        return items.stream().anyMatch(Delivery::isWaiting);
    }

    /**
     * A message.
     *
     * @param subject what it is about
     * @param kind whether it happened, was sent once more, or is a test
     * @param nextAttemptAt null if there is none to come
     * @param attempts the earliest first
     * @param body the JSON that is sent; null in a list
     */
    public record Delivery(
            String deliveryId,
            String eventId,
            String type,
            @Nullable String subject,
            Instant at,
            String kind,
            String state,
            @Nullable Instant nextAttemptAt,
            List<Attempt> attempts,
            @Nullable String body) {

        public Delivery {
            attempts = List.copyOf(attempts);
        }

        public boolean isWaiting() {
            return state.equals("waiting");
        }

        /** A test is nothing that happened. */
        public boolean isTest() {
            return kind.equals("test");
        }

        /** Whether it happened earlier, and somebody asked for it once more. */
        public boolean isAgain() {
            return kind.equals("replay");
        }

        /** The key of what happened. */
        public String word() {
            return isTest() ? "webhook.kind.test" : "webhook.type." + type;
        }
    }

    /**
     * One attempt to send it.
     *
     * @param status of the answer; null if there was none
     * @param cause why there was none
     */
    public record Attempt(
            Instant at,
            long millis,
            @Nullable Integer status,
            @Nullable String cause) {}
}
