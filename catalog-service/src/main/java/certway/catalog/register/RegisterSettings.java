package certway.catalog.register;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How reference data is kept and shown.
 *
 * @param maxAge how long browsers and proxies may show an answer without asking again
 * @param pollInterval how often the store is looked at for changes of other instances
 */
@ConfigurationProperties("certway.register")
public record RegisterSettings(
        @DefaultValue("5s") Duration maxAge,
        @DefaultValue("1s") Duration pollInterval) {}
