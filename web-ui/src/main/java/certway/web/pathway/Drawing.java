package certway.web.pathway;

import java.util.List;

/** Where everything of the graph stands in its picture. */
public record Drawing(int width, int height, List<Box> boxes, List<Line> lines) {

    /**
     * A role or background.
     *
     * @param text its title in lines that fit
     */
    public record Box(Graph.Node node, int x, int y, int width, int height, List<String> text) {}

    /**
     * A step from one box to another.
     *
     * @param path as SVG draws it
     */
    public record Line(String from, String to, String path) {}
}
