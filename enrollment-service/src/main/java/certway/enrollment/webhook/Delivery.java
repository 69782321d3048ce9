package certway.enrollment.webhook;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message on its way to one webhook.
 *
 * @param at when it came to be sent
 * @param tries failures since it came, or since somebody wanted it sent again
 * @param nextAt when it is tried next; null unless it waits
 */
record Delivery(
        String id,
        String webhook,
        Message message,
        Kind kind,
        Instant at,
        State state,
        int tries,
        @Nullable Instant nextAt,
        List<Attempt> attempts) {

    enum Kind {
        EVENT,
        REPLAY,
        TEST
    }

    enum State {
        WAITING,
        DELIVERED,
        FAILED
    }

    /**
     * One try.
     *
     * @param status what was answered; null if nothing was
     * @param cause why nothing was answered, in kebab case
     */
    record Attempt(
            Instant at,
            long millis,
            @Nullable Integer status,
            @Nullable String cause) {

        boolean succeeded() {
            return status != null && status >= 200 && status < 300;
        }
    }

    Delivery {
        attempts = List.copyOf(attempts);
    }

    static Delivery of(String id, String webhook, Message message, Kind kind, Instant now) {
        return new Delivery(id, webhook, message, kind, now, State.WAITING, 0, now, List.of());
    }
}
