package certway.catalog.publishing;

import certway.catalog.program.Terms;
import certway.catalog.program.Validity;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether the day to which all certificates of a version would be valid is still to come. */
@Component
public final class FixedDates {

    private final InstantSource clock;

    public FixedDates(InstantSource clock) {
        this.clock = clock;
    }

    /** What speaks against the day now; empty if there is none, or nothing does. */
    public Optional<String> objection(Terms terms) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return terms.policy() instanceof Validity.FixedDate(LocalDate date) && date.isBefore(today)
                ? Optional.of("is in the past: every certificate would be over before it is issued")
                : Optional.empty();
    }
}
