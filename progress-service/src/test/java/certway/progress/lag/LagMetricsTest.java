package certway.progress.lag;

import static org.assertj.core.api.Assertions.assertThat;

import certway.progress.lag.GroupLag.Reading;
import certway.testkit.wait.Eventually;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LagMetricsTest {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Reading BILLING = new Reading("billing", "certway.completions");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private volatile Map<Reading, Long> lags = Map.of(BILLING, 7L);
    private volatile boolean down;
    private final LagMetrics metrics = new LagMetrics(this::measure, Duration.ofMillis(5));

    private Map<Reading, Long> measure() throws ExecutionException {
        if (down) {
            throw new ExecutionException(new IOException("no broker"));
        }
        return lags;
    }

    private double shown() {
        Gauge gauge = registry.find("consumer.group.lag")
                .tags("group", "billing", "topic", "certway.completions")
                .gauge();
        return gauge == null ? -1 : gauge.value();
    }

    @AfterEach
    void close() {
        metrics.close();
    }

    @Test
    void showsTheLatestFigureOfEachGroup() {
        metrics.bindTo(registry);
        assertThat(Eventually.within(SOON, this::shown, lag -> lag >= 0)).isEqualTo(7);

        lags = Map.of(BILLING, 0L);
        assertThat(Eventually.within(SOON, this::shown, lag -> lag < 7)).isZero();
    }

    @Test
    void aFigureThatChangesIsMissingAtNoTime() {
        AtomicInteger removed = new AtomicInteger();
        registry.config().onMeterRemoved(_ -> removed.incrementAndGet());
        metrics.bindTo(registry);
        Eventually.within(SOON, this::shown, lag -> lag >= 0);

        lags = Map.of(BILLING, 0L);
        Eventually.within(SOON, this::shown, lag -> lag == 0);

        assertThat(removed).hasValue(0);
    }

    @Test
    void withoutTheBrokerThereAreNoFiguresRatherThanOldOnes() {
        metrics.bindTo(registry);
        Eventually.within(SOON, this::shown, lag -> lag >= 0);

        down = true;
        Eventually.within(SOON, this::shown, lag -> lag < 0);

        down = false;
        assertThat(Eventually.within(SOON, this::shown, lag -> lag >= 0)).isEqualTo(7);
    }
}
