package certway.gateway.docs;

import static certway.gateway.routes.model.Upstream.CATALOG;
import static certway.gateway.routes.model.Upstream.ENROLLMENT;
import static certway.gateway.routes.model.Upstream.PROGRESS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MergedDocumentTest {

    private final MergedDocument merged = new MergedDocument("http://localhost:8080");

    @Test
    void oneNameForTwoThingsBecomesTwoNames() {
        merged.with(CATALOG, document("/api/programs", "string"))
                .with(ENROLLMENT, document("/api/enrollments", "integer"));

        JsonNode json = merged.toJson();

        assertThat(json.at("/components/schemas/Item/type").asString()).isEqualTo("string");
        assertThat(json.at("/components/schemas/enrollment-service.Item/type").asString())
                .isEqualTo("integer");
        assertThat(reference(json, "/api/programs")).isEqualTo("#/components/schemas/Item");
        assertThat(reference(json, "/api/enrollments")).isEqualTo("#/components/schemas/enrollment-service.Item");
    }

    @Test
    void oneNameForOneThingStaysOneName() {
        merged.with(CATALOG, document("/api/programs", "string"))
                .with(ENROLLMENT, document("/api/enrollments", "string"));

        assertThat(merged.toJson().at("/components/schemas").propertyNames()).containsExactly("Item");
    }

    @Test
    void operationsKeepNamesOfTheirOwn() {
        merged.with(CATALOG, document("/api/programs", "string"))
                .with(ENROLLMENT, document("/api/enrollments", "string"));

        JsonNode json = merged.toJson();

        assertThat(operation(json, "/api/programs").path("operationId").asString())
                .isEqualTo("list");
        assertThat(operation(json, "/api/enrollments").path("operationId").asString())
                .isEqualTo("enrollment-service.list");
        assertThat(operation(json, "/api/enrollments").at("/tags/0").asString()).isEqualTo("enrollment-service");
    }

    @Test
    void whatIsNotRoutedIsNotTold() {
        merged.with(PROGRESS, document("/internal/outlines", "string"));

        assertThat(merged.toJson().path("paths")).isEmpty();
    }

    @Test
    void anAbsentServiceIsNamed() {
        JsonNode json = merged.without(PROGRESS).toJson();

        assertThat(json.at("/x-certway-unavailable/0").asString()).isEqualTo("progress-service");
    }

    private static String reference(JsonNode json, String path) {
        return operation(json, path).at("/responses/200/schema/$ref").asString();
    }

    private static JsonNode operation(JsonNode json, String path) {
        return json.path("paths").path(path).path("get");
    }

    private static JsonNode document(String path, String type) {
        return JsonMapper.shared().readTree("""
                {"openapi": "3.1.0",
                 "paths": {"%s": {"get": {"operationId": "list",
                   "responses": {"200": {"schema": {"$ref": "#/components/schemas/Item"}}}}}},
                 "components": {"schemas": {"Item": {"type": "%s"}}}}
                """.formatted(path, type));
    }
}
