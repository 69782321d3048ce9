package certway.gateway.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a session lives.
 *
 * @param idle without a request
 * @param absolute at most, whatever happens
 * @param touch how old the stored time of the last request may be before a request writes it again
 * @param storeTimeout how long a call to the store may take
 */
@ConfigurationProperties("certway.session")
record SessionSettings(
        @DefaultValue("30m") Duration idle,
        @DefaultValue("8h") Duration absolute,
        @DefaultValue("1m") Duration touch,
        @DefaultValue("5s") Duration storeTimeout) {}
