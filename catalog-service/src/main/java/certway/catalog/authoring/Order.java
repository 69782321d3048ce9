package certway.catalog.authoring;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what moved: as few things as explain the new order. */
final class Order {

    private Order() {}

    /** Of two orders of the same things, those that are not in the longest run that kept its order. */
    static Set<String> moved(List<String> before, List<String> after) {
        int[] length = new int[after.size()];
        int[] previous = new int[after.size()];
        int end = -1;
        for (int i = 0; i < after.size(); i++) {
            length[i] = 1;
            previous[i] = -1;
            for (int j = 0; j < i; j++) {
                if (before.indexOf(after.get(j)) < before.indexOf(after.get(i)) && length[j] >= length[i]) {
                    length[i] = length[j] + 1;
                    previous[i] = j;
                }
            }
            if (end < 0 || length[i] > length[end]) {
                end = i;
            }
        }
        Set<String> moved = new HashSet<>(after);
        for (int i = end; i >= 0; i = previous[i]) {
            moved.remove(after.get(i));
        }
        return moved;
    }

    /** The same for things in groups, where what is in another group than before has moved. */
    static Set<String> moved(Map<String, List<String>> before, Map<String, List<String>> after) {
        Set<String> moved = new HashSet<>();
        after.forEach((group, things) -> {
            List<String> old = before.getOrDefault(group, List.of());
            List<String> stayed = things.stream().filter(old::contains).toList();
            things.stream().filter(thing -> !old.contains(thing)).forEach(moved::add);
            moved.addAll(moved(old.stream().filter(things::contains).toList(), stayed));
        });
        return moved;
    }
}
