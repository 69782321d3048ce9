package certway.catalog.fact;

import certway.catalog.register.Texts;
import java.time.Instant;
import java.util.Objects;

/** How a person decided between sources that differ. */
public record Resolution(Figure value, String by, String reason, Instant at) {

    public Resolution {
        Objects.requireNonNull(value, "value");
        by = Texts.of(by);
        reason = Texts.of(reason);
        Objects.requireNonNull(at, "at");
    }
}
