package certway.catalog.pathway;

import certway.catalog.pathway.Requirement.AllOf;
import certway.catalog.pathway.Requirement.AnyOf;
import certway.catalog.pathway.Requirement.Certified;
import certway.catalog.pathway.Requirement.Educated;
import certway.catalog.pathway.Requirement.Experienced;
import certway.catalog.pathway.Requirement.Licensed;
import certway.catalog.pathway.Requirement.Named;
import certway.catalog.pathway.Requirement.Rotated;
import certway.catalog.pathway.Requirement.Single;
import certway.catalog.pathway.Requirement.Trained;
import certway.catalog.register.Checks;
import certway.catalog.register.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What must be right in the requirements of steps. */
final class RequirementChecks {

    private static final int DEEPEST = 8;
    private static final int MOST_MONTHS = 240;

    private final PathwayGraph graph;
    private final Map<String, Named> byId = new HashMap<>();

    private RequirementChecks(PathwayGraph graph) {
        this.graph = graph;
    }

    static List<Finding> check(PathwayGraph graph) {
        RequirementChecks all = new RequirementChecks(graph);
        List<Finding> findings = new ArrayList<>();
        for (PathStep step : graph.steps()) {
            Checks checks = new Checks(Kind.STEPS.key(step.id()));
            all.check(step.requires(), "/requires", 1, checks);
            findings.addAll(checks.findings());
        }
        return findings;
    }

    private void check(Requirement requirement, String place, int depth, Checks checks) {
        if (depth > DEEPEST) {
            checks.add(place, "must be at most %d levels deep".formatted(DEEPEST));
            return;
        }
        if (requirement instanceof Named named) {
            named(named, place, checks);
        }
        switch (requirement) {
            case AllOf all -> parts(all.of(), 1, place, depth, checks);
            case AnyOf any -> parts(any.of(), 2, place, depth, checks);
            case Educated education -> {
                some(education.educations(), place + "/educations", checks);
                known(education.educations(), place + "/educations", Kind.EDUCATIONS, checks);
                known(education.accreditors(), place + "/accreditors", Kind.ACCREDITORS, checks);
            }
            case Certified certified ->
                checks.known(
                        place + "/certification",
                        certified.certification(),
                        graph.ids(Kind.CERTIFICATIONS),
                        Kind.CERTIFICATIONS.noun());
            case Licensed licensed -> checks.id(place + "/occupation", licensed.occupation());
            case Experienced experienced -> known(experienced.roles(), place + "/roles", Kind.ROLES, checks);
            case Trained trained -> {
                known(trained.roles(), place + "/roles", Kind.ROLES, checks);
                known(trained.testingAreas(), place + "/testingAreas", Kind.TESTING_AREAS, checks);
            }
            case Rotated rotated -> known(rotated.testingAreas(), place + "/testingAreas", Kind.TESTING_AREAS, checks);
        }
    }

    private void named(Named named, String place, Checks checks) {
        checks.id(place + "/id", named.id());
        checks.line(place + "/title", named.title());
        checks.text(place + "/why", named.why());
        Named other = Objects.requireNonNullElse(byId.putIfAbsent(named.id(), named), named);
        if (!other.equals(named)) {
            checks.add(place + "/id", "%s is another requirement elsewhere".formatted(named.id()));
        }
        if (named instanceof Single single && (single.months() < 0 || single.months() > MOST_MONTHS)) {
            checks.add(place + "/months", "must be a number from 0 to %d".formatted(MOST_MONTHS));
        }
    }

    private void parts(List<Requirement> parts, int fewest, String place, int depth, Checks checks) {
        checks.size(place + "/of", parts);
        if (parts.size() < fewest) {
            checks.add(place + "/of", "must have at least %d".formatted(fewest));
        }
        for (int i = 0; i < parts.size(); i++) {
            check(parts.get(i), "%s/of/%d".formatted(place, i), depth + 1, checks);
        }
    }

    private static void some(List<String> ids, String place, Checks checks) {
        if (ids.isEmpty()) {
            checks.add(place, "must have at least 1");
        }
    }

    private void known(List<String> ids, String place, Kind kind, Checks checks) {
        checks.known(place, ids, graph.ids(kind), kind.noun());
    }
}
