package certway.catalog.exchange;

import certway.catalog.program.Validity;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads how long certificates are valid: a number of months, or a policy of one of the kinds. */
final class ValidityReader {

    static final int MOST_MONTHS = 1_200;

    private static final List<String> KINDS = List.of("none", "months", "fixed-date", "window");

    /** In which every day of the calendar is there. */
    private static final int LEAP_YEAR = 2028;

    private ValidityReader() {}

    static @Nullable Integer months(Fields terms) {
        return terms.optional("validityMonths")
                .map(node -> node.integer(1, MOST_MONTHS))
                .orElse(null);
    }

    static @Nullable Validity policy(Fields terms) {
        Optional<Node> policy = terms.optional("validity");
        if (policy.isPresent() && terms.optional("validityMonths").isPresent()) {
            policy.get().fault("must not stand beside validityMonths");
            return null;
        }
        return policy.map(ValidityReader::policy).orElse(null);
    }

    private static Validity policy(Node node) {
        int before = node.faults().count();
        Fields fields = node.fields();
        String kind = fields.required("kind").oneOf(KINDS.toArray(String[]::new), word -> word);
        if (node.faults().count() > before) {
            return new Validity.None();
        }
        Validity validity = switch (kind) {
            case "months" -> new Validity.Months(fields.required("months").integer(1, MOST_MONTHS));
            case "fixed-date" -> new Validity.FixedDate(ProgramFields.date(fields.required("date")));
            case "window" -> window(fields);
            default -> new Validity.None();
        };
        fields.end();
        return validity;
    }

    private static Validity window(Fields fields) {
        int month = fields.required("month").integer(1, 12);
        Node node = fields.required("day");
        int day = node.integer(1, 31);
        if (!YearMonth.of(LEAP_YEAR, month).isValidDay(day)) {
            node.fault("is no day of the calendar");
        }
        return new Validity.Window(month, day, fields.required("minimumMonths").integer(0, MOST_MONTHS));
    }
}
