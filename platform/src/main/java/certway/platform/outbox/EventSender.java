package certway.platform.outbox;

import certway.platform.event.EventEnvelope;
import java.util.concurrent.Future;

/** Hands an event to the broker; the future ends when the broker has confirmed it. */
public interface EventSender extends AutoCloseable {

    Future<?> send(EventEnvelope event);

    /** Gives up the events that are not confirmed; they stay in their outbox. */
    @Override
    void close();
}
