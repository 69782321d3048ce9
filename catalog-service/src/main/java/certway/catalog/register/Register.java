package certway.catalog.register;

import certway.catalog.register.Written.Busy;
import certway.catalog.register.Written.Missing;
import certway.catalog.register.Written.Refused;
import certway.catalog.register.Written.Removed;
import certway.catalog.register.Written.Saved;
import certway.catalog.register.Written.Stale;
import certway.catalog.register.Written.Taken;
import certway.platform.DependencyUnavailable;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reference data in memory with a log in the store. Readers take the current view. A change is checked against everything
 * that is in the register, and its place in the log is its lock: two changes that do not fit together cannot both be made,
 * whichever instances they come from.
 *
 * @param <V> the view that readers get, made anew after every change
 */
public final class Register<V> {

    private static final int TRIES = 5;

    private record State<V>(Entries entries, V view) {}

    private final ChangeLog log;
    private final Function<Entries, V> reader;
    private final ReentrantLock changing = new ReentrantLock();
    private volatile @Nullable State<V> state;

    public Register(ChangeLog log, Function<Entries, V> reader) {
        this.log = log;
        this.reader = reader;
    }

    public V view() {
        return loaded().view();
    }

    public Entries entries() {
        return loaded().entries();
    }

    public ChangeLog log() {
        return log;
    }

    private State<V> loaded() {
        State<V> now = state;
        if (now == null) {
            throw new DependencyUnavailable("The catalog's reference data, which is being loaded,", null);
        }
        return now;
    }

    /** Takes in what was changed elsewhere. */
    public void synchronise() {
        changing.lock();
        try {
            read();
        } finally {
            changing.unlock();
        }
    }

    /** Gives an empty register its first things; false if it has some already. */
    public boolean fill(List<Change> changes, Act act) {
        changing.lock();
        try {
            return read().entries().sequence() == 0 && log.append(new Step(1, act, changes));
        } finally {
            read();
            changing.unlock();
        }
    }

    /** Makes the change if the thing is as the caller saw it and {@code check} finds nothing wrong with what comes of it. */
    public Written write(Proposal proposal, Function<V, List<Finding>> check) {
        changing.lock();
        try {
            for (int i = 0; i < TRIES; i++) {
                Optional<Written> written = attempt(read(), proposal, check);
                if (written.isPresent()) {
                    return written.get();
                }
            }
            return new Busy();
        } finally {
            changing.unlock();
        }
    }

    private Optional<Written> attempt(State<V> before, Proposal proposal, Function<V, List<Finding>> check) {
        Optional<Written> objection = objection(before.entries().find(proposal.key()), proposal);
        if (objection.isPresent()) {
            return objection;
        }
        Step step = new Step(before.entries().sequence() + 1, proposal.act(), List.of(proposal.change()));
        Entries entries = before.entries().with(List.of(step));
        V view = reader.apply(entries);
        List<Finding> findings = check.apply(view);
        if (!findings.isEmpty()) {
            return Optional.of(new Refused(findings));
        }
        if (!log.append(step)) {
            return Optional.empty();
        }
        state = new State<>(entries, view);
        return Optional.of(entries.find(proposal.key()).<Written>map(Saved::new).orElseGet(Removed::new));
    }

    private static Optional<Written> objection(Optional<Entry> found, Proposal proposal) {
        if (proposal.revision() == Proposal.NOTHING) {
            return found.map(Taken::new);
        }
        if (found.isEmpty()) {
            return Optional.of(new Missing());
        }
        return found.get().revision() == proposal.revision() ? Optional.empty() : Optional.of(new Stale(found.get()));
    }

    private State<V> read() {
        State<V> before = state;
        Entries known = before == null ? Entries.NONE : before.entries();
        List<Step> missed = log.after(known.sequence());
        if (before != null && missed.isEmpty()) {
            return before;
        }
        Entries entries = known.with(missed);
        State<V> now = new State<>(entries, reader.apply(entries));
        state = now;
        return now;
    }
}
