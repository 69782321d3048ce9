package certway.web.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A chart of bars, one below the other, each with its label above it so that it is as narrow as a telephone. Positions are in
 * pixels; the same numbers stand in a table beside it.
 */
public record Bars(List<Bar> bars) {

    public static final int WIDTH = 288;
    public static final int ROW = 44;

    private static final int LONGEST_BAR = 200;
    private static final int LONGEST_LABEL = 34;

    public Bars {
        bars = List.copyOf(bars);
    }

    /** What a bar shows: a number, and how much is missing from the one before it. */
    public record Value(String label, int number, int missing) {}

    /**
     * A bar.
     *
     * @param missing how long the missing part is, which is drawn behind it
     */
    public record Bar(String label, int y, int width, int missing, String number) {

        public int numberAt() {
            return width + missing + 8;
        }
    }

    /** The longest bar has the whole width, and the others their share of it. */
    public static Bars of(List<Value> values) {
        int most = values.stream()
                .mapToInt(value -> value.number() + value.missing())
                .max()
                .orElse(0);
        List<Bar> bars = new ArrayList<>();
        for (Value value : values) {
            bars.add(new Bar(
                    shortened(value.label()),
                    bars.size() * ROW,
                    length(value.number(), most),
                    length(value.missing(), most),
                    String.valueOf(value.number())));
        }
        return new Bars(bars);
    }

    public int height() {
        return bars.size() * ROW;
    }

    /** What is there is seen, however small it is. */
    private static int length(int number, int most) {
        return number == 0 ? 0 : Math.max(1, Math.toIntExact((long) number * LONGEST_BAR / most));
    }

    private static String shortened(String label) {
        return label.length() <= LONGEST_LABEL
                ? label
                : label.substring(0, LONGEST_LABEL - 1).strip() + "…";
    }
}
