package certway.catalog.pathway;

import certway.catalog.register.Checks;
import certway.catalog.register.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What must be right in pathways: every name leads somewhere, and no way leads back to where it came from. */
final class PathwayChecks {

    private static final int MOST_OF_A_KIND = 500;
    private static final int MOST_YEARS = 20;

    private final PathwayGraph graph;
    private final Predicate<String> isFact;
    private final List<Finding> findings = new ArrayList<>();

    private PathwayChecks(PathwayGraph graph, Predicate<String> isFact) {
        this.graph = graph;
        this.isFact = isFact;
    }

    /** Checks the graph; {@code isFact} knows the ids of the fact register. */
    static List<Finding> check(PathwayGraph graph, Predicate<String> isFact) {
        PathwayChecks checks = new PathwayChecks(graph, isFact);
        for (Kind kind : Kind.values()) {
            checks.check(kind);
        }
        checks.aliases();
        checks.findings.addAll(Circles.in(graph));
        checks.findings.addAll(RequirementChecks.check(graph));
        return List.copyOf(checks.findings);
    }

    private void check(Kind kind) {
        List<Thing> all = graph.all(kind, Thing.class);
        if (all.size() > MOST_OF_A_KIND) {
            findings.add(new Finding(
                    kind.key(all.getLast().id()),
                    "",
                    "there may be at most %d %s".formatted(MOST_OF_A_KIND, kind.text())));
        }
        for (Thing thing : all) {
            Checks checks = new Checks(kind.key(thing.id()));
            checks.id("/id", thing.id());
            checks.line("/title", thing.title());
            check(thing, checks);
            findings.addAll(checks.findings());
        }
    }

    private void check(Thing thing, Checks checks) {
        switch (thing) {
            case Role role -> role(role, checks);
            case Background background -> checks.text("/summary", background.summary());
            case PathStep step -> step(step, checks);
            case Education education -> known(education.covers(), "/covers", Kind.EDUCATIONS, checks);
            case Certification certification -> certification(certification, checks);
            case Body body -> body(body, checks);
            case Term term -> term(term, checks);
            case Pitfall pitfall -> {
                checks.text("/consequence", pitfall.consequence());
                checks.text("/instead", pitfall.instead());
            }
            case Faq faq -> {
                checks.text("/answer", faq.answer());
                facts(faq.facts(), checks);
            }
            case LicenceRule rule -> rule(rule, checks);
        }
    }

    private void role(Role role, Checks checks) {
        checks.lines("/aliases", role.aliases());
        checks.text("/summary", role.summary());
        checks.line("/education", role.education());
        checks.line("/scope", role.scope());
        checks.line("/decisions", role.decisions());
        checks.line("/supervision", role.supervision());
        checks.lines("/duties", role.duties());
        known(role.certifications(), "/certifications", Kind.CERTIFICATIONS, checks);
        known(role.skills(), "/skills", Kind.SKILLS, checks);
        known(role.workplaces(), "/workplaces", Kind.WORKPLACES, checks);
        facts(role.facts(), checks);
    }

    private void step(PathStep step, Checks checks) {
        checks.text("/summary", step.summary());
        if (step.from().isEmpty()) {
            checks.add("/from", "must have at least one");
        }
        if (step.to().isEmpty()) {
            checks.add("/to", "must have at least one");
        }
        checks.known("/from", step.from(), graph.nodes(), "role or background");
        known(step.to(), "/to", Kind.ROLES, checks);
        facts(step.facts(), checks);
    }

    private void certification(Certification certification, Checks checks) {
        checks.lineIfAny("/formerly", certification.formerly());
        checks.text("/summary", certification.summary());
        known(certification.body(), "/body", Kind.BODIES, checks);
        known(certification.role(), "/role", Kind.ROLES, checks);
        known(certification.testingAreas(), "/testingAreas", Kind.TESTING_AREAS, checks);
        checks.lines("/route/education", certification.route().education());
        checks.lines("/route/experience", certification.route().experience());
        checks.lines("/route/examination", certification.route().examination());
        checks.lines("/route/maintenance", certification.route().maintenance());
        if (certification.cycleYears() < 1 || certification.cycleYears() > MOST_YEARS) {
            checks.add("/cycleYears", "must be a number from 1 to %d".formatted(MOST_YEARS));
        }
        Optional.ofNullable(certification.points())
                .filter(points -> points < 1 || points > 1_000)
                .ifPresent(_ -> checks.add("/points", "must be a number from 1 to 1000"));
        checks.size("/sources", certification.sources());
        for (int i = 0; i < certification.sources().size(); i++) {
            checks.webAddress(
                    "/sources/%d/url".formatted(i),
                    certification.sources().get(i).url());
        }
        facts(certification.facts(), checks);
    }

    private void body(Body body, Checks checks) {
        checks.line("/shortName", body.shortName());
        checks.text("/summary", body.summary());
        checks.line("/recognition", body.recognition());
        checks.line("/employerPreference", body.employerPreference());
        checks.line("/requirementFocus", body.requirementFocus());
        checks.text("/maintenance", body.maintenance());
        checks.webAddress("/url", body.url());
        facts(body.facts(), checks);
    }

    private static void term(Term term, Checks checks) {
        checks.lineIfAny("/group", term.group());
        checks.text("/summary", term.summary());
        checks.lines("/aliases", term.aliases());
        checks.lines("/examples", term.examples());
        checks.webAddress("/url", term.url());
    }

    private void rule(LicenceRule rule, Checks checks) {
        known(rule.state(), "/state", Kind.STATES, checks);
        checks.id("/occupation", rule.occupation());
        checks.lineIfAny("/agency", rule.agency());
        if (!isFact.test(rule.fact())) {
            checks.add("/fact", "there is no fact %s".formatted(rule.fact()));
        }
        boolean twice = graph.all(Kind.LICENCE_RULES, LicenceRule.class).stream()
                .anyMatch(other -> other.id().compareTo(rule.id()) < 0
                        && other.state().equals(rule.state())
                        && other.occupation().equals(rule.occupation()));
        if (twice) {
            checks.add("", "another rule is about the same state and occupation");
        }
    }

    private void facts(List<String> facts, Checks checks) {
        for (int i = 0; i < facts.size(); i++) {
            if (!isFact.test(facts.get(i))) {
                checks.add("/facts/" + i, "there is no fact %s".formatted(facts.get(i)));
            }
        }
    }

    private void known(List<String> ids, String pointer, Kind kind, Checks checks) {
        checks.known(pointer, ids, graph.ids(kind), kind.noun());
    }

    private void known(String id, String pointer, Kind kind, Checks checks) {
        Set<String> ids = graph.ids(kind);
        checks.known(pointer, id, ids, kind.noun());
    }

    /** A name that leads to two roles would lead to the wrong one for somebody. */
    private void aliases() {
        Map<String, String> owners = new HashMap<>();
        graph.roles().forEach(role -> owners.put(role.id(), role.id()));
        for (Role role : graph.roles()) {
            for (int i = 0; i < role.aliases().size(); i++) {
                String plain = PathwayGraph.plain(role.aliases().get(i));
                String owner = owners.putIfAbsent(plain, role.id());
                if (owner != null && !owner.equals(role.id())) {
                    findings.add(new Finding(
                            Kind.ROLES.key(role.id()),
                            "/aliases/" + i,
                            "%s is a name of the role %s already"
                                    .formatted(role.aliases().get(i), owner)));
                }
            }
        }
    }
}
