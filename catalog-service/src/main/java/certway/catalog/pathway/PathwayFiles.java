package certway.catalog.pathway;

import certway.catalog.register.Change;
import certway.catalog.register.ContentFolder;
import certway.catalog.register.ContentFolder.Item;
import certway.catalog.register.Json;
import certway.catalog.register.Json.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The pathway data that stands in {@code pathways/*.yaml} of a content directory. */
final class PathwayFiles {

    private PathwayFiles() {}

    /**
     * Reads and checks it.
     *
     * @throws IllegalStateException if it has faults
     */
    static PathwayGraph read(Path content, Predicate<String> isFact) throws IOException {
        ContentFolder folder = ContentFolder.read(content.resolve("pathways"));
        Map<Kind, SortedMap<String, Thing>> things = new EnumMap<>(Kind.class);
        for (Item item : folder.items()) {
            Kind.of(item.list())
                    .ifPresentOrElse(
                            kind -> read(item, kind, things.computeIfAbsent(kind, _ -> new TreeMap<>()), folder),
                            () -> folder.fault(item.place(""), "unknown list " + item.list()));
        }
        folder.refuseFaults();
        Map<Kind, List<Thing>> all = new EnumMap<>(Kind.class);
        things.forEach((kind, byId) -> all.put(kind, List.copyOf(byId.values())));
        PathwayGraph graph = PathwayGraph.of(all);
        PathwayChecks.check(graph, isFact)
                .forEach(finding -> folder.fault(finding.key() + finding.pointer(), finding.message()));
        folder.refuseFaults();
        return graph;
    }

    private static void read(Item item, Kind kind, SortedMap<String, Thing> things, ContentFolder folder) {
        switch (Json.read(item.json(), kind.type())) {
            case Reading.Value<? extends Thing>(Thing thing) -> {
                if (things.put(thing.id(), thing) != null) {
                    folder.fault(item.place("/id"), "%s stands there twice".formatted(thing.id()));
                }
            }
            case Reading.Faulty<? extends Thing> faulty -> faulty.faults().forEach(fault -> folder.fault(item, fault));
        }
    }

    /** The whole graph as the first entry of a register. */
    static List<Change> changes(PathwayGraph graph) {
        List<Change> changes = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            graph.all(kind, Thing.class)
                    .forEach(thing -> changes.add(new Change(kind.key(thing.id()), Json.write(thing))));
        }
        return changes;
    }
}
