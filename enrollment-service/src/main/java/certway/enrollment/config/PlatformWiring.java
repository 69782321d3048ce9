package certway.enrollment.config;

import certway.desk.audit.AuditConfiguration;
import certway.platform.kafka.KafkaConfiguration;
import certway.platform.mongo.MongoConfiguration;
import certway.platform.security.SecurityConfiguration;
import certway.platform.web.WebConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What it shares with other services. */
@Configuration(proxyBeanMethods = false)
@Import({
    AuditConfiguration.class,
    KafkaConfiguration.class,
    MongoConfiguration.class,
    SecurityConfiguration.class,
    WebConfiguration.class
})
class PlatformWiring {}
