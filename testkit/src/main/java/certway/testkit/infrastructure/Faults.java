package certway.testkit.infrastructure;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The faults waiting to happen to one embedded MongoDB; a test adds them, the server's threads take them. */
public final class Faults {
    private final List<Planned> planned = new CopyOnWriteArrayList<>();

    /** Lets the next {@code times} commands of this name, such as {@code insert} or {@code findAndModify}, meet the fault. */
    public void inject(String command, Fault fault, int times) {
        planned.add(new Planned(command.toLowerCase(Locale.ROOT), fault, new AtomicInteger(times)));
    }

    public void clear() {
        planned.clear();
    }

    Optional<Fault> next(String command) {
        String name = command.toLowerCase(Locale.ROOT);
        for (Iterator<Planned> candidates = planned.iterator(); candidates.hasNext(); ) {
            Planned candidate = candidates.next();
            if (candidate.command().equals(name) && candidate.left().getAndDecrement() > 0) {
                return Optional.of(candidate.fault());
            }
        }
        return Optional.empty();
    }

    private record Planned(String command, Fault fault, AtomicInteger left) {}
}
