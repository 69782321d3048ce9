package certway.testkit.contract;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The published JSON Schemas of the events' data, {@code docs/schemas/<type>.schema.json}, for the tests of producers. */
public final class EventSchemas {

    private static final String SUFFIX = ".schema.json";
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private EventSchemas() {}

    /** The event types that have a schema, sorted. */
    public static List<String> types() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Holds data against the schema of their event type.
     *
     * @throws AssertionError that names every fault
     */
    public static void validate(String type, JsonNode data) {
        List<String> faults = faults(type, data);
        if (!faults.isEmpty()) {
            throw new AssertionError("not the data of a %s: %s in %s".formatted(type, faults, data));
        }
    }

    /** What the schema of the event type finds wrong with the data; nothing if they are as promised. */
    public static List<String> faults(String type, JsonNode data) {
        return SCHEMAS
                .computeIfAbsent(type, EventSchemas::schema)
                .validate(data, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    private static Schema schema(String type) {
        try {
            return REGISTRY.getSchema(Files.readString(folder().resolve(type + SUFFIX)), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException("no schema of " + type, e);
        }
    }

    private static Path folder() {
        return RepositoryRoot.find().resolve("docs/schemas");
    }
}
