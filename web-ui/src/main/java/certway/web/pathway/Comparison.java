package certway.web.pathway;

import java.util.List;

/** Things side by side. */
public record Comparison(List<Named> columns, List<Row> rows) {

    /** Says the same about each; a cell is some lines. */
    public record Row(String id, String label, List<List<String>> cells) {}
}
