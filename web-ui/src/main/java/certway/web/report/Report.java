package certway.web.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What became of the learners of a program, per version. */
public record Report(String programId, List<Version> versions) {

    private static final int LONGEST_BOUND = 365;

    public List<Version> latestFirst() {
        return versions.stream()
                .sorted(Comparator.comparingInt(Version::version).reversed())
                .toList();
    }

    public String title() {
        return versions.isEmpty() ? programId : latestFirst().getFirst().title();
    }

    /**
     * A version.
     *
     * @param ended withdrawn or out of time
     * @param completedWithinDays how many needed up to so many days, and more than the bound before
     */
    public record Version(
            int version,
            String title,
            int enrolled,
            int started,
            int completed,
            int ended,
            @Nullable Integer medianDays,
            @Nullable Integer ninetyPercentDays,
            Map<Integer, Integer> completedWithinDays,
            List<Unit> units) {

        /** In the order of the bounds. */
        public Map<Integer, Integer> byDays() {
            return new TreeMap<>(completedWithinDays);
        }

        /** Of all who enrolled. */
        public int share(int part) {
            return enrolled == 0 ? 0 : (int) Math.round(part * 100.0 / enrolled);
        }
    }

    /**
     * A unit in the order of the program.
     *
     * @param lost how many fewer were done with it than with the one before
     * @param passedAtOnce of a quiz, with the first attempt
     */
    public record Unit(
            String unit,
            String kind,
            String title,
            int done,
            int lost,
            @Nullable Integer attempts,
            @Nullable Integer tried,
            @Nullable Integer passedAtOnce) {}

    /** Whether a bound stands for everybody who took longer than all the others. */
    public static boolean isLonger(int days) {
        return days > LONGEST_BOUND;
    }
}
