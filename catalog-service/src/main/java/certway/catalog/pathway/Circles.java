package certway.catalog.pathway;

import certway.catalog.register.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds steps that lead back to where they came from. */
final class Circles {

    private final PathwayGraph graph;
    private final Set<Finding> findings = new LinkedHashSet<>();
    private final Set<String> done = new HashSet<>();

    private Circles(PathwayGraph graph) {
        this.graph = graph;
    }

    static List<Finding> in(PathwayGraph graph) {
        Circles circles = new Circles(graph);
        graph.nodes().stream().sorted().forEach(node -> circles.walk(node, new ArrayList<>()));
        return List.copyOf(circles.findings);
    }

    /** Walks on from a node; {@code way} are the nodes that led there. */
    private void walk(String node, List<String> way) {
        if (done.contains(node)) {
            return;
        }
        way.add(node);
        for (PathStep step : graph.steps()) {
            if (step.from().contains(node)) {
                step.to().forEach(to -> follow(to, way));
            }
        }
        way.removeLast();
        done.add(node);
    }

    private void follow(String to, List<String> way) {
        int before = way.indexOf(to);
        if (before < 0) {
            walk(to, way);
            return;
        }
        List<String> circle = new ArrayList<>(way.subList(before, way.size()));
        circle.add(to);
        for (int i = 0; i + 1 < circle.size(); i++) {
            find(circle.get(i), circle.get(i + 1), "leads in a circle: " + String.join(" → ", circle));
        }
    }

    /** At every step of the circle: whoever changed one of them is told at that one. */
    private void find(String from, String to, String message) {
        for (PathStep step : graph.steps()) {
            if (step.from().contains(from) && step.to().contains(to)) {
                findings.add(new Finding(
                        Kind.STEPS.key(step.id()), "/to/" + step.to().indexOf(to), message));
            }
        }
    }
}
