package certway.web.pathway;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A list as the catalog answers it. */
public record Listed<T>(List<T> items) {

    <K> Map<K, T> by(Function<T, K> key) {
        return items.stream().collect(Collectors.toMap(key, Function.identity()));
    }
}
