package certway.web.work;

import java.util.List;

/**
 * Things of one kind that wait for somebody.
 *
 * @param name of what is said of them
 * @param count of those that were looked at
 * @param more whether there are more than that
 * @param address where they are
 */
public record Task(String name, long count, boolean more, String address) {

    public Task(String name, long count, String address) {
        this(name, count, false, address);
    }

    /** One thing has an address of its own; several are in a list. */
    public static Task of(String name, List<String> addresses, String list) {
        return new Task(name, addresses.size(), addresses.size() == 1 ? addresses.getFirst() : list);
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
