package certway.web.admin.register;

import certway.web.admin.Difference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds in which fields two states of a thing differ. */
public final class Compare {

    private final List<Difference> found = new ArrayList<>();

    private Compare() {}

    public static List<Difference> of(JsonNode before, JsonNode after) {
        Compare compare = new Compare();
        compare.walk("", before, after);
        return List.copyOf(compare.found);
    }

    private void walk(String path, JsonNode before, JsonNode after) {
        if (before.equals(after)) {
            return;
        }
        if (before.isObject() && after.isObject()) {
            Set<String> names = new LinkedHashSet<>(before.propertyNames());
            names.addAll(after.propertyNames());
            names.forEach(name -> walk(path + "/" + name, before.path(name), after.path(name)));
            return;
        }
        if (before.isArray() && after.isArray() && before.size() == after.size()) {
            for (int i = 0; i < before.size(); i++) {
                walk(path + "/" + (i + 1), before.path(i), after.path(i));
            }
            return;
        }
        found.add(new Difference(path, what(before, after), given(before), given(after), null));
    }

    private static String what(JsonNode before, JsonNode after) {
        if (before.isMissingNode()) {
            return "added";
        }
        return after.isMissingNode() ? "removed" : "changed";
    }

    private static @Nullable JsonNode given(JsonNode node) {
        return node.isMissingNode() ? null : node;
    }
}
