package certway.progress.lag;

import certway.platform.kafka.KafkaSettings;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lag of consumer groups among this service's metrics. */
@Configuration(proxyBeanMethods = false)
class LagConfiguration {

    private static final int SELDOMER_THAN_OUTBOXES = 3;

    @Bean
    Admin brokerAdmin(KafkaSettings settings) {
        return Admin.create(settings.admin());
    }

    @Bean
    LagMetrics lagMetrics(Admin brokerAdmin, KafkaSettings settings) {
        return new LagMetrics(
                () -> GroupLag.measure(brokerAdmin), settings.scanInterval().multipliedBy(SELDOMER_THAN_OUTBOXES));
    }
}
