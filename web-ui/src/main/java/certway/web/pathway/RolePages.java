package certway.web.pathway;

import certway.web.fact.CiteFacts;
import certway.web.layout.Pages;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** Roles and certifications. */
@Controller
class RolePages {

    private final PathwayClient pathways;
    private final CiteFacts facts;
    private final Pages pages;

    RolePages(PathwayClient pathways, CiteFacts facts, Pages pages) {
        this.pathways = pathways;
        this.facts = facts;
        this.pages = pages;
    }

    @GetMapping("/roles")
    View roles() {
        return pages.show("pathway/roles", Map.of("roles", pathways.roles().items()));
    }

    @GetMapping("/roles/{id}")
    View role(@PathVariable String id) {
        Role role = pathways.role(id);
        Graph graph = pathways.graph();
        return pages.show(
                "pathway/role",
                Map.of(
                        "role", role,
                        "graph", graph,
                        "certifications", certifications(role),
                        "skills", named("skills", role.skills()),
                        "workplaces", named("workplaces", role.workplaces()),
                        "licences", licences(role, graph),
                        "cited", facts.byId(role.facts().stream())));
    }

    @GetMapping("/certifications/{id}")
    View certification(@PathVariable String id) {
        Certification certification = pathways.certification(id);
        return pages.show(
                "pathway/certification",
                Map.of(
                        "certification", certification,
                        "body", pathways.bodies().by(Body::id).get(certification.body()),
                        "role", pathways.role(certification.role()),
                        "cited", facts.byId(certification.facts().stream())));
    }

    private List<Certification> certifications(Role role) {
        Map<String, Certification> all = pathways.certifications().by(Certification::id);
        return role.certifications().stream()
                .filter(all::containsKey)
                .map(all::get)
                .toList();
    }

    private List<Term> named(String kind, List<String> ids) {
        Map<String, Term> all = pathways.terms(kind).by(Term::id);
        return ids.stream().filter(all::containsKey).map(all::get).toList();
    }

    /** The rules of the states for what the steps to the role ask for. */
    private List<LicenceRule> licences(Role role, Graph graph) {
        Set<String> occupations =
                graph.to(role.id()).stream().flatMap(Graph.Step::licensed).collect(Collectors.toSet());
        return pathways.licenceRules().items().stream()
                .filter(rule -> occupations.contains(rule.occupation()))
                .toList();
    }
}
