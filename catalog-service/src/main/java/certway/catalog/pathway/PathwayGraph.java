package certway.catalog.pathway;

import certway.catalog.register.Entries;
import certway.catalog.register.Json;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Everything that pathways are made of, as it is at one moment. */
final class PathwayGraph {

    private final Map<Kind, SortedMap<String, Thing>> things = new EnumMap<>(Kind.class);
    private final Map<Object, Object> derived = new ConcurrentHashMap<>();

    private PathwayGraph() {
        for (Kind kind : Kind.values()) {
            things.put(kind, new TreeMap<>());
        }
    }

    static PathwayGraph of(Entries entries) {
        PathwayGraph graph = new PathwayGraph();
        for (Kind kind : Kind.values()) {
            entries.of(kind.text())
                    .forEach(entry -> graph.of(kind).put(entry.key().id(), Json.read(entry.json(), kind.type())));
        }
        return graph;
    }

    static PathwayGraph of(Map<Kind, ? extends Collection<? extends Thing>> given) {
        PathwayGraph graph = new PathwayGraph();
        given.forEach((kind, all) -> all.forEach(thing -> graph.of(kind).put(thing.id(), thing)));
        return graph;
    }

    private SortedMap<String, Thing> of(Kind kind) {
        return things.getOrDefault(kind, Collections.emptySortedMap());
    }

    Set<String> ids(Kind kind) {
        return Collections.unmodifiableSet(of(kind).keySet());
    }

    Optional<Thing> find(Kind kind, String id) {
        return Optional.ofNullable(of(kind).get(id));
    }

    <T extends Thing> Optional<T> find(Kind kind, Class<T> type, String id) {
        return find(kind, id).map(type::cast);
    }

    <T extends Thing> List<T> all(Kind kind, Class<T> type) {
        return of(kind).values().stream().map(type::cast).toList();
    }

    List<PathStep> steps() {
        return all(Kind.STEPS, PathStep.class);
    }

    List<Role> roles() {
        return all(Kind.ROLES, Role.class);
    }

    /** What a thing is called, or its id if there is none. */
    String title(Kind kind, String id) {
        return find(kind, id).map(Thing::title).orElse(id);
    }

    /** Where a pathway can start or pass: roles and backgrounds. */
    Set<String> nodes() {
        Set<String> nodes = new HashSet<>(of(Kind.ROLES).keySet());
        nodes.addAll(of(Kind.BACKGROUNDS).keySet());
        return nodes;
    }

    String nodeTitle(String id) {
        return find(Kind.ROLES, id)
                .or(() -> find(Kind.BACKGROUNDS, id))
                .map(Thing::title)
                .orElse(id);
    }

    /** The role that people call by this id, title or alias. */
    Optional<Role> role(String name) {
        String plain = plain(name);
        return find(Kind.ROLES, Role.class, plain)
                .or(() -> roles().stream()
                        .filter(role -> plain(role.title()).equals(plain)
                                || role.aliases().stream()
                                        .anyMatch(alias -> plain(alias).equals(plain)))
                        .findFirst());
    }

    /** A role by any of its names, or a background by its id. */
    Optional<String> node(String name) {
        return role(name)
                .map(Role::id)
                .or(() -> find(Kind.BACKGROUNDS, plain(name)).map(Thing::id));
    }

    /** A state by its id, its letters or its name. */
    Optional<Term> state(String name) {
        String plain = plain(name);
        return all(Kind.STATES, Term.class).stream()
                .filter(state -> state.id().equals(plain)
                        || plain(state.title()).equals(plain)
                        || state.aliases().stream()
                                .anyMatch(alias -> plain(alias).equals(plain)))
                .findFirst();
    }

    /** Something that is made of this graph alone, and therefore once. */
    <T> T derived(Object question, Class<T> type, Supplier<T> making) {
        Object kept = derived.computeIfAbsent(question, _ -> making.get());
        return type.cast(kept);
    }

    /** Names as ids are written: {@code Medical Technician} as {@code medical-technician}. */
    static String plain(String name) {
        return name.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
