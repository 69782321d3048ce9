package certway.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certway.testkit.contract.Examples.Example;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class EventSchemasTest {

    private static final String COMPLETED = "certway.program.completed.v1";
    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry DIALECTS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static List<Example> examples() throws IOException {
        return Examples.all();
    }

    @Test
    void everyEventHasOneExampleAndOneSchema() throws IOException {
        assertThat(Examples.types()).isNotEmpty().doesNotHaveDuplicates().isEqualTo(EventSchemas.types());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theExampleKeepsToItsSchema(Example example) {
        EventSchemas.validate(example.type(), example.data());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theHeadersOfTheExampleNameItsTypeAndSchema(Example example) {
        assertThat(example.content().path("topic").asString()).isEqualTo(example.topic());
        assertThat(example.headers().path("ce_type").asString()).isEqualTo(example.type());
        assertThat(example.headers().path("ce_dataschema").asString())
                .isEqualTo(schema(example.type()).path("$id").asString());
        assertThat(example.data().values())
                .contains(example.content().path("key"), example.headers().path("ce_subject"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void dataWithoutARequiredFieldAreRefused(Example example) {
        for (JsonNode field : schema(example.type()).path("required")) {
            ObjectNode data = (ObjectNode) example.data().deepCopy();
            data.remove(field.asString());

            assertThat(EventSchemas.faults(example.type(), data))
                    .as(field.asString())
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void dataWithAWrongTypeOrNothingInAFieldAreRefused(Example example) {
        for (String field : List.copyOf(example.data().propertyNames())) {
            ObjectNode wrong = (ObjectNode) example.data().deepCopy();
            wrong.put(field, 1.5);
            ObjectNode nothing = (ObjectNode) example.data().deepCopy();
            nothing.putNull(field);

            assertThat(EventSchemas.faults(example.type(), wrong)).as(field).isNotEmpty();
            assertThat(EventSchemas.faults(example.type(), nothing)).as(field).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void dataWithAFieldNobodyPromisedAreRefusedAtEveryLevel(Example example) {
        ObjectNode whole = (ObjectNode) example.data().deepCopy();
        List<ObjectNode> objects = new ArrayList<>(List.of(whole));
        whole.forEach(value -> collect(value, objects));

        for (ObjectNode object : objects) {
            object.put("answerKey", "a");
            assertThat(EventSchemas.faults(example.type(), whole)).isNotEmpty();
            object.remove("answerKey");
        }
        assertThat(EventSchemas.faults(example.type(), whole)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void instantsAreInUtcAndNotFinerThanAMillisecond(Example example) {
        List<String> instants = fieldsOf(example, "At");

        assertThat(instants).isNotEmpty();
        for (String field : instants) {
            assertThat(faults(example, field, "2026-11-20T16:30:00.123Z")).isEmpty();
            assertThat(faults(example, field, "2026-11-20T16:30:00+01:00")).isNotEmpty();
            assertThat(faults(example, field, "2026-11-20T16:30:00.123456Z")).isNotEmpty();
            assertThat(faults(example, field, "2026-11-31T16:30:00Z")).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anIdIsNeitherEmptyNorAnAddressOfAPerson(Example example) {
        List<String> ids = fieldsOf(example, "Id");

        // A digest is about a day, and names nobody and nothing.
        assertThat(ids.isEmpty()).isEqualTo(example.topic().equals("certway.digests"));
        for (String field : ids) {
            assertThat(faults(example, field, "")).isNotEmpty();
            assertThat(faults(example, field, "ada@certway.example")).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theSchemaIsOneAndDescribesEveryField(Example example) {
        JsonNode schema = schema(example.type());

        assertThat(DIALECTS.getSchema(SchemaLocation.of(schema.path("$schema").asString()))
                        .validate(schema))
                .isEmpty();
        assertThat(properties(schema))
                .isNotEmpty()
                .allSatisfy(property -> assertThat(property.path("description").asString(""))
                        .as(property.toString())
                        .endsWith("."));
    }

    @Test
    void theMonthsAndThePolicyOfACompletionSayTheSame() {
        ObjectNode data = (ObjectNode)
                Contracts.event("certway.completions", COMPLETED).data().deepCopy();
        ObjectNode older = data.deepCopy();
        older.remove("validity");
        ObjectNode monthsMissing = data.deepCopy();
        monthsMissing.remove("validityMonths");
        ObjectNode monthsToo = data.deepCopy();
        monthsToo.putObject("validity").put("kind", "none");
        ObjectNode dateMissing = monthsMissing.deepCopy();
        dateMissing.putObject("validity").put("kind", "fixed-date");

        assertThat(EventSchemas.faults(COMPLETED, older)).isEmpty();
        for (ObjectNode contradictory : List.of(monthsMissing, monthsToo, dateMissing)) {
            assertThat(EventSchemas.faults(COMPLETED, contradictory))
                    .as(contradictory.toString())
                    .isNotEmpty();
        }
    }

    @Test
    void theFaultsAreNamed() {
        assertThatThrownBy(() -> EventSchemas.validate("certway.program.retired.v1", JSON.createObjectNode()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("programId")
                .hasMessageContaining("retiredAt");
    }

    private static List<String> fieldsOf(Example example, String suffix) {
        return example.data().propertyNames().stream()
                .filter(name -> name.endsWith(suffix))
                .toList();
    }

    private static List<String> faults(Example example, String field, String planted) {
        ObjectNode data = (ObjectNode) example.data().deepCopy();
        data.put(field, planted);
        return EventSchemas.faults(example.type(), data);
    }

    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        node.forEach(child -> collect(child, objects));
    }

    private static List<JsonNode> properties(JsonNode schema) {
        List<JsonNode> found = new ArrayList<>();
        schema.path("properties").forEach(property -> {
            found.add(property);
            found.addAll(properties(property));
            found.addAll(properties(property.path("items")));
        });
        return found;
    }

    private static JsonNode schema(String type) {
        return JSON.readTree(RepositoryRoot.find().resolve("docs/schemas").resolve(type + ".schema.json"));
    }
}
