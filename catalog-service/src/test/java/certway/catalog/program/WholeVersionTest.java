package certway.catalog.program;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.contract.Contracts;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WholeVersionTest {

    /** As the service writes it. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private static JsonNode whole() {
        Program.Version version = new Program.Version(1, "sha-256:00", Instant.parse("2026-11-01T08:00:00Z"));
        return MAPPER.valueToTree(WholeVersion.of(ContentFixture.everyKind(), version));
    }

    @Test
    void everyKindOfUnitHasTheFieldsOfTheContract() {
        assertThat(shapes(units(whole()), "kind"))
                .isEqualTo(shapes(units(Contracts.http("program-version-kinds.json")), "kind"));
    }

    @Test
    void everyKindOfQuestionHasTheFieldsOfTheContract() {
        assertThat(shapes(questions(whole()), "kind"))
                .isEqualTo(shapes(questions(Contracts.http("program-version-kinds.json")), "kind"));
    }

    @Test
    void theValidityIsToldInFullAndAsMonthsWhereItIsSome() {
        assertThat(whole().has("validityMonths")).isFalse();
        assertThat(whole().path("validity"))
                .hasToString("{\"kind\":\"window\",\"month\":12,\"day\":31,\"minimumMonths\":12}");
    }

    @Test
    void filesAreNamedByTheirAddresses() {
        JsonNode whole = whole();

        assertThat(whole.at("/modules/0/units/0/html").asString())
                .isEqualTo("<p><img src=\"/api/files/%s\" alt=\"Tubes in order\" /></p>".formatted("a".repeat(64)));
        assertThat(whole.at("/modules/0/units/0/sample").asBoolean()).isTrue();
        assertThat(whole.at("/modules/0/units/1/video/url").asString()).isEqualTo("/api/files/" + "b".repeat(64));
        assertThat(whole.at("/modules/0/units/2/video/url").asString()).isEqualTo("https://example.org/film.mp4");
        assertThat(whole.at("/modules/0/units/7/package/url").asString())
                .isEqualTo("/packages/%s/index.html".formatted("e".repeat(64)));
        assertThat(whole.at("/modules/0/units/8/quiz/questions/5/image/url").asString())
                .isEqualTo("/api/files/" + "a".repeat(64));
    }

    @Test
    void aQuestionsVersionChangesWithItsPicture() {
        Question question = ContentFixture.questions().get(5);

        String one = ContentJson.versioned(question, path -> "/api/files/1")
                .path("version")
                .asString();
        String other = ContentJson.versioned(question, path -> "/api/files/2")
                .path("version")
                .asString();

        assertThat(one).matches("[0-9a-f]{16}").isNotEqualTo(other);
        assertThat(ContentJson.versioned(question, path -> "/api/files/1")
                        .path("version")
                        .asString())
                .isEqualTo(one);
    }

    private static Iterable<JsonNode> units(JsonNode version) {
        return version.path("modules")
                .valueStream()
                .flatMap(module -> module.path("units").valueStream())
                .toList();
    }

    private static Iterable<JsonNode> questions(JsonNode version) {
        return version.path("modules")
                .valueStream()
                .flatMap(module -> module.path("units").valueStream())
                .flatMap(unit -> unit.at("/quiz/questions").valueStream())
                .toList();
    }

    /** Every path of fields that occurs in an object of a kind. */
    private static Map<String, Set<String>> shapes(Iterable<JsonNode> objects, String kind) {
        Map<String, Set<String>> shapes = new TreeMap<>();
        for (JsonNode object : objects) {
            shapes.computeIfAbsent(object.path(kind).asString(), name -> new java.util.TreeSet<>())
                    .addAll(fields("", object).collect(Collectors.toSet()));
        }
        return shapes;
    }

    private static java.util.stream.Stream<String> fields(String path, JsonNode node) {
        if (node.isArray()) {
            return node.valueStream().flatMap(item -> fields(path + "[]", item));
        }
        return node.propertyStream()
                .flatMap(field -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(path + "/" + field.getKey()),
                        field.getKey().equals("questions")
                                ? java.util.stream.Stream.empty()
                                : fields(path + "/" + field.getKey(), field.getValue())));
    }
}
