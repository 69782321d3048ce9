package certway.catalog.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The links from texts to units, which can be checked only when all units are known. */
final class UnitLinks {

    private record Link(String unit, Consumer<String> fault) {}

    private final List<Link> links = new ArrayList<>();

    /** Notes a link; {@code fault} says where it stands. */
    void add(String unit, Consumer<String> fault) {
        links.add(new Link(unit, fault));
    }

    void check(Set<String> units) {
        for (Link link : links) {
            if (!units.contains(link.unit())) {
                link.fault().accept("there is no unit %s to link to".formatted(link.unit()));
            }
        }
    }
}
