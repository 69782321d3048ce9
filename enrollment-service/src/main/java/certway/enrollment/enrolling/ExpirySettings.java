package certway.enrollment.enrolling;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How soon the end of access is told. */
@ConfigurationProperties("certway.expiry")
record ExpirySettings(@DefaultValue("1m") Duration sweepInterval) {}
