package certway.credential.config;

import certway.platform.kafka.KafkaConfiguration;
import certway.platform.mongo.MongoConfiguration;
import certway.platform.security.SecurityConfiguration;
import certway.platform.web.WebConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What every service shares. */
@Configuration(proxyBeanMethods = false)
@Import({KafkaConfiguration.class, MongoConfiguration.class, SecurityConfiguration.class, WebConfiguration.class})
class PlatformWiring {}
