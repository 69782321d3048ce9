package certway.catalog.register;

import java.util.Comparator;

/** Names one thing of a register. */
public record Key(String kind, String id) implements Comparable<Key> {

    private static final Comparator<Key> ORDER = Comparator.comparing(Key::kind).thenComparing(Key::id);

    static Key parse(String text) {
        int slash = text.indexOf('/');
        return new Key(text.substring(0, slash), text.substring(slash + 1));
    }

    @Override
    public int compareTo(Key other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return kind + "/" + id;
    }
}
