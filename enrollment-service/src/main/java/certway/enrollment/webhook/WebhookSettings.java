package certway.enrollment.webhook;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How webhooks are told.
 *
 * @param local also addresses of this machine and of private networks may be told, and without encryption: for trying out
 * @param limit in which a receiver must answer
 * @param interval how often somebody looks for messages that are due
 */
@ConfigurationProperties("certway.webhooks")
record WebhookSettings(
        @DefaultValue("false") boolean local,
        @DefaultValue("10s") Duration limit,
        @DefaultValue("500ms") Duration interval) {}
