package certway.progress.lag;

import certway.platform.Worker;
import certway.progress.lag.GroupLag.Reading;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows the lag of consumer groups to whoever collects metrics. While the broker does not answer there are no figures, rather than
 * old ones.
 */
final class LagMetrics implements MeterBinder, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LagMetrics.class);

    /** How the lag is found out; {@link GroupLag#measure} does. */
    @FunctionalInterface
    interface Measurement {
        Map<Reading, Long> take() throws ExecutionException, InterruptedException;
    }

    private final Measurement measurement;
    private final Worker worker;
    private volatile @Nullable MultiGauge gauge;
    private volatile Map<Reading, Long> latest = Map.of();

    LagMetrics(Measurement measurement, Duration pause) {
        this.measurement = measurement;
        this.worker = new Worker("consumer-lag", pause, this::step);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge = MultiGauge.builder("consumer.group.lag")
                .description("Records that a consumer group has not handled yet")
                .register(registry);
        worker.start();
    }

    private boolean step() throws InterruptedException {
        MultiGauge current = gauge;
        if (current != null) {
            latest = measured();
            // A gauge that stays is not registered anew: for a moment there would be none.
            current.register(latest.keySet().stream().map(this::row).toList());
        }
        return false;
    }

    private Map<Reading, Long> measured() throws InterruptedException {
        try {
            return measurement.take();
        } catch (ExecutionException e) {
            log.debug("The broker does not tell how far consumers are", e);
            return Map.of();
        }
    }

    private Row<?> row(Reading reading) {
        return Row.of(Tags.of("group", reading.group(), "topic", reading.topic()), () -> lag(reading));
    }

    private double lag(Reading reading) {
        Long lag = latest.get(reading);
        return lag == null ? Double.NaN : lag;
    }

    @Override
    public void close() {
        worker.close();
    }
}
