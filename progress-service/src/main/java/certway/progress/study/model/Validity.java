package certway.progress.study.model;

import java.time.LocalDate;
import java.time.MonthDay;

/** How long the certificate of a completion is valid. It is passed on; who issues the certificate counts. */
public sealed interface Validity {

    /** For ever. */
    record None() implements Validity {}

    /** So many months from the completion. */
    record Months(int months) implements Validity {}

    /** To the end of a day. */
    record FixedDate(LocalDate date) implements Validity {}

    /** To the first such day of a year that is so many months away at least. */
    record Window(MonthDay day, int minimumMonths) implements Validity {}
}
