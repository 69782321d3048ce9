package certway.catalog.exchange;

import certway.catalog.program.Question.Area;
import certway.catalog.program.Question.Hotspot;
import certway.catalog.program.Question.Image;
import certway.catalog.program.Question.Shape;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a question about a place in a picture. */
final class HotspotReader {

    private static final int SIDE = 10_000;
    private static final int AREAS = 20;
    private static final int COORDINATES = 100;
    private static final int LABEL = 200;
    private static final int ALTERNATIVE = 1_000;

    /** The coordinate system of the areas. */
    private record Canvas(int width, int height) {}

    private HotspotReader() {}

    static Hotspot read(QuestionReader.Head head, Fields fields, Material material) {
        Image image = image(fields.required("image"), material);
        Canvas canvas = new Canvas(
                fields.required("width").integer(1, SIDE),
                fields.required("height").integer(1, SIDE));
        Set<String> ids = new HashSet<>();
        Node areasNode = fields.required("areas");
        List<Area> areas = areasNode.items(2, AREAS).stream()
                .map(node -> area(node, ids, canvas))
                .toList();
        long right = areas.stream().filter(Area::correct).count();
        if (right != 1 && !areas.isEmpty()) {
            areasNode.unfinished("exactly one area must be correct, %d are".formatted(right));
        }
        return new Hotspot(head.id(), head.tags(), head.text(), image, canvas.width(), canvas.height(), areas);
    }

    private static Image image(Node node, Material material) {
        Fields fields = node.fields();
        Image image =
                new Image(material.file(fields.required("file"), FileUse.PICTURE), fields.line("alt", ALTERNATIVE));
        fields.end();
        return image;
    }

    private static Area area(Node node, Set<String> ids, Canvas canvas) {
        Fields fields = node.fields();
        Node id = fields.required("id");
        Node coords = fields.required("coords");
        Area area = new Area(
                Fields.unique(id, id.id(), ids),
                fields.line("label", LABEL),
                fields.required("shape").oneOf(Shape.values(), Shape::text),
                coords.items(0, COORDINATES).stream()
                        .map(number -> number.integer(0, SIDE))
                        .toList(),
                fields.optional("correct").map(Node::truth).orElse(false),
                fields.markdown("feedback", QuestionReader.TEXT));
        fields.end();
        check(area, coords, canvas);
        return area;
    }

    private static void check(Area area, Node node, Canvas canvas) {
        List<Integer> coords = area.coords();
        String fault = switch (area.shape()) {
            case CIRCLE -> coords.size() == 3 && coords.getLast() > 0 ? "" : "a circle has x, y and a radius above 0";
            case RECT ->
                coords.size() == 4 && coords.get(0) < coords.get(2) && coords.get(1) < coords.get(3)
                        ? ""
                        : "a rect has x1, y1, x2, y2 with x1 < x2 and y1 < y2";
            case POLYGON ->
                coords.size() >= 6 && coords.size() % 2 == 0 ? "" : "a polygon has an x and a y for at least 3 corners";
        };
        if (!fault.isEmpty()) {
            node.fault(fault);
        } else if (!isWithin(area, canvas)) {
            node.fault("leaves the picture of %d by %d".formatted(canvas.width(), canvas.height()));
        }
    }

    private static boolean isWithin(Area area, Canvas canvas) {
        List<Integer> coords = area.coords();
        int points = area.shape() == Shape.CIRCLE ? 2 : coords.size();
        for (int i = 0; i < points; i += 2) {
            if (coords.get(i) > canvas.width() || coords.get(i + 1) > canvas.height()) {
                return false;
            }
        }
        return true;
    }
}
