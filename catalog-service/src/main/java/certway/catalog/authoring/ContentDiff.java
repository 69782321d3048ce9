package certway.catalog.authoring;

import certway.catalog.authoring.Difference.What;
import certway.catalog.program.ProgramContent;
import certway.catalog.program.StoredContent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * In what two states of a program differ, for people to read. It goes by the stored form, so it knows every kind of unit: things
 * with ids are found again by them wherever they went, and what moved is not taken for new.
 */
final class ContentDiff {

    private static final int SHORT = 80;

    /** Things that are called something are shown by these. */
    private static final List<String> CALLED = List.of("kind", "title", "text", "label");

    private final List<Difference> found = new ArrayList<>();

    private ContentDiff() {}

    static List<Difference> between(ProgramContent before, ProgramContent after) {
        ContentDiff diff = new ContentDiff();
        ObjectNode old = tree(before);
        ObjectNode young = tree(after);
        Map<String, Placed> oldUnits = units(old);
        Map<String, Placed> youngUnits = units(young);
        diff.value("", old, young);
        diff.unitChanges(oldUnits, youngUnits);
        return List.copyOf(diff.found);
    }

    private static ObjectNode tree(ProgramContent content) {
        ObjectNode tree = (ObjectNode)
                JsonMapper.shared().readTree(StoredContent.of(content).json());
        withPolicy((ObjectNode) tree.path("terms"));
        return tree;
    }

    /** A number of months is stored elsewhere than the other policies, and yet is one of them. */
    private static void withPolicy(ObjectNode terms) {
        JsonNode months = terms.path("validityMonths");
        if (months.isNumber()) {
            terms.putObject("validity").put("kind", "months").set("months", months);
            terms.remove("validityMonths");
        }
    }

    /** A unit and where it stands. */
    private record Placed(String module, int position, JsonNode unit) {

        String path() {
            return "/curriculum/modules/%s/units/%s"
                    .formatted(module, unit.path("id").asString());
        }

        JsonNode place() {
            return JsonNodeFactory.instance.objectNode().put("module", module).put("position", position);
        }
    }

    /** Takes the units out of their modules: they have a comparison of their own. */
    private static Map<String, Placed> units(ObjectNode content) {
        Map<String, Placed> units = new LinkedHashMap<>();
        for (JsonNode module : content.path("curriculum").path("modules")) {
            int position = 0;
            for (JsonNode unit : module.path("units")) {
                units.put(
                        unit.path("id").asString(), new Placed(module.path("id").asString(), position++, unit));
            }
            ((ObjectNode) module).remove("units");
        }
        return units;
    }

    private void unitChanges(Map<String, Placed> before, Map<String, Placed> after) {
        Set<String> moved = Order.moved(places(before, after.keySet()), places(after, before.keySet()));
        before.forEach((id, unit) -> {
            if (!after.containsKey(id)) {
                add(unit.path(), What.REMOVED, called(unit.unit()), null);
            }
        });
        after.forEach((id, unit) -> {
            Placed old = before.get(id);
            if (old == null) {
                add(unit.path(), What.ADDED, null, called(unit.unit()));
                return;
            }
            if (moved.contains(id)) {
                add(unit.path(), What.MOVED, old.place(), unit.place());
            }
            value(unit.path(), old.unit(), unit.unit());
        });
    }

    /** The modules with those of their units that both sides have, in order. */
    private static Map<String, List<String>> places(Map<String, Placed> units, Set<String> common) {
        Map<String, List<String>> places = new LinkedHashMap<>();
        units.forEach((id, unit) -> {
            if (common.contains(id)) {
                places.computeIfAbsent(unit.module(), module -> new ArrayList<>())
                        .add(id);
            }
        });
        return places;
    }

    private void value(String path, JsonNode before, JsonNode after) {
        if (before.equals(after)) {
            return;
        }
        Optional<Map<String, JsonNode>> old = byId(before);
        Optional<Map<String, JsonNode>> young = byId(after);
        if (isAnotherKind(before, after)) {
            add(path, What.CHANGED, called(before), called(after));
        } else if (before.isObject() && after.isObject()) {
            fields(path, before, after);
        } else if (old.isPresent() && young.isPresent()) {
            items(path, old.get(), young.get());
        } else if (before.isString() && after.isString() && isLong(before, after)) {
            List<LineDiff.Line> lines = LineDiff.between(before.asString(), after.asString());
            found.add(new Difference(path, What.CHANGED, null, null, lines));
        } else {
            add(path, What.CHANGED, before, after);
        }
    }

    /** Whether both have little in common: another kind of question, or another rule. */
    private static boolean isAnotherKind(JsonNode before, JsonNode after) {
        return Stream.of("kind", "rule")
                .anyMatch(name -> !before.path(name).equals(after.path(name))
                        && before.path(name).isString()
                        && after.path(name).isString());
    }

    private void fields(String path, JsonNode before, JsonNode after) {
        Set<String> names = new LinkedHashSet<>(before.propertyNames());
        names.addAll(after.propertyNames());
        for (String name : names) {
            String place = path + "/" + name.replace("~", "~0").replace("/", "~1");
            if (!after.has(name)) {
                add(place, What.REMOVED, before.path(name), null);
            } else if (!before.has(name)) {
                add(place, What.ADDED, null, after.path(name));
            } else {
                value(place, before.path(name), after.path(name));
            }
        }
    }

    private void items(String path, Map<String, JsonNode> before, Map<String, JsonNode> after) {
        List<String> old = before.keySet().stream().filter(after::containsKey).toList();
        List<String> young = after.keySet().stream().filter(before::containsKey).toList();
        Set<String> moved = Order.moved(old, young);
        before.forEach((id, item) -> {
            if (!after.containsKey(id)) {
                add(path + "/" + id, What.REMOVED, called(item), null);
            }
        });
        after.forEach((id, item) -> {
            JsonNode earlier = before.get(id);
            if (earlier == null) {
                add(path + "/" + id, What.ADDED, null, called(item));
                return;
            }
            if (moved.contains(id)) {
                add(path + "/" + id, What.MOVED, number(old.indexOf(id)), number(young.indexOf(id)));
            }
            value(path + "/" + id, earlier, item);
        });
    }

    /** The items of a list by their ids, if all of them have one. */
    private static Optional<Map<String, JsonNode>> byId(JsonNode list) {
        Map<String, JsonNode> items = new LinkedHashMap<>();
        for (JsonNode item : list) {
            if (!item.path("id").isString()) {
                return Optional.empty();
            }
            items.put(item.path("id").asString(), item);
        }
        return list.isArray() && items.size() == list.size() ? Optional.of(items) : Optional.empty();
    }

    private static boolean isLong(JsonNode before, JsonNode after) {
        String both = before.asString() + after.asString();
        return both.indexOf('\n') >= 0 || both.length() > 2 * SHORT;
    }

    /** What people call a thing, instead of all that is in it. */
    private static JsonNode called(JsonNode item) {
        ObjectNode name = JsonNodeFactory.instance.objectNode();
        for (String field : CALLED) {
            if (item.path(field).isString()) {
                name.set(field, item.path(field));
            }
        }
        return name.isEmpty() || (name.size() == 1 && name.has("kind")) ? item : name;
    }

    private static JsonNode number(int number) {
        return JsonNodeFactory.instance.numberNode(number);
    }

    private void add(String path, What what, @Nullable JsonNode before, @Nullable JsonNode after) {
        found.add(new Difference(path, what, before, after, null));
    }
}
