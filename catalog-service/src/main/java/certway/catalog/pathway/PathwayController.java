package certway.catalog.pathway;

import certway.catalog.fact.Facts;
import certway.catalog.pathway.GapAnswer.Named;
import certway.catalog.register.Ready;
import certway.catalog.register.RegisterSettings;
import certway.catalog.search.KnownProgram;
import certway.catalog.search.KnownPrograms;
import certway.platform.web.Page;
import certway.platform.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The graph of roles, what is missing on a way through it, and things side by side. */
@Tag(name = "Pathways")
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class PathwayController {

    private static final int COMPARED_ROLES = 4;
    private static final int COMPARED_PROGRAMS = 3;

    /**
     * The whole graph.
     *
     * @param nodes roles, then backgrounds
     */
    record Graph(List<Node> nodes, List<PathStep> steps, List<Education> educations) {}

    /** Where a pathway can start or pass; a background has no level. */
    record Node(String id, String title, @Nullable RoleLevel level, String summary) {}

    private enum Derived {
        GRAPH
    }

    private final Pathways pathways;
    private final Facts facts;
    private final KnownPrograms programs;
    private final RegisterSettings settings;

    PathwayController(Pathways pathways, Facts facts, KnownPrograms programs, RegisterSettings settings) {
        this.pathways = pathways;
        this.facts = facts;
        this.programs = programs;
        this.settings = settings;
    }

    @Operation(operationId = "getPathways", summary = "The graph: roles, backgrounds, and the steps between them")
    @GetMapping("/pathways")
    ResponseEntity<Object> graph(@RequestHeader HttpHeaders headers) {
        PathwayGraph graph = pathways.graph();
        return graph.derived(Derived.GRAPH, Ready.class, () -> Ready.of(whole(graph)))
                .answer(headers, settings.maxAge());
    }

    private static Graph whole(PathwayGraph graph) {
        Stream<Node> roles = graph.roles().stream()
                .sorted(Comparator.comparing(Role::level))
                .map(role -> new Node(role.id(), role.title(), role.level(), role.summary()));
        Stream<Node> backgrounds = graph.all(Kind.BACKGROUNDS, Background.class).stream()
                .map(background -> new Node(background.id(), background.title(), null, background.summary()));
        return new Graph(
                Stream.concat(roles, backgrounds).toList(), graph.steps(), graph.all(Kind.EDUCATIONS, Education.class));
    }

    @Operation(
            operationId = "getGap",
            summary = "What is missing between where one stands and a role, and what closes it")
    @Parameter(name = "from", description = "A role by id, title or alias, or a background", required = true)
    @Parameter(name = "to", description = "A role by id, title or alias", required = true)
    @Parameter(name = "state", description = "A state of the United States, as CA or California")
    @Parameter(
            name = "have",
            description =
                    "What one has: ids of certifications, educations, requirements, roles, programs; several by commas")
    @GetMapping("/pathways/gap")
    ResponseEntity<Object> gap(
            @RequestParam MultiValueMap<String, String> parameters, @RequestHeader HttpHeaders headers) {
        PathwayGraph graph = pathways.graph();
        Parameters given = new Parameters(parameters, Set.of("from", "to", "state", "have"));
        String from = given.one("from");
        String to = given.one("to");
        OpenPrograms open = OpenPrograms.of(programs.all());
        Holdings.Reading have = Holdings.read(given.some("have"), graph, open);
        if (!have.unknown().isEmpty()) {
            throw Problems.invalid("have", "there is nothing known as " + String.join(", ", have.unknown()));
        }
        Gap.Question question = new Gap.Question(
                graph.node(from).orElseThrow(() -> unknown("from", "role or background", from)),
                graph.role(to).map(Role::id).orElseThrow(() -> unknown("to", "role", to)),
                parameters.containsKey("state") ? state(graph, given.one("state")) : null,
                have.holdings());
        return Ready.of(new Gap(graph, open, licences(graph)).answer(question)).answer(headers, settings.maxAge());
    }

    @Operation(operationId = "listLicenceRules", summary = "Which states ask for a licence, with date and sources")
    @Parameter(name = "state", description = "Rules of one state only")
    @GetMapping("/licence-rules")
    ResponseEntity<Object> licenceRules(
            @RequestParam MultiValueMap<String, String> parameters, @RequestHeader HttpHeaders headers) {
        PathwayGraph graph = pathways.graph();
        Parameters given = new Parameters(parameters, Set.of("state"));
        List<LicenceAnswer> all = licences(graph).all();
        if (parameters.containsKey("state")) {
            Term state = state(graph, given.one("state"));
            Named named = new Named(state.id(), state.title());
            all = all.stream().filter(rule -> named.equals(rule.state())).toList();
        }
        return Ready.of(new Page<>(all, null)).answer(headers, settings.maxAge());
    }

    @Operation(operationId = "compareRoles", summary = "Roles side by side")
    @Parameter(name = "ids", description = "2 to 4 roles, by commas", required = true)
    @GetMapping("/roles/compare")
    ResponseEntity<Object> roles(
            @RequestParam MultiValueMap<String, String> parameters, @RequestHeader HttpHeaders headers) {
        PathwayGraph graph = pathways.graph();
        List<Role> roles = compared(
                parameters,
                "ids",
                COMPARED_ROLES,
                name -> graph.role(name).orElseThrow(() -> unknown("ids", "role", name)));
        return Ready.of(new Comparisons(graph).roles(roles)).answer(headers, settings.maxAge());
    }

    @Operation(operationId = "compareBodies", summary = "Bodies side by side")
    @Parameter(name = "ids", description = "2 to 4 bodies, by commas", required = true)
    @GetMapping("/bodies/compare")
    ResponseEntity<Object> bodies(
            @RequestParam MultiValueMap<String, String> parameters, @RequestHeader HttpHeaders headers) {
        PathwayGraph graph = pathways.graph();
        List<Body> bodies = compared(
                parameters,
                "ids",
                COMPARED_ROLES,
                name -> graph.find(Kind.BODIES, Body.class, PathwayGraph.plain(name))
                        .orElseThrow(() -> unknown("ids", "body", name)));
        return Ready.of(new Comparisons(graph).bodies(bodies)).answer(headers, settings.maxAge());
    }

    @Operation(operationId = "comparePrograms", summary = "Programs side by side")
    @Parameter(name = "slugs", description = "2 or 3 published programs, by commas", required = true)
    @GetMapping("/programs/compare")
    ResponseEntity<Object> programs(
            @RequestParam MultiValueMap<String, String> parameters, @RequestHeader HttpHeaders headers) {
        OpenPrograms open = OpenPrograms.of(programs.all());
        List<KnownProgram> found = compared(
                parameters,
                "slugs",
                COMPARED_PROGRAMS,
                name -> open.find(name).orElseThrow(() -> unknown("slugs", "published program", name)));
        return Ready.of(new Comparisons(pathways.graph()).programs(found)).answer(headers, settings.maxAge());
    }

    private static <T> List<T> compared(
            MultiValueMap<String, String> parameters, String name, int most, Function<String, T> find) {
        List<T> found = new Parameters(parameters, Set.of(name))
                .compared(name, most).stream().map(find).distinct().toList();
        if (found.size() < 2) {
            throw Problems.invalid(name, "must have 2 to %d different values".formatted(most));
        }
        return found;
    }

    private Licences licences(PathwayGraph graph) {
        return new Licences(graph, facts::find, facts.today());
    }

    private static Term state(PathwayGraph graph, String name) {
        return graph.state(name).orElseThrow(() -> unknown("state", "state", name));
    }

    private static RuntimeException unknown(String parameter, String what, String name) {
        return Problems.invalid(parameter, "there is no %s %s".formatted(what, name));
    }
}
