package certway.credential.issuing.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Until when a program version promises that its certificates are valid. Days are days in UTC, and one that is named counts to its
 * end.
 */
public sealed interface Validity {

    int MOST_MONTHS = 1_200;
    int LAST_YEAR = 9_999;

    /** For ever. */
    record None() implements Validity {}

    /** So many months, to the same time of day; where a month is too short, to its last day. */
    record Months(int months) implements Validity {
        public Months {
            require(months >= 1 && months <= MOST_MONTHS, "months are from 1 to %d".formatted(MOST_MONTHS));
        }
    }

    /** Whenever it was completed; what is completed later was never valid. */
    record FixedDate(LocalDate date) implements Validity {
        public FixedDate {
            require(date.getYear() >= 1 && date.getYear() <= LAST_YEAR, "a year has four digits");
        }
    }

    /**
     * Until the first such day of a year that is at least so many months after the completion. Where a year has no 29 February it is
     * the day before.
     */
    record Window(MonthDay day, int minimumMonths) implements Validity {
        public Window {
            require(
                    minimumMonths >= 0 && minimumMonths <= MOST_MONTHS,
                    "minimumMonths are from 0 to %d".formatted(MOST_MONTHS));
        }
    }

    /** When it ends for what was completed then; null is never. */
    default @Nullable Instant end(Instant completedAt) {
        return switch (this) {
            case None() -> null;
            case Months(int months) ->
                completedAt.atZone(ZoneOffset.UTC).plusMonths(months).toInstant();
            case FixedDate(LocalDate date) -> endOf(date);
            case Window(MonthDay day, int minimumMonths) ->
                endOf(first(
                        day, LocalDate.ofInstant(completedAt, ZoneOffset.UTC).plusMonths(minimumMonths)));
        };
    }

    private static void require(boolean fits, String rule) {
        if (!fits) {
            throw new IllegalArgumentException(rule);
        }
    }

    private static LocalDate first(MonthDay day, LocalDate earliest) {
        LocalDate sameYear = day.atYear(earliest.getYear());
        return sameYear.isBefore(earliest) ? day.atYear(earliest.getYear() + 1) : sameYear;
    }

    private static Instant endOf(LocalDate date) {
        return date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1);
    }
}
