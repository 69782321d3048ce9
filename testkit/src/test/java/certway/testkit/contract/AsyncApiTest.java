package certway.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.contract.Examples.Example;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class AsyncApiTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path DOCS = RepositoryRoot.find().resolve("docs");
    private static final JsonNode API = new YAMLMapper().readTree(DOCS.resolve("asyncapi.yaml"));
    private static final SchemaRegistry DRAFT_7 = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);

    static List<Example> examples() throws IOException {
        return Examples.all();
    }

    /** Against the schema that the AsyncAPI initiative publishes for version 3.0.0 (Apache-2.0). */
    @Test
    void isAnAsyncApi3Document() throws IOException {
        Schema asyncApi = asyncApiSchema();
        ObjectNode broken = (ObjectNode) API.deepCopy();
        broken.withObject("/operations/publishPrograms").put("action", "shout");

        assertThat(asyncApi.validate(API)).isEmpty();
        assertThat(asyncApi.validate(broken)).isNotEmpty();
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> references = API.findValuesAsString("$ref");

        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(target(reference)).isNotEmpty());
    }

    @Test
    void namesExactlyTheTypesOfEveryTopicThatHaveAnExample() throws IOException {
        Map<String, Set<String>> promised = new TreeMap<>();
        for (Example example : Examples.all()) {
            promised.computeIfAbsent(example.topic(), topic -> new TreeSet<>()).add(example.type());
            promised.put(example.topic() + ".parked", Set.of("parked"));
        }
        Map<String, Set<String>> named = new TreeMap<>();
        API.path("channels")
                .forEach(channel -> named.put(
                        channel.path("address").asString(),
                        new TreeSet<>(channel.path("messages").propertyNames())));

        assertThat(named).isEqualTo(promised);
    }

    @Test
    void everyTopicHasOneOperationAndItsBindingNamesIt() {
        List<String> channels = new ArrayList<>();
        API.path("operations")
                .forEach(operation ->
                        channels.add(operation.path("channel").path("$ref").asString()));

        assertThat(channels)
                .containsExactlyInAnyOrderElementsOf(API.path("channels").propertyNames().stream()
                        .map("#/channels/"::concat)
                        .toList());
        assertThat(API.path("channels").values())
                .allSatisfy(channel -> assertThat(
                                channel.path("bindings").path("kafka").path("topic"))
                        .isEqualTo(channel.path("address")));
    }

    @Test
    void noMessageIsLeftOver() {
        Set<String> used = new HashSet<>();
        API.path("channels")
                .forEach(channel -> used.addAll(channel.path("messages").propertyNames()));

        assertThat(API.path("components").path("messages").propertyNames()).isEqualTo(used);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theMessageHasTheHeadersAndTheSchemaOfTheExample(Example example) {
        JsonNode message = message(example.type());
        ObjectNode foreign = (ObjectNode) example.headers().deepCopy();
        foreign.put("ce_type", "certway.something.else.v1");

        assertThat(message.path("payload").path("schema").path("$ref").asString())
                .isEqualTo("schemas/%s.schema.json".formatted(example.type()));
        assertThat(headerFaults(message, example.headers())).isEmpty();
        assertThat(headerFaults(message, foreign)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyHeaderOfTheEventHasToBeThere(Example example) {
        for (String header : example.headers().propertyNames()) {
            ObjectNode headers = (ObjectNode) example.headers().deepCopy();
            headers.remove(header);

            assertThat(headerFaults(message(example.type()), headers))
                    .as(header)
                    .isNotEmpty();
        }
    }

    private static List<Error> headerFaults(JsonNode message, JsonNode headers) {
        ObjectNode schema = (ObjectNode) message.path("headers").deepCopy();
        schema.set("components", API.path("components").deepCopy());
        return DRAFT_7.getSchema(schema).validate(headers);
    }

    private static JsonNode message(String type) {
        return API.path("components").path("messages").path(type);
    }

    private static JsonNode target(String reference) {
        return reference.startsWith("#") ? API.at(reference.substring(1)) : JSON.readTree(DOCS.resolve(reference));
    }

    private static Schema asyncApiSchema() throws IOException {
        try (InputStream schema = Objects.requireNonNull(
                AsyncApiTest.class.getResourceAsStream("/asyncapi/asyncapi-3.0.0.schema.json"))) {
            return DRAFT_7.getSchema(schema, InputFormat.JSON);
        }
    }
}
