package certway.catalog.pathway;

import certway.catalog.program.Markdown;
import certway.catalog.register.Editing;
import certway.catalog.register.Ready;
import certway.catalog.register.RegisterSettings;
import certway.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Roles, certifications, bodies and the words of the field, each list whole: a kind has few things, and their number has a bound. */
@Tag(name = "Pathways")
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class ReferenceController {

    /** A question with its answer as it is shown. */
    record AnsweredFaq(String id, String question, String answerHtml, List<String> facts) {
        static AnsweredFaq of(Faq faq) {
            return new AnsweredFaq(faq.id(), faq.title(), Markdown.html(faq.answer()), faq.facts());
        }
    }

    private record ListKey(Kind kind) {}

    private record ItemKey(Kind kind, String id) {}

    private final Pathways pathways;
    private final RegisterSettings settings;

    ReferenceController(Pathways pathways, RegisterSettings settings) {
        this.pathways = pathways;
        this.settings = settings;
    }

    @Operation(operationId = "listRoles", summary = "The roles of the field, from the start upwards")
    @GetMapping("/roles")
    ResponseEntity<Object> roles(@RequestHeader HttpHeaders headers) {
        PathwayGraph graph = pathways.graph();
        return graph.derived(
                        new ListKey(Kind.ROLES),
                        Ready.class,
                        () -> Ready.of(new Page<>(
                                graph.roles().stream()
                                        .sorted(Comparator.comparing(Role::level))
                                        .toList(),
                                null)))
                .answer(headers, settings.maxAge());
    }

    @Operation(operationId = "getRole", summary = "One role, by its id or any of its names")
    @GetMapping("/roles/{id}")
    ResponseEntity<Object> role(@PathVariable String id, @RequestHeader HttpHeaders headers) {
        return pathways.graph()
                .role(id)
                .map(role -> item(Kind.ROLES, role.id(), headers))
                .orElseGet(Editing::notFound);
    }

    @Operation(operationId = "listCertifications", summary = "Certifications with their bodies and routes")
    @GetMapping("/certifications")
    ResponseEntity<Object> certifications(@RequestHeader HttpHeaders headers) {
        return list(Kind.CERTIFICATIONS, headers);
    }

    @Operation(operationId = "getCertification", summary = "One certification with its route")
    @GetMapping("/certifications/{id}")
    ResponseEntity<Object> certification(@PathVariable String id, @RequestHeader HttpHeaders headers) {
        return item(Kind.CERTIFICATIONS, id, headers);
    }

    @Operation(operationId = "listBodies", summary = "The bodies that grant certifications")
    @GetMapping("/bodies")
    ResponseEntity<Object> bodies(@RequestHeader HttpHeaders headers) {
        return list(Kind.BODIES, headers);
    }

    @Operation(operationId = "getBody", summary = "One body")
    @GetMapping("/bodies/{id}")
    ResponseEntity<Object> body(@PathVariable String id, @RequestHeader HttpHeaders headers) {
        return item(Kind.BODIES, id, headers);
    }

    @Operation(operationId = "listAccreditors", summary = "Who accredits schools")
    @GetMapping("/accreditors")
    ResponseEntity<Object> accreditors(@RequestHeader HttpHeaders headers) {
        return list(Kind.ACCREDITORS, headers);
    }

    @Operation(operationId = "listSpecialisations", summary = "The specialisations")
    @GetMapping("/specialisations")
    ResponseEntity<Object> specialisations(@RequestHeader HttpHeaders headers) {
        return list(Kind.SPECIALISATIONS, headers);
    }

    @Operation(operationId = "listTestingAreas", summary = "The testing areas")
    @GetMapping("/testing-areas")
    ResponseEntity<Object> testingAreas(@RequestHeader HttpHeaders headers) {
        return list(Kind.TESTING_AREAS, headers);
    }

    @Operation(operationId = "listSkills", summary = "The skills, hard and soft")
    @GetMapping("/skills")
    ResponseEntity<Object> skills(@RequestHeader HttpHeaders headers) {
        return list(Kind.SKILLS, headers);
    }

    @Operation(operationId = "listWorkplaces", summary = "Where people of the field work")
    @GetMapping("/workplaces")
    ResponseEntity<Object> workplaces(@RequestHeader HttpHeaders headers) {
        return list(Kind.WORKPLACES, headers);
    }

    @Operation(operationId = "listStates", summary = "The states that a licence rule can be about")
    @GetMapping("/states")
    ResponseEntity<Object> states(@RequestHeader HttpHeaders headers) {
        return list(Kind.STATES, headers);
    }

    @Operation(operationId = "listPitfalls", summary = "Mistakes on the way, and what to do instead")
    @GetMapping("/pitfalls")
    ResponseEntity<Object> pitfalls(@RequestHeader HttpHeaders headers) {
        return list(Kind.PITFALLS, headers);
    }

    @Operation(operationId = "listFaqs", summary = "What people ask, with answers that cite facts")
    @GetMapping("/faqs")
    ResponseEntity<Object> faqs(@RequestHeader HttpHeaders headers) {
        PathwayGraph graph = pathways.graph();
        return graph.derived(
                        new ListKey(Kind.FAQS),
                        Ready.class,
                        () -> Ready.of(new Page<>(
                                graph.all(Kind.FAQS, Faq.class).stream()
                                        .sorted(Comparator.comparingInt(Faq::position))
                                        .map(AnsweredFaq::of)
                                        .toList(),
                                null)))
                .answer(headers, settings.maxAge());
    }

    private ResponseEntity<Object> list(Kind kind, HttpHeaders headers) {
        PathwayGraph graph = pathways.graph();
        return graph.derived(
                        new ListKey(kind), Ready.class, () -> Ready.of(new Page<>(graph.all(kind, Thing.class), null)))
                .answer(headers, settings.maxAge());
    }

    private ResponseEntity<Object> item(Kind kind, String id, HttpHeaders headers) {
        PathwayGraph graph = pathways.graph();
        return graph.find(kind, id)
                .map(thing -> graph.derived(new ItemKey(kind, thing.id()), Ready.class, () -> Ready.of(thing))
                        .answer(headers, settings.maxAge()))
                .orElseGet(Editing::notFound);
    }
}
