package certway.credential.issuing;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** What an operator must hear of: somebody else than progress-service may be writing completions. */
@Component
final class IssuingAlarms {

    private final Counter unconfirmed;
    private final Counter different;

    IssuingAlarms(MeterRegistry meters) {
        unconfirmed = counter(meters, "unconfirmed", "Completion events that progress-service knows nothing of");
        different = counter(meters, "different", "Completion events that differ from what progress-service confirmed");
    }

    private static Counter counter(MeterRegistry meters, String name, String description) {
        return Counter.builder("credential.completions." + name)
                .description(description)
                .register(meters);
    }

    void unconfirmed() {
        unconfirmed.increment();
    }

    void different() {
        different.increment();
    }
}
