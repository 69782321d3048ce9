package certway.platform.kafka;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** A dead loop is DOWN, and names what it died of. Not part of readiness: the service answers without it. */
public final class LoopHealth implements HealthIndicator {

    private final EventLoop loop;

    public LoopHealth(EventLoop loop) {
        this.loop = loop;
    }

    @Override
    public Health health() {
        Throwable failure = loop.failure();
        Health.Builder health = failure == null ? Health.up() : Health.down().withDetail("cause", failure.toString());
        return health.withDetail("group", loop.group()).build();
    }
}
