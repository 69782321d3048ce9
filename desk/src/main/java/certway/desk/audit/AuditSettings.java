package certway.enrollment.audit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often the log is looked after.
 *
 * @param sealInterval how soon what is new is sealed, at the latest
 * @param watchInterval the pause before the next seals are checked
 */
@ConfigurationProperties("certway.audit")
record AuditSettings(
        @DefaultValue("10s") Duration sealInterval,
        @DefaultValue("1m") Duration watchInterval) {}
