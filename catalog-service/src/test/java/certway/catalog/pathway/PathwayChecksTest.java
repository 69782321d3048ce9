package certway.catalog.pathway;

import static certway.catalog.pathway.PathwayFixture.FACTS;
import static certway.catalog.pathway.PathwayFixture.GRAPH;
import static org.assertj.core.api.Assertions.assertThat;

import certway.catalog.register.Finding;
import certway.catalog.register.Json;
import certway.catalog.register.Json.Reading;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class PathwayChecksTest {

    private final Map<Kind, List<Thing>> things = new EnumMap<>(Kind.class);

    PathwayChecksTest() {
        for (Kind kind : Kind.values()) {
            things.put(kind, new ArrayList<>(GRAPH.all(kind, Thing.class)));
        }
    }

    @Test
    void theShippedGraphIsInOrder() {
        assertThat(findings()).isEmpty();
    }

    @Test
    void aStepThatLeadsBackIsACircleAndTheCircleIsNamed() {
        add(Kind.STEPS, step("back", "[\"laboratory-manager\"]", "[\"medical-laboratory-technician\"]"));

        assertThat(findings())
                .extracting(Finding::message)
                .anySatisfy(message -> assertThat(message)
                        .startsWith("leads in a circle: ")
                        .contains("laboratory-manager", "medical-laboratory-technician", " → "));
    }

    @Test
    void aCircleIsFoundAtEachOfItsSteps() {
        add(Kind.STEPS, step("there", "[\"specialist\"]", "[\"laboratory-manager\"]"));
        add(Kind.STEPS, step("back", "[\"laboratory-manager\"]", "[\"specialist\"]"));

        assertThat(findings())
                .filteredOn(finding -> finding.message().startsWith("leads in a circle: "))
                .extracting(finding -> finding.key() + finding.pointer())
                .contains("steps/there/to/0", "steps/back/to/0")
                .doesNotHaveDuplicates();
    }

    @Test
    void aStepToItselfIsACircle() {
        add(Kind.STEPS, step("itself", "[\"specialist\"]", "[\"specialist\"]"));

        assertThat(findings())
                .containsExactly(
                        new Finding(Kind.STEPS.key("itself"), "/to/0", "leads in a circle: specialist → specialist"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[\"nowhere\"] | [\"specialist\"] | /from/0",
                "[\"laboratory-educator\"] | [\"nowhere\"] | /to/0",
                "[\"laboratory-educator\"] | [\"bachelor-biology-chemistry\"] | /to/0",
                "[] | [\"specialist\"] | /from",
                "[\"laboratory-educator\"] | [] | /to"
            })
    void aStepFromOrToNowhereIsRefused(String from, String to, String pointer) {
        add(Kind.STEPS, step("dangling", from, to));

        assertThat(pointers("steps/dangling")).contains(pointer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\": \"certification\", \"id\": \"xx\", \"title\": \"X\", \"why\": \"Y\", \"months\": 0, \"certification\": \"none\"} | /requires/certification",
                "{\"kind\": \"education\", \"id\": \"xx\", \"title\": \"X\", \"why\": \"Y\", \"months\": 0, \"educations\": []} | /requires/educations",
                "{\"kind\": \"education\", \"id\": \"xx\", \"title\": \"X\", \"why\": \"Y\", \"months\": 0, \"educations\": [\"none\"]} | /requires/educations/0",
                "{\"kind\": \"rotations\", \"id\": \"xx\", \"title\": \"X\", \"why\": \"\", \"months\": 999, \"testingAreas\": [\"none\"]} | /requires/testingAreas/0",
                "{\"kind\": \"any-of\", \"id\": \"xx\", \"title\": \"X\", \"why\": \"Y\", \"of\": []} | /requires/of",
                "{\"kind\": \"all-of\", \"of\": [{\"kind\": \"licence\", \"id\": \"x\", \"title\": \"\", \"why\": \"Y\", \"months\": 0, \"occupation\": \"o\"}]} | /requires/of/0/title",
                "{\"kind\": \"training\", \"id\": \"mlt-degree\", \"title\": \"Another\", \"why\": \"Y\", \"months\": 0} | /requires/id"
            })
    void aRequirementThatNamesNothingIsRefused(String requirement, String pointer) {
        ObjectNode json = (ObjectNode) Json.tree(step("odd", "[\"laboratory-educator\"]", "[\"specialist\"]"));
        json.set("requires", Json.tree(requirement));
        add(Kind.STEPS, read(Kind.STEPS, json));

        assertThat(pointers("steps/odd")).contains(pointer);
    }

    @Test
    void aThingThatOthersNameCannotBeTakenOut() {
        Objects.requireNonNull(things.get(Kind.CERTIFICATIONS))
                .removeIf(thing -> thing.id().equals("mlt-ascp"));

        assertThat(findings())
                .extracting(finding -> finding.key() + finding.pointer())
                .contains(
                        "roles/medical-laboratory-technician/certifications/0",
                        "steps/entrant-to-mlt/requires/of/2/of/0/certification");
    }

    @Test
    void oneNameForTwoRolesIsRefused() {
        change(Kind.ROLES, "specialist", "aliases", "[\"M.L.T.\", \"Phlebotomist\"]");

        assertThat(pointers("roles/specialist")).containsExactly("/aliases/1");
    }

    @Test
    void aLicenceRuleNamesAStateAndAFactAndIsTheOnlyOneOfItsKind() {
        change(Kind.LICENCE_RULES, "laboratory-us-ca", "fact", "\"no-such-fact\"");
        change(Kind.LICENCE_RULES, "laboratory-us-fl", "state", "\"us-zz\"");
        change(Kind.LICENCE_RULES, "laboratory-us-hi", "state", "\"us-ga\"");

        assertThat(pointers("licence-rules/laboratory-us-ca")).containsExactly("/fact");
        assertThat(pointers("licence-rules/laboratory-us-fl")).containsExactly("/state");
        assertThat(pointers("licence-rules/laboratory-us-hi")).containsExactly("");
    }

    @Test
    void everyTextHasABound() {
        change(Kind.ROLES, "specialist", "scope", "\"%s\"".formatted("x".repeat(301)));
        change(Kind.FAQS, "salary", "answer", "\"\"");
        change(Kind.CERTIFICATIONS, "mlt-amt", "cycleYears", "0");
        change(Kind.BODIES, "amt", "url", "\"javascript:alert(1)\"");

        assertThat(findings())
                .extracting(finding -> finding.key() + finding.pointer())
                .containsExactlyInAnyOrder(
                        "roles/specialist/scope",
                        "faqs/salary/answer",
                        "certifications/mlt-amt/cycleYears",
                        "bodies/amt/url");
    }

    private List<Finding> findings() {
        return PathwayChecks.check(PathwayGraph.of(things), FACTS::containsKey);
    }

    private List<String> pointers(String key) {
        return findings().stream()
                .filter(finding -> finding.key().toString().equals(key))
                .map(Finding::pointer)
                .toList();
    }

    private void add(Kind kind, Thing thing) {
        Objects.requireNonNull(things.get(kind)).add(thing);
    }

    private void change(Kind kind, String id, String field, String value) {
        List<Thing> all = Objects.requireNonNull(things.get(kind));
        all.replaceAll(thing -> {
            if (!thing.id().equals(id)) {
                return thing;
            }
            ObjectNode json = (ObjectNode) Json.tree((Object) thing);
            json.set(field, Json.tree(value));
            return read(kind, json);
        });
    }

    private static Thing step(String id, String from, String to) {
        String json = """
                {"id": "%s", "title": "A step", "from": %s, "to": %s, "summary": "A step", "requires":
                 {"kind": "training", "id": "some-training", "title": "Training", "why": "Because", "months": 1}}""".formatted(id, from, to);
        return read(Kind.STEPS, Json.tree(json));
    }

    private static Thing read(Kind kind, JsonNode json) {
        return switch (Json.read(json, kind.type())) {
            case Reading.Value<? extends Thing>(Thing thing) -> thing;
            case Reading.Faulty<? extends Thing> faulty -> throw new AssertionError(faulty.faults());
        };
    }
}
