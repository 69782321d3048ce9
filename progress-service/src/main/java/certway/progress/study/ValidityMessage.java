package certway.progress.study;

import certway.progress.study.model.Validity;
import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/** A validity in a message; the fields beside the kind belong to one kind each. */
record ValidityMessage(
        String kind,
        @Nullable Integer months,
        @Nullable LocalDate date,
        @Nullable Integer month,
        @Nullable Integer day,
        @Nullable Integer minimumMonths) {

    static ValidityMessage of(Validity validity) {
        return switch (validity) {
            case Validity.None() -> new ValidityMessage("none", null, null, null, null, null);
            case Validity.Months(int months) -> new ValidityMessage("months", months, null, null, null, null);
            case Validity.FixedDate(LocalDate date) -> new ValidityMessage("fixed-date", null, date, null, null, null);
            case Validity.Window(MonthDay day, int minimumMonths) ->
                new ValidityMessage("window", null, null, day.getMonthValue(), day.getDayOfMonth(), minimumMonths);
        };
    }
}
