package certway.catalog.fact;

import certway.catalog.register.Change;
import certway.catalog.register.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The facts that the repository ships, by id. */
public final class ShippedFacts {

    private ShippedFacts() {}

    public static Map<String, Fact> read() {
        try {
            return FactFiles.read(Path.of("../content")).stream()
                    .map(Change::json)
                    .map(json -> Json.read(String.valueOf(json), Fact.class))
                    .collect(Collectors.toMap(Fact::id, Function.identity()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
