package certway.progress.study;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How logs of practica are signed.
 *
 * @param linkLifetime how long a supervisor may sign by a link
 */
@ConfigurationProperties("certway.practicum")
record PracticumSettings(@DefaultValue("14d") Duration linkLifetime) {
    PracticumSettings {
        if (!linkLifetime.isPositive()) {
            throw new IllegalArgumentException("certway.practicum.link-lifetime is positive");
        }
    }
}
