package certway.web.work;

import certway.web.layout.Address;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Things of one kind that wait for somebody.
 *
 * @param name of what is said of them
 * @param count of those that were looked at
 * @param more whether there are more than that
 * @param address where they are
 * @param things those of which more is told than that they are there, which need not be all
 */
public record Task(String name, long count, boolean more, String address, List<Thing> things) {

    /**
     * One of them.
     *
     * @param said what somebody says about it; may be empty
     * @param address where it is
     */
    public record Thing(String title, String said, String address) {}

    public Task {
        things = List.copyOf(things);
    }

    public Task(String name, long count, boolean more, String address) {
        this(name, count, more, address, List.of());
    }

    public Task(String name, long count, String address) {
        this(name, count, false, address);
    }

    /** Those of a list that wait. One of them has an address of its own; several are in the list. */
    public static <T> Task among(
            List<T> items, String name, Predicate<T> waits, Function<T, String> address, String list) {
        List<String> addresses = items.stream().filter(waits).map(address).toList();
        return new Task(name, addresses.size(), addresses.size() == 1 ? addresses.getFirst() : list);
    }

    /** All that was asked for, which is what waits, and whether there is more of it. */
    public static Task all(String name, List<?> items, @Nullable String next, Address list) {
        return new Task(name, items.size(), next != null, list.toString());
    }

    public Task telling(List<Thing> told) {
        return new Task(name, count, more, address, told);
    }

    /** The key of what is said of them. */
    public String word() {
        return "work." + name;
    }

    /** What decides between one and many: "1 or more" are many. */
    public long number() {
        return more ? Math.max(2, count) : count;
    }

    boolean isThere() {
        return count > 0 || more;
    }
}
