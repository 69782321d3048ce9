package certway.credential.ledger.model;

import certway.credential.ledger.model.Rule.Minimum;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One cycle of a certification and what counts in it. All counting is in tenths of a credit.
 *
 * @param number from 1
 * @param end the first day that does not belong to it
 */
public record Cycle(Rule rule, int number, LocalDate from, LocalDate end, List<Line> lines) {

    /** What one activity counts in one category. */
    public record Line(Activity activity, String category, int tenths) {}

    /** How it stands on a day. */
    public enum Standing {
        MET,
        OPEN,
        MISSED
    }

    public Cycle {
        lines = List.copyOf(lines);
    }

    public int earnedTenths() {
        return lines.stream().mapToInt(Line::tenths).sum();
    }

    /** The part of it that more than the learner's word stands behind. */
    public int provenTenths() {
        return lines.stream()
                .filter(line -> line.activity().isProven())
                .mapToInt(Line::tenths)
                .sum();
    }

    /** What counts in the area of the certification. */
    public int minimumEarnedTenths() {
        Minimum minimum = rule.minimum();
        return minimum == null
                ? 0
                : lines.stream()
                        .filter(line -> minimum.categories().contains(line.category()))
                        .mapToInt(Line::tenths)
                        .sum();
    }

    public int minimumMissingTenths() {
        Minimum minimum = rule.minimum();
        return minimum == null ? 0 : Math.max(0, minimum.tenths() - minimumEarnedTenths());
    }

    /** The least that must still be earned: what the area lacks fills up the whole too. */
    public int missingTenths() {
        return Math.max(minimumMissingTenths(), rule.neededTenths() - earnedTenths());
    }

    public SortedMap<String, Integer> tenthsByCategory() {
        SortedMap<String, Integer> tenths = new TreeMap<>();
        lines.forEach(line -> tenths.merge(line.category(), line.tenths(), Integer::sum));
        return tenths;
    }

    public Standing standing(LocalDate today) {
        if (missingTenths() <= 0) {
            return Standing.MET;
        }
        return today.isBefore(end) ? Standing.OPEN : Standing.MISSED;
    }

    public LocalDate lastDay() {
        return end.minusDays(1);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(end);
    }

    /** How many days are left, with today; 0 when it is over. */
    public int daysLeft(LocalDate today) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(today, end));
    }
}
