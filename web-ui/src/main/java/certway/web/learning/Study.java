package certway.web.learning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The outline of a study with the state of every unit; the language of its texts is left out where it is not known. */
public record Study(
        String enrollmentId,
        String programId,
        String slug,
        String title,
        @Nullable String language,
        int version,
        int cycle,
        String status,
        @Nullable String resumeUnit,
        int unitsDone,
        int unitsTotal,
        List<Module> modules,
        @Nullable Instant completedAt,
        @Nullable Instant accessUntil,
        @Nullable String completionId) {

    public record Module(String id, String title, boolean done, List<Line> units) {}

    /** A unit in the outline; {@code state} is locked, open, visited or done. */
    public record Line(String id, String kind, String title, int minutes, String state) {

        public boolean isLocked() {
            return state.equals("locked");
        }

        public boolean isDone() {
            return state.equals("done");
        }
    }

    /** Where a unit stands: "3.2" is the second unit of the third module. */
    public record Place(int module, int unit, Module of, Line line) {

        public String number() {
            return module + "." + unit;
        }
    }

    public Optional<Place> place(String unit) {
        for (int m = 0; m < modules.size(); m++) {
            List<Line> units = modules.get(m).units();
            for (int u = 0; u < units.size(); u++) {
                if (units.get(u).id().equals(unit)) {
                    return Optional.of(new Place(m + 1, u + 1, modules.get(m), units.get(u)));
                }
            }
        }
        return Optional.empty();
    }

    /** What a quiz asks about: the open units of its module that stand before it, but for other quizzes. */
    public List<Line> toReadBefore(String quiz) {
        return place(quiz).stream()
                .flatMap(place ->
                        place.of().units().stream().takeWhile(line -> !line.id().equals(quiz)))
                .filter(line -> !line.isLocked() && !line.kind().equals("quiz"))
                .toList();
    }

    private List<Line> lines() {
        return modules.stream().flatMap(module -> module.units().stream()).toList();
    }

    public @Nullable Line before(String unit) {
        return beside(unit, -1);
    }

    public @Nullable Line after(String unit) {
        return beside(unit, 1);
    }

    private @Nullable Line beside(String unit, int step) {
        List<Line> lines = lines();
        for (int i = 0; i < lines.size(); i++) {
            int other = i + step;
            if (lines.get(i).id().equals(unit) && other >= 0 && other < lines.size()) {
                return lines.get(other);
            }
        }
        return null;
    }

    /** Whether the learner may work in it. */
    public boolean isOpen() {
        return status.equals("active");
    }

    public boolean isCompleted() {
        return completedAt != null;
    }

    public String address() {
        return "/learn/" + enrollmentId;
    }

    public String address(String unit) {
        return address() + '/' + unit;
    }
}
