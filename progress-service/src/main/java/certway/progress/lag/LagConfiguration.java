package certway.progress.lag;

import certway.platform.kafka.KafkaSettings;
import java.time.Duration;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ForwardingAdmin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lag of consumer groups among this service's metrics. */
@Configuration(proxyBeanMethods = false)
class LagConfiguration {

    private static final int SELDOMER_THAN_OUTBOXES = 3;

    /** A service that stops while Kafka is away does not wait for what it asked of it. */
    private static final Duration CLOSING = Duration.ofSeconds(1);

    @Bean
    Admin brokerAdmin(KafkaSettings settings) {
        return new ForwardingAdmin(settings.admin()) {
            @Override
            public void close(Duration timeout) {
                super.close(CLOSING);
            }
        };
    }

    @Bean
    LagMetrics lagMetrics(Admin brokerAdmin, KafkaSettings settings) {
        return new LagMetrics(
                () -> GroupLag.measure(brokerAdmin), settings.scanInterval().multipliedBy(SELDOMER_THAN_OUTBOXES));
    }
}
