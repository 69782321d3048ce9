package certway.catalog.exchange;

import certway.catalog.exchange.YamlNode.Absent;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The fields of one mapping; {@link #end} refuses the ones that nobody asked for. */
final class Fields {

    /** Longer lists are refused where nothing else is said. */
    static final int LIST = 100;

    private final Node owner;
    private final Map<String, YamlNode> values;
    private final boolean present;
    private final Set<String> asked = new HashSet<>();

    /** Makes the fields of a mapping; of one that is not {@code present} nothing more is said. */
    Fields(Node owner, Map<String, YamlNode> values, boolean present) {
        this.owner = owner;
        this.values = values;
        this.present = present;
    }

    Optional<Node> optional(String name) {
        asked.add(name);
        return Optional.ofNullable(values.get(name)).map(value -> child(name, value));
    }

    Node required(String name) {
        return optional(name).orElseGet(() -> {
            if (present) {
                owner.fault("the field %s is missing".formatted(name));
            }
            return child(name, new Absent(owner.yaml().line()));
        });
    }

    String line(String name, int maximum) {
        return required(name).text(Node.Style.LINE, maximum);
    }

    String markdown(String name, int maximum) {
        return required(name).text(Node.Style.MARKDOWN, maximum);
    }

    <T> List<T> list(String name, int minimum, Function<Node, T> item) {
        return required(name).items(minimum, LIST).stream().map(item).toList();
    }

    /** A list of ids, each at most once. */
    List<String> ids(String name, int minimum) {
        Set<String> seen = new HashSet<>();
        return list(name, minimum, node -> unique(node, node.id(), seen));
    }

    static String unique(Node node, String id, Set<String> seen) {
        if (!id.equals(Node.STAND_IN) && !seen.add(id)) {
            node.fault("%s stands here twice".formatted(id));
        }
        return id;
    }

    Set<String> names() {
        return values.keySet();
    }

    void end() {
        values.forEach((name, value) -> {
            if (!asked.contains(name)) {
                child(name, value).fault("unknown field");
            }
        });
    }

    private Node child(String name, YamlNode value) {
        return new Node(owner.faults(), owner.file(), Node.child(owner.pointer(), name), value);
    }
}
