package certway.progress.study.model;

import certway.progress.attempt.model.AttemptSummary;
import certway.progress.attempt.model.OpenAttempt;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One thing that changed in a study, in words that a person who helps its learner reads.
 *
 * @param what a stable word
 * @param unit where it changed; null where it is no unit's matter
 * @param detail what else there is to say; null for nothing
 * @param actor the account of who did it; null where it was the learner, or nobody
 */
public record StudyStep(
        String what,
        @Nullable UnitId unit,
        @Nullable String detail,
        @Nullable String actor) {

    public StudyStep(String what, @Nullable UnitId unit, @Nullable String detail) {
        this(what, unit, detail, null);
    }

    /** An answer was saved; what it is stands in the attempt. */
    public static StudyStep answered(Studies.Asked asked) {
        String detail = "attempt %d, question %s"
                .formatted(asked.attempt(), asked.question().value());
        return new StudyStep("answered", asked.unit(), detail);
    }

    /** What is different after a change, in the order in which one thing follows from another. */
    public static List<StudyStep> between(Study before, Study after) {
        List<StudyStep> steps = new ArrayList<>();
        after.units().keySet().stream()
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .forEach(unit -> unit(unit, before.unit(unit), after.unit(unit), steps));
        UnitId last = after.lastUnit();
        if (last != null && !last.equals(before.lastUnit())) {
            steps.addFirst(new StudyStep("moved-on", last, null));
        }
        if (!after.enrollment().equals(before.enrollment())) {
            Enrollment now = after.enrollment();
            String detail = "version %d, access until %s"
                    .formatted(now.program().version(), now.accessUntil() == null ? "-" : now.accessUntil());
            steps.add(new StudyStep("enrollment-changed", null, detail));
        }
        int from = before.enrollment().program().version();
        int to = after.enrollment().program().version();
        if (from != to) {
            steps.add(new StudyStep("moved-to-version", null, "from version %d to %d".formatted(from, to)));
        }
        if (after.status() != before.status()) {
            steps.add(
                    new StudyStep("status-changed", null, after.status().name().toLowerCase(Locale.ROOT)));
        }
        if (!after.allowance().equals(before.allowance())) {
            allowed(before.allowance(), after.allowance(), steps);
        }
        return steps;
    }

    private static void allowed(Allowance before, Allowance after, List<StudyStep> steps) {
        Allowance.Act act = after.last();
        String by = act == null ? null : act.by();
        String why = act == null ? "" : ": " + act.reason();
        if (before.extraTimePercent() != after.extraTimePercent()) {
            String detail = "%d %% more%s".formatted(after.extraTimePercent(), why);
            steps.add(new StudyStep("extra-time", null, detail, by));
        }
        Set<UnitId> units = new TreeSet<>(Comparator.comparing(UnitId::value));
        units.addAll(before.extraAttempts().keySet());
        units.addAll(after.extraAttempts().keySet());
        for (UnitId unit : units) {
            if (before.attempts(unit) != after.attempts(unit)) {
                steps.add(new StudyStep("extra-attempts", unit, "%d more%s".formatted(after.attempts(unit), why), by));
            }
        }
    }

    private static void unit(UnitId unit, UnitState before, UnitState after, List<StudyStep> steps) {
        if (after.isVisited() && !before.isVisited()) {
            steps.add(new StudyStep("opened", unit, null));
        }
        OpenAttempt open = after.open();
        if (open != null && (before.open() == null || before.open().number() != open.number())) {
            steps.add(new StudyStep("attempt-started", unit, "attempt %d".formatted(open.number())));
        }
        for (AttemptSummary attempt : after.attempts()) {
            if (!before.attempts().contains(attempt)) {
                steps.add(new StudyStep("attempt-graded", unit, graded(attempt)));
            }
        }
        if (after.work() != null && !after.work().equals(before.work())) {
            steps.add(new StudyStep("worked", unit, null));
        }
        if (after.isDone() && !before.isDone()) {
            steps.add(new StudyStep("done", unit, null));
        }
    }

    private static String graded(AttemptSummary attempt) {
        return "attempt %d: %d of %d points, %s"
                .formatted(
                        attempt.number(),
                        attempt.score().points(),
                        attempt.score().maximum(),
                        attempt.passed() ? "passed" : "not passed");
    }
}
