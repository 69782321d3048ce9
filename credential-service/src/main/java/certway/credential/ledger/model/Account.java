package certway.credential.ledger.model;

import certway.credential.issuing.model.Completion.Credit;
import certway.credential.ledger.model.Cycle.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A certification with all its cycles up to the one that runs. */
public record Account(Held held, Rule rule, List<Cycle> cycles) {

    public Account {
        cycles = List.copyOf(cycles);
    }

    /**
     * Puts activities into the cycles of a certification: each into the one in which its day lies, with whatever the body counts
     * for it. Activities are not used up: another certification counts them again.
     */
    public static Account of(Held held, Rule rule, List<Activity> activities, LocalDate today) {
        List<Cycle> cycles = new ArrayList<>();
        LocalDate from = held.from();
        for (int number = 1; number == 1 || !from.isAfter(today); number++) {
            // Counted from the first day, so that a 29 February does not move the cycles after it.
            LocalDate end = held.from().plusYears((long) number * rule.cycleYears());
            cycles.add(new Cycle(rule, number, from, end, lines(rule, activities, from, end)));
            from = end;
        }
        return new Account(held, rule, cycles);
    }

    private static List<Line> lines(Rule rule, List<Activity> activities, LocalDate from, LocalDate end) {
        List<Line> lines = new ArrayList<>();
        for (Activity activity : activities) {
            if (!activity.on().isBefore(from) && activity.on().isBefore(end)) {
                for (Credit credit : activity.credits()) {
                    if (credit.body().equals(rule.body())) {
                        lines.add(new Line(activity, credit.category(), credit.tenths()));
                    }
                }
            }
        }
        lines.sort(Comparator.comparing(line -> line.activity().on()));
        return lines;
    }

    /** The cycle that runs, or will be the first. */
    public Cycle current() {
        return cycles.getLast();
    }
}
