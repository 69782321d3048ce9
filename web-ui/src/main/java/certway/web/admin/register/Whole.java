package certway.web.admin.register;

import certway.web.admin.form.Option;
import certway.web.pathway.Graph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Everything that pathways are made of, by kind. */
public record Whole(long revision, Map<String, List<Edited>> things) {

    public List<Edited> of(String kind) {
        return things.getOrDefault(kind, List.of());
    }

    /** What forms can refer to: the things of each kind, and the places where a step can start. */
    Map<String, List<Option>> sources() {
        Map<String, List<Option>> sources = new HashMap<>();
        things.forEach((kind, all) -> sources.put(kind, options(all.stream())));
        sources.put("nodes", options(Stream.concat(of("roles").stream(), of("backgrounds").stream())));
        return sources;
    }

    private static List<Option> options(Stream<Edited> things) {
        return things.map(thing -> new Option(thing.id(), thing.title())).toList();
    }

    /** The graph as it would be with this thing in it. */
    Graph graph(String kind, ObjectNode thing) {
        List<Graph.Node> nodes = new ArrayList<>();
        values("roles", kind, thing)
                .map(role -> node(role, text(role, "level")))
                .forEach(nodes::add);
        values("backgrounds", kind, thing)
                .map(background -> new Graph.Node(
                        text(background, "id"), text(background, "title"), null, text(background, "summary")))
                .forEach(nodes::add);
        return new Graph(nodes, values("steps", kind, thing).map(Whole::step).toList(), List.of());
    }

    Graph graph() {
        return graph("", tools.jackson.databind.node.JsonNodeFactory.instance.objectNode());
    }

    /** The things of a kind with one of them as it is written, or a new one behind them. */
    private Stream<JsonNode> values(String wanted, String kind, ObjectNode thing) {
        Stream<JsonNode> stored = of(wanted).stream().map(Edited::value);
        if (!wanted.equals(kind)) {
            return stored;
        }
        String id = text(thing, "id");
        return Stream.concat(stored.filter(one -> !text(one, "id").equals(id)), Stream.of(thing));
    }

    private static Graph.Node node(JsonNode role, String level) {
        return new Graph.Node(text(role, "id"), text(role, "title"), level, text(role, "summary"));
    }

    private static Graph.Step step(JsonNode step) {
        return new Graph.Step(
                text(step, "id"),
                text(step, "title"),
                texts(step.path("from")),
                texts(step.path("to")),
                text(step, "summary"),
                step.path("requires"));
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(item -> item.asString("")).toList();
    }
}
