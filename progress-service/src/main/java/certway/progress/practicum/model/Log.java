package certway.progress.practicum.model;

import certway.progress.practicum.model.Signature.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of the entries of a log, in the order they were made; what they say is kept beside it. */
public record Log(List<Line> lines) {

    public static final Log EMPTY = new Log(List.of());

    /** What became of an entry. */
    public enum State {
        WAITING,
        CONFIRMED,
        REFUSED,
        /** Another entry took its place. */
        CORRECTED
    }

    /**
     * An entry.
     *
     * @param corrects the number of an earlier entry
     * @param signature of whoever confirmed or refused it
     */
    public record Line(
            Reference entry,
            State state,
            @Nullable Integer corrects,
            @Nullable Reference signature) {

        public Optional<Reference> signed() {
            return Optional.ofNullable(signature);
        }

        private Line in(State next) {
            return new Line(entry, next, corrects, signature);
        }
    }

    public Log {
        lines = List.copyOf(lines);
    }

    public int count(State state) {
        return (int) lines.stream().filter(line -> line.state() == state).count();
    }

    /** The entry with that number; they count from 1. */
    public Optional<Line> line(int number) {
        return number < 1 || number > lines.size() ? Optional.empty() : Optional.of(lines.get(number - 1));
    }

    /** The number of an entry; empty if it is not in this log. */
    public Optional<Integer> number(Reference entry) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).entry().equals(entry)) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    /**
     * The number of the entry that corrects that one; empty if there is none. Corrections are a chain and never a tree, so that
     * of all of them one counts.
     */
    public Optional<Integer> correction(int number) {
        for (int i = 0; i < lines.size(); i++) {
            if (Integer.valueOf(number).equals(lines.get(i).corrects())) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    /** The log with one entry more. What it corrects counts on only if it was confirmed, until the correction is. */
    public Log with(Reference entry, @Nullable Integer corrects) {
        List<Line> next = new ArrayList<>(lines);
        if (corrects != null && lines.get(corrects - 1).state() != State.CONFIRMED) {
            next.set(corrects - 1, lines.get(corrects - 1).in(State.CORRECTED));
        }
        next.add(new Line(entry, State.WAITING, corrects, null));
        return new Log(next);
    }

    /** The log after an entry that waited was signed. */
    public Log signed(int number, Reference signature, Verdict verdict) {
        List<Line> next = new ArrayList<>(lines);
        Line line = lines.get(number - 1);
        State state = switch (verdict) {
            case CONFIRMED -> State.CONFIRMED;
            case REFUSED -> State.REFUSED;
        };
        next.set(number - 1, new Line(line.entry(), state, line.corrects(), signature));
        Integer earlier = verdict == Verdict.CONFIRMED ? line.corrects() : null;
        while (earlier != null) {
            next.set(earlier - 1, lines.get(earlier - 1).in(State.CORRECTED));
            earlier = lines.get(earlier - 1).corrects();
        }
        return new Log(next);
    }
}
