package certway.credential.ledger.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a body asks of those who hold one of its certifications. One credit is one of its points.
 *
 * @param certification its id in the catalog
 * @param minimum null where the body is not known to ask for one
 */
public record Rule(
        String certification,
        String title,
        String body,
        int cycleYears,
        int neededTenths,
        @Nullable Minimum minimum,
        Source source) {

    private static final int LONGEST_CYCLE = 20;

    /**
     * So much of it in the area of the certification.
     *
     * @param sample whether the figure is made up for trying out
     */
    public record Minimum(List<String> categories, int tenths, boolean sample) {

        public Minimum {
            if (categories.isEmpty() || tenths < 1) {
                throw new IllegalArgumentException("a minimum is of something");
            }
            categories = List.copyOf(categories);
        }
    }

    /** Who says so, and when that was looked at. */
    public record Source(String title, String publisher, int year, LocalDate asOf) {}

    public Rule {
        if (cycleYears < 1 || cycleYears > LONGEST_CYCLE || neededTenths < 1) {
            throw new IllegalArgumentException("not a cycle: " + certification);
        }
        if (minimum != null && minimum.tenths() > neededTenths) {
            throw new IllegalArgumentException("the minimum is more than the whole: " + certification);
        }
    }
}
