package certway.catalog.pathway;

import certway.catalog.pathway.Assessment.Outcome;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The shortest ways through the graph, where short means that little is left to do. */
final class Ways {

    /** A step weighs so much more than where among one's earlier roles a way starts. */
    private static final int STEP_WEIGHT = 100;

    /** A step on a way, and what it asks for. */
    record Taken(PathStep step, String from, String to, Outcome outcome) {}

    private record Reached(String node, int cost, @Nullable Taken by) {}

    private final PathwayGraph graph;
    private final Map<String, Outcome> outcomes = new HashMap<>();

    Ways(PathwayGraph graph, Assessment assessment) {
        this.graph = graph;
        graph.steps().forEach(step -> outcomes.put(step.id(), assessment.of(step)));
    }

    /** The roles from which one can have come to this one, each with its distance. */
    private Map<String, Integer> behind(String node) {
        Map<String, Integer> distances = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(node));
        distances.put(node, 0);
        while (!open.isEmpty()) {
            String next = open.removeFirst();
            int distance = distances.getOrDefault(next, 0) + 1;
            for (PathStep step : graph.steps()) {
                if (step.to().contains(next)) {
                    step.from().stream()
                            .filter(graph.ids(Kind.ROLES)::contains)
                            .filter(from -> distances.putIfAbsent(from, distance) == null)
                            .forEach(open::add);
                }
            }
        }
        return distances;
    }

    Set<String> ancestors(String node) {
        Set<String> ancestors = new HashSet<>(behind(node).keySet());
        ancestors.remove(node);
        return ancestors;
    }

    /**
     * The best way to a role from where somebody stands, from anything else they bring along, or from a role that lies behind
     * them: an assistant may still begin as an entrant does.
     */
    Optional<List<Taken>> best(String from, Set<String> others, String to) {
        Map<String, Integer> starts = new HashMap<>(behind(from));
        others.forEach(other -> starts.put(other, 0));
        PriorityQueue<Reached> open =
                new PriorityQueue<>(Comparator.comparingInt(Reached::cost).thenComparing(Reached::node));
        starts.forEach((node, distance) -> open.add(new Reached(node, distance, null)));
        Map<String, Reached> reached = new HashMap<>();
        while (!open.isEmpty()) {
            Reached next = open.remove();
            if (reached.putIfAbsent(next.node(), next) == null) {
                extend(next, open);
            }
        }
        return Optional.ofNullable(reached.get(to)).map(end -> trace(end, reached));
    }

    private void extend(Reached reached, PriorityQueue<Reached> open) {
        for (PathStep step : graph.steps()) {
            Outcome outcome = outcomes.get(step.id());
            if (outcome != null && step.from().contains(reached.node())) {
                int cost = reached.cost() + STEP_WEIGHT * (1 + outcome.cost());
                step.to().forEach(to -> open.add(new Reached(to, cost, new Taken(step, reached.node(), to, outcome))));
            }
        }
    }

    private static List<Taken> trace(Reached end, Map<String, Reached> reached) {
        List<Taken> way = new ArrayList<>();
        Reached here = end;
        for (Taken by = here.by(); by != null; by = here.by()) {
            way.addFirst(by);
            here = reached.getOrDefault(by.from(), new Reached(by.from(), 0, null));
        }
        return way;
    }
}
