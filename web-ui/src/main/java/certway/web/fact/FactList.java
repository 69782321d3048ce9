package certway.web.fact;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A page of the register. */
public record FactList(List<Fact> items, @Nullable String next) {

    public Map<String, List<Fact>> byTopic() {
        return items.stream().collect(Collectors.groupingBy(Fact::topic, TreeMap::new, Collectors.toList()));
    }
}
