package certway.credential.badge;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The schemas of what we sign. A time that is none, or an address, is refused too: without being asked, a validator looks past formats. */
final class BadgeSchemas {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2019_09,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private BadgeSchemas() {}

    static Schema achievement() {
        return schema("achievement-credential");
    }

    static Schema learnerRecord() {
        return schema("clr-credential");
    }

    private static Schema schema(String name) {
        try (InputStream file = Objects.requireNonNull(
                BadgeSchemas.class.getResourceAsStream("/openbadges/%s.schema.json".formatted(name)))) {
            return REGISTRY.getSchema(file, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
