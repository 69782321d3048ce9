package certway.catalog.pathway;

import java.util.List;
import java.util.function.Function;

/** Things side by side: every row says the same about each of them, in the order of the columns. */
record Comparison(List<Column> columns, List<Row> rows) {

    record Column(String id, String title) {}

    /**
     * One line of the table.
     *
     * @param cells one for each column; a cell is some lines, or none where nothing is known
     */
    record Row(String id, String label, List<List<String>> cells) {}

    /** A row that is yet to be filled. */
    record Line<T>(String id, String label, Function<T, List<String>> cell) {

        static <T> Line<T> text(String id, String label, Function<T, String> text) {
            return new Line<>(id, label, thing -> List.of(text.apply(thing)));
        }
    }

    static <T> Comparison of(List<T> things, Function<T, Column> column, List<Line<T>> lines) {
        return new Comparison(
                things.stream().map(column).toList(),
                lines.stream()
                        .map(line -> new Row(
                                line.id(),
                                line.label(),
                                things.stream().map(line.cell()).toList()))
                        .toList());
    }
}
