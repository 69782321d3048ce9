package certway.catalog.authoring;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** Which lines of a text were taken out and put in, with a little of what stands around them. */
final class LineDiff {

    private static final int AROUND = 2;

    /** More work than this is not worth it: then the whole text is shown as replaced. */
    private static final long LARGEST = 4_000_000;

    /** One line of the comparison. */
    record Line(Mark mark, String text) {}

    /** What became of a line. */
    enum Mark {
        SAME("same"),
        REMOVED("removed"),
        ADDED("added"),
        /** Lines that are the same and not shown. */
        GAP("gap");

        private final String text;

        Mark(String text) {
            this.text = text;
        }

        @JsonValue
        String text() {
            return text;
        }
    }

    private LineDiff() {}

    static List<Line> between(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> young = after.lines().toList();
        int start = 0;
        while (start < Math.min(old.size(), young.size()) && old.get(start).equals(young.get(start))) {
            start++;
        }
        int end = 0;
        while (end < Math.min(old.size(), young.size()) - start
                && old.get(old.size() - 1 - end).equals(young.get(young.size() - 1 - end))) {
            end++;
        }
        List<Line> lines = new ArrayList<>(marked(old.subList(0, start), Mark.SAME));
        lines.addAll(middle(old.subList(start, old.size() - end), young.subList(start, young.size() - end)));
        lines.addAll(marked(old.subList(old.size() - end, old.size()), Mark.SAME));
        return shortened(lines);
    }

    private static List<Line> middle(List<String> old, List<String> young) {
        if ((long) old.size() * young.size() > LARGEST) {
            List<Line> replaced = new ArrayList<>(marked(old, Mark.REMOVED));
            replaced.addAll(marked(young, Mark.ADDED));
            return replaced;
        }
        int[][] common = common(old, young);
        List<Line> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < young.size()) {
            if (i < old.size() && j < young.size() && old.get(i).equals(young.get(j))) {
                lines.add(new Line(Mark.SAME, old.get(i++)));
                j++;
            } else if (i < old.size() && (j == young.size() || common[i + 1][j] >= common[i][j + 1])) {
                lines.add(new Line(Mark.REMOVED, old.get(i++)));
            } else {
                lines.add(new Line(Mark.ADDED, young.get(j++)));
            }
        }
        return lines;
    }

    /** How many lines the rests of both have in common, from every pair of lines on. */
    private static int[][] common(List<String> old, List<String> young) {
        int[][] common = new int[old.size() + 1][young.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = young.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(young.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static List<Line> marked(List<String> texts, Mark mark) {
        return texts.stream().map(text -> new Line(mark, text)).toList();
    }

    /** Leaves out the lines that are far from any change. */
    private static List<Line> shortened(List<Line> lines) {
        boolean[] shown = new boolean[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).mark() != Mark.SAME) {
                int last = Math.min(lines.size() - 1, i + AROUND);
                for (int j = Math.max(0, i - AROUND); j <= last; j++) {
                    shown[j] = true;
                }
            }
        }
        List<Line> shorter = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (shown[i]) {
                shorter.add(lines.get(i));
            } else if (i == 0 || shown[i - 1]) {
                shorter.add(new Line(Mark.GAP, ""));
            }
        }
        return shorter;
    }
}
