package certway.catalog.register;

import java.util.ArrayList;
import java.util.List;

/** A log for tests without a database. */
public final class MemoryLog implements ChangeLog {

    private final List<Step> steps = new ArrayList<>();

    @Override
    public synchronized boolean append(Step step) {
        if (steps.stream().anyMatch(known -> known.sequence() == step.sequence())) {
            return false;
        }
        return steps.add(step);
    }

    @Override
    public synchronized List<Step> after(long sequence) {
        return steps.stream().filter(step -> step.sequence() > sequence).toList();
    }

    @Override
    public synchronized List<Step> history(Key key, long before, int limit) {
        return steps.reversed().stream()
                .filter(step -> step.sequence() < before)
                .filter(step ->
                        step.changes().stream().anyMatch(change -> change.key().equals(key)))
                .limit(limit)
                .map(step -> new Step(
                        step.sequence(),
                        step.act(),
                        step.changes().stream()
                                .filter(change -> change.key().equals(key))
                                .toList()))
                .toList();
    }
}
