package certway.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class EventSchemaIT {
    private static final String EXAMPLE = "/contracts/certway.completions/certway.program.completed.v1.json";

    private final EventSchema schema = EventSchema.read(
            Path.of(System.getProperty("certway.root"), "docs/schemas/certway.program.completed.v1.schema.json"));

    EventSchemaIT() throws IOException {}

    @Test
    void theSharedExampleKeepsToTheSchema() throws IOException {
        assertThat(schema.errors(example())).isEmpty();
    }

    @Test
    void aCompletionWithoutAScoreKeepsToTheSchema() throws IOException {
        assertThat(schema.errors(example().without("score"))).isEmpty();
    }

    @Test
    void anUnknownFieldBreaksTheSchema() throws IOException {
        assertThat(schema.errors(example().put("email", "ada@example.org"))).hasSize(1);
    }

    @Test
    void aMissingFieldBreaksTheSchema() throws IOException {
        assertThat(schema.errors(example().without("completionId"))).hasSize(1);
    }

    @Test
    void anInstantMustBeAnInstant() throws IOException {
        assertThat(schema.errors(example().put("completedAt", "yesterday"))).isNotEmpty();
    }

    private static ObjectNode example() throws IOException {
        try (InputStream file = Objects.requireNonNull(EventSchemaIT.class.getResourceAsStream(EXAMPLE))) {
            JsonNode data = JsonMapper.shared().readTree(file).path("data");
            return (ObjectNode) data;
        }
    }
}
