package certway.web.pathway;

import certway.web.pathway.Drawing.Box;
import certway.web.pathway.Drawing.Line;
import certway.web.pathway.Graph.Node;
import certway.web.pathway.Graph.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.springframework.stereotype.Component;

/** Lays the graph out from left to right. That takes a while, so the last picture is kept for as long as the graph stays. */
@Component
public class DrawGraph {

    private static final int WIDTH = 168;
    private static final int HEIGHT = 56;
    private static final int LINE_LENGTH = 20;

    private record Kept(Graph graph, Drawing drawing) {}

    private final AtomicReference<Kept> last = new AtomicReference<>();

    DrawGraph() {
        LayoutMetaDataService.getInstance()
                .registerLayoutMetaDataProviders(new CoreOptions(), new LayeredMetaDataProvider());
    }

    Drawing of(Graph graph) {
        Kept kept = last.get();
        if (kept != null && kept.graph().equals(graph)) {
            return kept.drawing();
        }
        Drawing drawing = draw(graph);
        last.set(new Kept(graph, drawing));
        return drawing;
    }

    /** The same for a graph that somebody is only trying out. */
    public Drawing anew(Graph graph) {
        return draw(graph);
    }

    private static Drawing draw(Graph graph) {
        ElkNode picture = ElkGraphUtil.createGraph();
        picture.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        picture.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
        picture.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        picture.setProperty(LayeredOptions.SPACING_NODE_NODE, 20.0);
        picture.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 32.0);
        Map<Node, ElkNode> nodes = new LinkedHashMap<>();
        graph.nodes().forEach(node -> nodes.put(node, box(picture)));
        Map<ElkEdge, String[]> edges = edges(graph, nodes);
        new RecursiveGraphLayoutEngine().layout(picture, new BasicProgressMonitor());
        return new Drawing(
                (int) Math.ceil(picture.getWidth()),
                (int) Math.ceil(picture.getHeight()),
                nodes.entrySet().stream()
                        .map(entry -> box(entry.getKey(), entry.getValue()))
                        .toList(),
                edges.entrySet().stream()
                        .map(entry -> new Line(entry.getValue()[0], entry.getValue()[1], path(entry.getKey())))
                        .toList());
    }

    private static ElkNode box(ElkNode picture) {
        ElkNode box = ElkGraphUtil.createNode(picture);
        box.setDimensions(WIDTH, HEIGHT);
        return box;
    }

    private static Map<ElkEdge, String[]> edges(Graph graph, Map<Node, ElkNode> nodes) {
        Map<String, ElkNode> byId = new LinkedHashMap<>();
        nodes.forEach((node, box) -> byId.put(node.id(), box));
        Map<ElkEdge, String[]> edges = new LinkedHashMap<>();
        for (Step step : graph.steps()) {
            for (String from : step.from()) {
                for (String to : step.to()) {
                    if (byId.containsKey(from) && byId.containsKey(to)) {
                        edges.put(ElkGraphUtil.createSimpleEdge(byId.get(from), byId.get(to)), new String[] {from, to});
                    }
                }
            }
        }
        return edges;
    }

    private static Box box(Node node, ElkNode box) {
        return new Box(node, (int) box.getX(), (int) box.getY(), WIDTH, HEIGHT, lines(node.title()));
    }

    private static String path(ElkEdge edge) {
        if (edge.getSections().isEmpty()) {
            return "";
        }
        ElkEdgeSection section = edge.getSections().getFirst();
        StringBuilder path = new StringBuilder(point('M', section.getStartX(), section.getStartY()));
        section.getBendPoints().forEach(bend -> path.append(point('L', bend.getX(), bend.getY())));
        return path.append(point('L', section.getEndX(), section.getEndY())).toString();
    }

    private static String point(char command, double x, double y) {
        return "%c%d %d".formatted(command, Math.round(x), Math.round(y));
    }

    static List<String> lines(String title) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : title.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > LINE_LENGTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
