package certway.enrollment.migration;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where progress-service is, and how often somebody looks for migrations to do.
 *
 * @param migrationInterval while there are none
 */
@ConfigurationProperties("certway.progress")
record ProgressSettings(
        @DefaultValue("http://127.0.0.1:8083") String url,
        @DefaultValue("2s") Duration migrationInterval) {}
