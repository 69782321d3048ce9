package certway.catalog.register;

import java.util.List;

/** One entry of a register's log; its sequence is the next revision of everything that it changes. */
public record Step(long sequence, Act act, List<Change> changes) {

    public Step {
        changes = List.copyOf(changes);
    }
}
