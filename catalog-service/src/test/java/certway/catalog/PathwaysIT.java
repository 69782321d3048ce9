package certway.catalog;

import static certway.testkit.identity.People.ADA;
import static certway.testkit.identity.People.GRACE;
import static certway.testkit.identity.People.ROSA;
import static org.assertj.core.api.Assertions.assertThat;

import certway.catalog.RunningReference.Answer;
import certway.testkit.identity.Person;
import certway.testkit.identity.Tokens;
import certway.testkit.wait.Eventually;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PathwaysIT {

    private static final String ADMIN = "/api/admin/pathways/";
    private static final Person AUTHOR =
            new Person("5b1b2d30-7a44-4a0e-9a2e-0f6d1c2b7e05", "alan", Set.of("student", "author"));

    private final RunningReference catalog = new RunningReference();
    private final Tokens tokens = catalog.issuer().tokens();
    private final String grace = tokens.of(GRACE);

    @AfterAll
    void stop() {
        catalog.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/certifications, 10",
        "/api/bodies, 2",
        "/api/accreditors, 2",
        "/api/specialisations, 9",
        "/api/testing-areas, 6",
        "/api/workplaces, 6",
        "/api/pitfalls, 4",
        "/api/faqs, 12",
        "/api/states, 52",
        "/api/licence-rules, 17",
        "/api/licence-rules?state=CA, 2",
        "/api/licence-rules?state=Texas, 0"
    })
    void everyListIsThereForAnyone(String path, int count) {
        Answer list = catalog.get(path, null);

        assertThat(list.status()).isEqualTo(200);
        assertThat(list.json().path("items").size()).isEqualTo(count);
        assertThat(list.headers().firstValue("Cache-Control").orElse("")).contains("public");
        assertThat(catalog.get(path, null, "If-None-Match", list.tag()).status())
                .isEqualTo(304);
    }

    @Test
    void rolesAreListedFromTheStartUpwardsAndFoundByTheirOtherNames() {
        List<String> roles = shipped(catalog.get("/api/roles", null).json().path("items"));

        assertThat(roles).hasSize(12).startsWith("career-entrant").contains("medical-laboratory-technician");
        assertThat(catalog.get("/api/roles/mlt", null).at("/id")).isEqualTo("medical-laboratory-technician");
        assertThat(catalog.get("/api/roles/astronaut", null).status()).isEqualTo(404);
        assertThat(catalog.get("/api/bodies/ascp", null).at("/shortName")).isEqualTo("ASCP");
        assertThat(catalog.get("/api/certifications/pbt-ascp", null).at("/route/experience/0"))
                .contains("100 successful unaided");
        assertThat(catalog.get("/api/certifications/none", null).status()).isEqualTo(404);
    }

    @Test
    void theGraphHasRolesBackgroundsAndStepsWithTheirRequirements() {
        JsonNode graph = catalog.get("/api/pathways", null).json();

        assertThat(shipped(graph.path("nodes"))).hasSize(14);
        assertThat(shipped(graph.path("steps"))).hasSize(12);
        assertThat(graph.path("steps")
                        .valueStream()
                        .map(step -> step.at("/requires/kind").asString()))
                .contains("all-of")
                .doesNotContain("");
    }

    @Test
    void theAnswerToAQuestionCitesFactsByTheirIds() {
        JsonNode faqs = catalog.get("/api/faqs", null).json();

        assertThat(faqs.at("/items/0/id").asString()).isEqualTo("duties");
        JsonNode salary = faqs.at("/items/5");
        assertThat(salary.path("answerHtml").asString()).contains("$60,780");
        salary.path("facts")
                .forEach(fact -> assertThat(catalog.get("/api/facts/" + fact.asString(), null)
                                .status())
                        .isEqualTo(200));
    }

    @Test
    void theGapNamesWhatIsMissingWhyAndWhatTheCatalogHasForIt() {
        Answer gap = catalog.get(
                "/api/pathways/gap?from=phlebotomist&to=mlt&state=CA&have=associate-mlt,clinical-rotations", null);

        assertThat(gap.status()).as(gap.text()).isEqualTo(200);
        assertThat(gap.at("/to/id")).isEqualTo("medical-laboratory-technician");
        assertThat(ids(gap, "missing")).containsExactly("mlt-certification", "licence-laboratory");
        assertThat(gap.at("/missing/0/why")).isNotEmpty();
        assertThat(gap.at("/missing/0/alternatives/0/items/0/programs/0/help")).isEqualTo("prepares-for");
        assertThat(gap.at("/missing/1/licence/standing")).isEqualTo("required");
        assertThat(gap.at("/missing/1/licence/fact/asOf")).isEqualTo("2026-01-01");
        assertThat(gap.json().at("/missing/1/licence/fact/sources").size()).isEqualTo(2);
        assertThat(ids(gap, "met")).containsExactly("mlt-degree", "clinical-rotations");
        Answer elsewhere = catalog.get("/api/pathways/gap?from=phlebotomist&to=mlt&state=Texas", null);
        assertThat(ids(elsewhere, "missing")).doesNotContain("licence-laboratory");
        assertThat(elsewhere.at("/notNeeded/0/licence/standing")).isEqualTo("not-listed");
    }

    @ParameterizedTest
    @CsvSource({
        "from=astronaut&to=mlt, from",
        "from=mlt&to=astronaut, to",
        "from=mlt&to=bachelor-biology-chemistry, to",
        "from=mlt, to",
        "to=mlt, from",
        "from=mlt&from=mls&to=mls, from",
        "from=mlt&to=mls&state=Atlantis, state",
        "from=mlt&to=mls&state=, state",
        "from=mlt&to=mls&have=a-flying-carpet, have",
        "from=mlt&to=mls&colour=red, colour"
    })
    void aBadQuestionIsRefusedByTheNameOfItsFault(String query, String parameter) {
        Answer refused = catalog.get("/api/pathways/gap?" + query, null);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo(parameter);
    }

    @Test
    void tooMuchIsRefused() {
        String many = String.join(",", Collections.nCopies(200, "mlt-ascp"));

        assertThat(catalog.get("/api/pathways/gap?from=mlt&to=mls&have=" + many, null)
                        .status())
                .isEqualTo(400);
        assertThat(catalog.get("/api/pathways/gap?to=mls&from=" + "x".repeat(5_000), null)
                        .status())
                .isEqualTo(400);
        assertThat(catalog.get("/api/pathways/gap?to=mls&from=%00%27%22", null).status())
                .isEqualTo(400);
    }

    @Test
    void rolesBodiesAndProgramsStandSideBySide() {
        Answer roles = catalog.get("/api/roles/compare?ids=mlt,mls", null);
        assertThat(roles.at("/rows/0/cells/0/0")).isEqualTo("associate degree, often 2 years");
        assertThat(roles.at("/rows/0/cells/1/0")).isEqualTo("bachelor's degree, typically 4 years");
        assertThat(catalog.get("/api/bodies/compare?ids=ascp,amt", null).at("/rows/0/cells/1/0"))
                .isEqualTo("high, an alternative");
        Answer programs = catalog.get("/api/programs/compare?slugs=phlebotomy-technician,urinalysis-essentials", null);
        assertThat(programs.at("/columns/1/id")).isEqualTo("urinalysis-essentials");
        assertThat(programs.status()).isEqualTo(200);

        for (String bad : List.of(
                "/api/roles/compare?ids=mlt",
                "/api/roles/compare?ids=mlt,medical-laboratory-technician",
                "/api/roles/compare?ids=mlt,astronaut",
                "/api/bodies/compare?ids=ascp,none",
                "/api/programs/compare?slugs=a,b,c,d",
                "/api/programs/compare?slugs=phlebotomy-technician,none",
                "/api/programs/compare")) {
            assertThat(catalog.get(bad, null).status()).as(bad).isEqualTo(400);
        }
    }

    @Test
    void aRoleIsAddedChangedAndTakenOutAndTheHistoryKeepsIt() {
        String path = ADMIN + "roles/it-role";
        Answer created = catalog.send("PUT", path, grace, role("it-role", "A role"), "If-None-Match", "*");
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(catalog.get("/api/roles/it-role", null).at("/title")).isEqualTo("A role");
        assertThat(catalog.send("PUT", path, grace, role("it-role", "Again"), "If-None-Match", "*")
                        .status())
                .isEqualTo(409);

        Answer changed = catalog.send("PUT", path, grace, role("it-role", "Another"), "If-Match", created.tag());
        assertThat(changed.status()).isEqualTo(200);
        assertThat(catalog.send("DELETE", path + "?reason=Gone", grace, "", "If-Match", changed.tag())
                        .status())
                .isEqualTo(204);

        assertThat(catalog.get("/api/roles/it-role", null).status()).isEqualTo(404);
        JsonNode history = catalog.get(path + "/history", grace).json();
        assertThat(history.path("items")
                        .valueStream()
                        .map(item -> item.path("act").asString()))
                .containsExactly("removed", "changed", "created");
        assertThat(history.at("/items/0/by").asString()).isEqualTo(GRACE.id());
        assertThat(history.at("/items/0/reason").asString()).isEqualTo("Gone");
        assertThat(history.at("/items/2/value/title").asString()).isEqualTo("A role");
    }

    @Test
    void circlesAndDanglingNamesAreRefusedWithTheirPlaceAndChangeNothing() {
        String before = catalog.get("/api/admin/pathways", grace).tag();

        Answer circle = put("steps/it-circle", step("it-circle", "laboratory-director", "career-entrant"));
        Answer dangling = put("steps/it-dangling", step("it-dangling", "nowhere", "specialist"));
        Answer misspelt = put("roles/it-odd", role("it-odd", "Odd").replace("\"level\"", "\"height\""));
        Answer renamed = put("roles/it-odd", role("other", "Odd"));
        Answer named = catalog.send(
                "DELETE",
                ADMIN + "bodies/amt?reason=Gone",
                grace,
                "",
                "If-Match",
                catalog.get(ADMIN + "bodies/amt", grace).tag());

        assertThat(circle.status()).isEqualTo(422);
        assertThat(circle.text()).contains("leads in a circle");
        assertThat(dangling.status()).isEqualTo(422);
        assertThat(dangling.at("/errors/0/pointer")).isEqualTo("/value/from/0");
        assertThat(misspelt.status()).isEqualTo(422);
        assertThat(renamed.at("/errors/0/pointer")).isEqualTo("/value/id");
        assertThat(named.status()).isEqualTo(422);
        assertThat(named.text()).contains("/certifications/mlt-amt/body");
        assertThat(catalog.get("/api/admin/pathways", grace).tag()).isEqualTo(before);
        assertThat(put("planets/mars", role("mars", "Mars")).status()).isEqualTo(404);
        assertThat(put("roles/it-odd", "{").status()).isEqualTo(400);
        assertThat(put("roles/it-odd", role("it-odd", "Odd").replace("Because", ""))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aStaleChangeIsRefusedWithWhatChanged() {
        String path = ADMIN + "pitfalls/stopping-to-learn";
        Answer read = catalog.get(path, grace);
        String body = "{\"reason\": \"Wording\", \"value\": {\"id\": \"stopping-to-learn\", \"title\": \"%s\","
                + " \"consequence\": \"A lapse\", \"instead\": \"Learn\"}}";
        assertThat(catalog.send("PUT", path, grace, body.formatted("Stopping")).status())
                .isEqualTo(428);
        assertThat(catalog.send("PUT", path, grace, body.formatted("Stopping"), "If-Match", read.tag())
                        .status())
                .isEqualTo(200);

        Answer stale = catalog.send("PUT", path, grace, body.formatted("Mine"), "If-Match", read.tag());

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().path("changedFields").valueStream().map(JsonNode::asString))
                .containsExactly("consequence", "instead", "title");
        assertThat(catalog.send("PUT", path, grace, body.formatted("Mine"), "If-Match", "W/\"1\"")
                        .status())
                .isEqualTo(412);
        assertThat(catalog.send("DELETE", ADMIN + "pitfalls/none?reason=x", grace, "", "If-Match", "\"1\"")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void twoChangesThatDoNotFitTogetherCannotBothBeMade() throws Exception {
        put("roles/it-one", role("it-one", "One"));
        put("roles/it-two", role("it-two", "Two"));
        Callable<Answer> there = () -> put("steps/it-there", step("it-there", "it-one", "it-two"));
        Callable<Answer> back = () -> put("steps/it-back", step("it-back", "it-two", "it-one"));
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService racers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Answer> answer : racers.invokeAll(List.of(there, back))) {
                statuses.add(answer.get().status());
            }
        }

        assertThat(statuses).containsExactlyInAnyOrder(201, 422);
    }

    @Test
    void anotherInstanceShowsAChangeWithinSeconds() {
        try (ConfigurableApplicationContext second = catalog.start()) {
            assertThat(catalog.get(second, "/api/roles/it-second").status()).isEqualTo(404);

            put("roles/it-second", role("it-second", "Second"));

            Eventually.within(
                    Duration.ofSeconds(10),
                    () -> catalog.get(second, "/api/roles/it-second").status(),
                    status -> status == 200);
        }
    }

    @Test
    void theCatalogCallsThingsAsThePathwaysDo() {
        String path = ADMIN + "roles/medical-laboratory-assistant";
        Answer read = catalog.get(path, grace);
        assertThat(catalog.get("/api/programs", null).text()).contains("\"Medical laboratory assistant\"", "\"ASCP\"");

        String renamed = "{\"reason\": \"A new title\", \"value\": %s}"
                .formatted(
                        read.json().path("value").toString().replace("Medical laboratory assistant", "Lab assistant"));
        assertThat(catalog.send("PUT", path, grace, renamed, "If-Match", read.tag())
                        .status())
                .isEqualTo(200);

        assertThat(catalog.get("/api/programs", null).text())
                .contains("\"Lab assistant\"")
                .doesNotContain("\"Medical laboratory assistant\"");
    }

    @Test
    void aProgramShowsTheRouteToEachCertificationAsThePathwaysHaveIt() {
        String page = "/api/programs/phlebotomy-technician";
        JsonNode certification = catalog.get(page, null).json().at("/certifications/0");
        String path = ADMIN + "certifications/" + certification.path("id").asString();
        Answer read = catalog.get(path, grace);

        assertThat(certification.path("route"))
                .isEqualTo(read.json().at("/value/route"))
                .isNotEmpty();
        assertThat(certification.path("bodyName").asString()).isEqualTo("ASCP");

        String first = certification.at("/route/examination/0").asString();
        String changed = "{\"reason\": \"A new form\", \"value\": %s}"
                .formatted(read.json().path("value").toString().replace(first, "An oral examination"));
        assertThat(catalog.send("PUT", path, grace, changed, "If-Match", read.tag())
                        .status())
                .isEqualTo(200);

        assertThat(catalog.get(page, null)
                        .json()
                        .at("/certifications/0/route/examination/0")
                        .asString())
                .isEqualTo("An oral examination");
    }

    @Test
    void aLicenceRuleIsEditedLikeEverythingElse() {
        String rule = "{\"reason\": \"A new law\", \"value\": {\"id\": \"laboratory-us-tx\", \"title\": \"Texas\","
                + " \"state\": \"us-tx\", \"occupation\": \"laboratory\", \"fact\": \"%s\"}}";

        assertThat(put("licence-rules/laboratory-us-tx", rule.formatted("no-such-fact"))
                        .at("/errors/0/pointer"))
                .isEqualTo("/value/fact");
        Answer made = put("licence-rules/laboratory-us-tx", rule.formatted("licence-laboratory-us-ri"));
        assertThat(made.status()).isEqualTo(201);
        assertThat(catalog.get("/api/pathways/gap?from=mlt&to=mls&state=TX", null)
                        .text())
                .contains("\"standing\":\"disputed\"");
        assertThat(catalog.send(
                                "DELETE",
                                ADMIN + "licence-rules/laboratory-us-tx?reason=Repealed",
                                grace,
                                "",
                                "If-Match",
                                made.tag())
                        .status())
                .isEqualTo(204);
    }

    @Test
    void everyDoorIsClosedToWhoeverMayNotPass() {
        String role = ADMIN + "roles/specialist";
        String tag = catalog.get(role, grace).tag();
        for (String path : List.of("/api/admin/pathways", role, role + "/history")) {
            assertThat(access("GET", path, "", tag)).as(path).containsExactly(401, 403, 403, 403, 200);
        }
        assertThat(access("PUT", role, "{}", tag)).containsExactly(401, 403, 403, 403, 400);
        assertThat(access("DELETE", role, "", tag)).containsExactly(401, 403, 403, 403, 400);
        tokens.forgeries(GRACE)
                .forEach((what, token) ->
                        assertThat(catalog.get(role, token).status()).as(what).isEqualTo(401));
        assertThat(catalog.send("POST", "/api/roles", null, "{}").status()).isEqualTo(401);
    }

    /** The statuses for nobody, a student, a registrar, an author and a catalog-admin. */
    private List<Integer> access(String method, String path, String body, String tag) {
        List<@Nullable String> callers = new ArrayList<>();
        callers.add(null);
        callers.addAll(List.of(tokens.of(ADA), tokens.of(ROSA), tokens.of(AUTHOR), grace));
        return callers.stream()
                .map(token ->
                        catalog.send(method, path, token, body, "If-Match", tag).status())
                .toList();
    }

    private Answer put(String thing, String body) {
        return catalog.send("PUT", ADMIN + thing, grace, body, "If-None-Match", "*");
    }

    private static List<String> ids(Answer answer, String list) {
        return answer.json()
                .path(list)
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    /** What is there besides what other tests made. */
    private static List<String> shipped(JsonNode things) {
        return things.valueStream()
                .map(thing -> thing.path("id").asString())
                .filter(id -> !id.startsWith("it-"))
                .toList();
    }

    private static String role(String id, String title) {
        return """
                {"reason": "Because", "value": {"id": "%s", "title": "%s", "level": "support", "summary": "S",
                 "education": "E", "scope": "S", "decisions": "D", "supervision": "S", "skills": ["teamwork"]}}""".formatted(id, title);
    }

    private static String step(String id, String from, String to) {
        return """
                {"reason": "Because", "value": {"id": "%s", "title": "A step", "from": ["%s"], "to": ["%s"], "summary": "S",
                 "requires": {"kind": "training", "id": "it-training", "title": "T", "why": "W", "months": 1}}}""".formatted(id, from, to);
    }
}
