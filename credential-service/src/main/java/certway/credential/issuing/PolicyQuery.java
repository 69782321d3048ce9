package certway.credential.issuing;

import certway.credential.issuing.model.Validity;
import certway.credential.issuing.model.ValidityBody;
import certway.platform.web.Problems;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A policy in an address. */
record PolicyQuery(
        @Parameter(description = "none, months, fixed-date or window") @Nullable
        String kind,

        @Parameter(description = "Of months: how many from the completion") @Nullable
        Integer months,

        @Parameter(description = "Of fixed-date: the last day") @Nullable
        String date,

        @Parameter(description = "Of window: the month of the last day") @Nullable
        Integer month,

        @Parameter(description = "Of window: the last day in its month") @Nullable
        Integer day,

        @Parameter(description = "Of window: how many months after the completion it is at least") @Nullable
        Integer minimumMonths) {

    /**
     * The policy.
     *
     * @throws org.springframework.web.ErrorResponseException 400 if it is none
     */
    Validity validity() {
        try {
            return new ValidityBody(Objects.requireNonNullElse(kind, ""), months, lastDay(), month, day, minimumMonths)
                    .validity();
        } catch (IllegalArgumentException e) {
            throw Problems.invalid("kind", "is not a policy: %s".formatted(e.getMessage()));
        }
    }

    private @Nullable LocalDate lastDay() {
        if (date == null) {
            return null;
        }
        try {
            return LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            throw Problems.invalid("date", "is no day of the calendar");
        }
    }
}
