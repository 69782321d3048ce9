package certway.credential.issuing.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * A validity as the services tell it to each other.
 *
 * @param kind none, months, fixed-date or window; the others belong to one kind each
 * @param months from the completion
 * @param date the last day
 * @param month of the window's day
 * @param minimumMonths that lie between the completion and the window's day at least
 */
public record ValidityBody(
        String kind,
        @Nullable Integer months,
        @Nullable LocalDate date,
        @Nullable Integer month,
        @Nullable Integer day,
        @Nullable Integer minimumMonths) {

    public ValidityBody {
        present(kind, "kind");
    }

    public static ValidityBody of(Validity validity) {
        return switch (validity) {
            case Validity.None() -> new ValidityBody("none", null, null, null, null, null);
            case Validity.Months(int months) -> new ValidityBody("months", months, null, null, null, null);
            case Validity.FixedDate(LocalDate date) -> new ValidityBody("fixed-date", null, date, null, null, null);
            case Validity.Window(MonthDay day, int minimumMonths) ->
                new ValidityBody("window", null, null, day.getMonthValue(), day.getDayOfMonth(), minimumMonths);
        };
    }

    /**
     * What both fields of a message say together; the months alone are an older message, and neither is for ever.
     *
     * @throws IllegalArgumentException if they contradict each other or are not understood
     */
    public static Validity read(@Nullable ValidityBody body, @Nullable Integer months) {
        Validity old = months == null ? new Validity.None() : new Validity.Months(months);
        if (body == null) {
            return old;
        }
        Validity told = body.validity();
        if (!(told instanceof Validity.Months ? told : new Validity.None()).equals(old)) {
            throw new IllegalArgumentException("validity and validityMonths say different things");
        }
        return told;
    }

    /**
     * What it says.
     *
     * @throws IllegalArgumentException if it is not understood
     */
    public Validity validity() {
        return switch (kind) {
            case "none" -> new Validity.None();
            case "months" -> new Validity.Months(present(months, "months"));
            case "fixed-date" -> new Validity.FixedDate(present(date, "date"));
            case "window" -> new Validity.Window(monthDay(), present(minimumMonths, "minimumMonths"));
            default -> throw new IllegalArgumentException("there is no validity " + kind);
        };
    }

    private MonthDay monthDay() {
        try {
            return MonthDay.of(present(month, "month"), present(day, "day"));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no year has such a day", e);
        }
    }

    private static <T> T present(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException("no " + name);
        }
        return value;
    }
}
