package certway.platform.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** What waits in the outboxes, for alerts: {@code outbox.waiting} documents, the oldest since {@code outbox.oldest}. */
public final class RelayMetrics implements MeterBinder {

    private final OutboxRelay relay;

    public RelayMetrics(OutboxRelay relay) {
        this.relay = relay;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("outbox.waiting", relay, of -> of.state().waiting())
                .description("Documents with events that the broker has not confirmed, at the last scan")
                .register(registry);
        TimeGauge.builder("outbox.oldest", relay, TimeUnit.MILLISECONDS, RelayMetrics::oldest)
                .description("How long the oldest of them has waited")
                .register(registry);
    }

    private static double oldest(OutboxRelay relay) {
        Duration oldest = relay.state().oldest();
        return oldest == null ? 0 : oldest.toMillis();
    }
}
