package certway.progress.study.model;

import certway.progress.practicum.model.Log;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a learner has done within a unit that is done step by step. */
public sealed interface Work {

    /**
     * What of a film was watched.
     *
     * @param second where to go on
     * @param parts apart from each other and in order
     */
    record Watched(int second, List<Part> parts) implements Work {

        static final Watched NOTHING = new Watched(0, List.of());

        public Watched {
            parts = List.copyOf(parts);
        }

        int seconds() {
            return parts.stream().mapToInt(part -> part.to() - part.from()).sum();
        }

        Watched with(int at, List<Part> more) {
            List<Part> all = new ArrayList<>(parts);
            all.addAll(more);
            all.sort(Comparator.comparingInt(Part::from));
            List<Part> merged = new ArrayList<>();
            for (Part part : all) {
                Part last = merged.isEmpty() ? null : merged.getLast();
                if (last != null && part.from() <= last.to()) {
                    merged.set(merged.size() - 1, new Part(last.from(), Math.max(last.to(), part.to())));
                } else {
                    merged.add(part);
                }
            }
            return new Watched(at, merged);
        }
    }

    /** Seconds of a film, without the last. */
    record Part(int from, int to) {
        public Part {
            if (from < 0 || to <= from) {
                throw new IllegalArgumentException("from %d to %d is no part of a film".formatted(from, to));
            }
        }
    }

    /** What was chosen in a case, from its start. */
    record Way(List<String> choices) implements Work {
        public Way {
            choices = List.copyOf(choices);
        }
    }

    /** What became of the entries of a practicum. */
    record Logged(Log log) implements Work {}

    /** What is ticked. */
    record Ticked(List<String> items) implements Work {
        public Ticked {
            items = items.stream().distinct().sorted().toList();
        }
    }
}
