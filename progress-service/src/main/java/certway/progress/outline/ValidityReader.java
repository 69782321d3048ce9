package certway.progress.outline;

import static certway.progress.outline.OutlineReader.present;

import certway.progress.outline.PublishedProgram.PublishedValidity;
import certway.progress.study.model.Validity;
import java.time.DateTimeException;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/** Reads how long certificates are valid. The months alone are of a version from before there were other kinds. */
final class ValidityReader {

    private static final String WHERE = "the validity";

    private ValidityReader() {}

    static Validity validity(PublishedProgram program) {
        Validity old =
                program.validityMonths() == null ? new Validity.None() : new Validity.Months(program.validityMonths());
        PublishedValidity said = program.validity();
        return said == null ? old : validity(said);
    }

    private static Validity validity(PublishedValidity said) {
        return switch (said.kind()) {
            case "none" -> new Validity.None();
            case "months" -> new Validity.Months(present(said.months(), WHERE, "months"));
            case "fixed-date" -> new Validity.FixedDate(present(said.date(), WHERE, "date"));
            case "window" ->
                new Validity.Window(
                        day(said.month(), said.day()), present(said.minimumMonths(), WHERE, "minimumMonths"));
            default -> throw new UnsupportedProgram("unknown validity '%s'".formatted(said.kind()));
        };
    }

    private static MonthDay day(@Nullable Integer month, @Nullable Integer day) {
        try {
            return MonthDay.of(present(month, WHERE, "month"), present(day, WHERE, "day"));
        } catch (DateTimeException e) {
            throw new UnsupportedProgram("the validity ends on a day that no year has");
        }
    }
}
