package certway.catalog.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the faults of one import; past a limit it only counts them. */
public final class Faults {

    static final int LIMIT = 500;

    private final List<Fault> found = new ArrayList<>();
    private final Set<Fault> unfinished = new HashSet<>();
    private int count;

    public void add(String file, @Nullable Integer line, String pointer, String message) {
        count++;
        if (found.size() < LIMIT) {
            found.add(new Fault(file, line, pointer, message));
        }
    }

    /** As {@link #add}, for what an author may leave so until the program is published. */
    void addUnfinished(String file, @Nullable Integer line, String pointer, String message) {
        add(file, line, pointer, message);
        unfinished.add(new Fault(file, line, pointer, message));
    }

    boolean isUnfinished(Fault fault) {
        return unfinished.contains(fault);
    }

    public void add(String file, String message) {
        add(file, null, "", message);
    }

    public int count() {
        return count;
    }

    public boolean isEmpty() {
        return count == 0;
    }

    public List<Fault> all() {
        List<Fault> all = new ArrayList<>(found);
        if (count > LIMIT) {
            all.add(new Fault("", null, "", "and %d more faults".formatted(count - LIMIT)));
        }
        return List.copyOf(all);
    }
}
