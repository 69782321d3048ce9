package certway.catalog.fact;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether somebody has to look at a fact again. What another fact took the place of needs no look any more. */
enum ReviewDue {
    OVERDUE,
    SOON;

    private static final int DAYS = 30;

    static Optional<ReviewDue> of(String text) {
        return Stream.of(values())
                .filter(due -> due.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
    }

    boolean isMetBy(Fact fact, LocalDate today) {
        LocalDate last = fact.reviewBy();
        return fact.state(today) != FactState.SUPERSEDED
                && switch (this) {
                    case OVERDUE -> last.isBefore(today);
                    case SOON -> !last.isBefore(today) && !last.isAfter(today.plusDays(DAYS));
                };
    }
}
