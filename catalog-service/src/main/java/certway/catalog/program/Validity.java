package certway.catalog.program;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;

/** How long the certificates of a version are valid. Days are days in UTC, and one that is named counts to its end. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "none", value = Validity.None.class),
    @JsonSubTypes.Type(name = "months", value = Validity.Months.class),
    @JsonSubTypes.Type(name = "fixed-date", value = Validity.FixedDate.class),
    @JsonSubTypes.Type(name = "window", value = Validity.Window.class)
})
public sealed interface Validity {

    /** For ever. */
    record None() implements Validity {}

    /** So many months from the completion. */
    record Months(int months) implements Validity {}

    /** All of them to the same day. */
    record FixedDate(LocalDate date) implements Validity {}

    /** To the first such day of a year that is at least so many months after the completion. */
    record Window(int month, int day, int minimumMonths) implements Validity {}
}
