package certway.enrollment.personal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where else something of people is kept.
 *
 * @param erasureInterval how long an erasure waits before it looks again
 */
@ConfigurationProperties("certway.personal")
record PersonalSettings(
        @DefaultValue("http://127.0.0.1:8083") String progressUrl,
        @DefaultValue("http://127.0.0.1:8085") String credentialUrl,
        @DefaultValue("2s") Duration erasureInterval) {}
