package certway.progress.completion;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;

/** What keeps a day from being closed, for alerts. */
final class DigestMetrics implements MeterBinder {

    private final CloseDays days;

    DigestMetrics(CloseDays days) {
        this.days = days;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        TimeGauge.builder(
                        "completions.digest.overdue",
                        days,
                        TimeUnit.MILLISECONDS,
                        of -> of.state().overdue().toMillis())
                .description("How long ago the day that is to be closed next should have been closed")
                .register(registry);
        Gauge.builder("completions.missing", days, of -> of.state().missing())
                .description("Completed studies of that day whose completion did not come by on the topic")
                .register(registry);
        Gauge.builder("completions.unknown", days, of -> of.state().unknown())
                .description("Completions on the topic that no study states, of the day that was counted last")
                .register(registry);
    }
}
