package certway.catalog.pathway;

import certway.catalog.pathway.Requirement.Certified;
import certway.catalog.pathway.Requirement.Educated;
import certway.catalog.pathway.Requirement.Experienced;
import certway.catalog.pathway.Requirement.Licensed;
import certway.catalog.pathway.Requirement.Rotated;
import certway.catalog.pathway.Requirement.Single;
import certway.catalog.pathway.Requirement.Trained;
import certway.catalog.search.KnownProgram;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody has: statements of their own, which nobody checked.
 *
 * @param nodes roles and backgrounds from which they can start
 * @param names ids of requirements, certifications and educations that they have, with all that those cover
 * @param programs ids of programs that they completed
 */
record Holdings(Set<String> nodes, Set<String> names, Set<String> programs) {

    Holdings {
        nodes = Set.copyOf(nodes);
        names = Set.copyOf(names);
        programs = Set.copyOf(programs);
    }

    /** Reads what a caller wrote; something that means nothing here is in the answer's {@code unknown}. */
    record Reading(Holdings holdings, List<String> unknown) {}

    static Reading read(List<String> given, PathwayGraph graph, OpenPrograms open) {
        Set<String> requirements = graph.steps().stream()
                .flatMap(step -> step.requires().all())
                .flatMap(part -> part instanceof Requirement.Named named ? Stream.of(named.id()) : Stream.empty())
                .collect(Collectors.toSet());
        Set<String> nodes = new HashSet<>();
        Set<String> names = new HashSet<>();
        Set<String> programs = new HashSet<>();
        Set<String> unknown = new LinkedHashSet<>();
        for (String name : given) {
            String plain = PathwayGraph.plain(name);
            Optional<String> node = graph.node(name);
            Optional<KnownProgram> program = open.findCompleted(plain);
            boolean named = requirements.contains(plain)
                    || graph.find(Kind.CERTIFICATIONS, plain).isPresent()
                    || graph.find(Kind.EDUCATIONS, plain).isPresent();
            node.ifPresent(nodes::add);
            program.ifPresent(found -> programs.add(found.program().id().value()));
            if (named) {
                names.add(plain);
            } else if (node.isEmpty() && program.isEmpty()) {
                unknown.add(name);
            }
        }
        return new Reading(new Holdings(nodes, covered(names, graph), programs), List.copyOf(unknown));
    }

    private static Set<String> covered(Set<String> names, PathwayGraph graph) {
        Set<String> all = new HashSet<>();
        names.forEach(name -> cover(name, graph, all));
        return all;
    }

    private static void cover(String name, PathwayGraph graph, Set<String> all) {
        if (all.add(name)) {
            graph.find(Kind.EDUCATIONS, Education.class, name)
                    .ifPresent(education -> education.covers().forEach(covered -> cover(covered, graph, all)));
        }
    }

    Holdings startingAlsoFrom(String node) {
        Set<String> more = new HashSet<>(nodes);
        more.add(node);
        return new Holdings(more, names, programs);
    }

    boolean has(String name) {
        return names.contains(name);
    }

    /** What of it meets the requirement. */
    Optional<String> meeting(Single requirement) {
        if (names.contains(requirement.id())) {
            return Optional.of(requirement.id());
        }
        return switch (requirement) {
            case Educated educated -> first(educated.educations(), names);
            case Certified certified -> first(List.of(certified.certification()), names);
            case Trained trained -> first(trained.programs(), programs);
            case Licensed _, Experienced _, Rotated _ -> Optional.empty();
        };
    }

    private static Optional<String> first(List<String> wanted, Set<String> held) {
        return wanted.stream().filter(held::contains).findFirst();
    }
}
