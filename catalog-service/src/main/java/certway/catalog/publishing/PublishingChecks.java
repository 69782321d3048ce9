package certway.catalog.publishing;

import certway.catalog.program.ContentFaults;
import certway.catalog.program.FactCitation;
import certway.catalog.program.Program;
import certway.catalog.program.ProgramContent;
import certway.catalog.program.ProgramId;
import certway.platform.web.Problems.FieldFault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What must hold before content becomes a version. Every reason is told at once, with its place in the stored form of the content.
 */
public final class PublishingChecks {

    private static final String ORIGINAL = "/about/translationOf";
    private static final String PREREQUISITES = "/terms/prerequisites";

    private final ContentFaults contentFaults;
    private final CitedFacts facts;
    private final FixedDates fixedDates;

    public PublishingChecks(ContentFaults contentFaults, CitedFacts facts, FixedDates fixedDates) {
        this.contentFaults = contentFaults;
        this.facts = facts;
        this.fixedDates = fixedDates;
    }

    /** Why the content cannot be published among the programs that exist; empty if it can. */
    public List<FieldFault> faults(ProgramContent content, Collection<Program> existing) {
        List<FieldFault> faults = new ArrayList<>();
        contentFaults.of(content).forEach(fault -> faults.add(new FieldFault(fault.pointer(), fault.message())));
        slug(content, existing, faults);
        original(content, existing, faults);
        prerequisites(content, existing, faults);
        fixedDates
                .objection(content.terms())
                .ifPresent(reason -> faults.add(new FieldFault("/terms/validity/date", reason)));
        for (FactCitation citation : FactCitation.in(content)) {
            facts.objection(citation.factId())
                    .ifPresent(reason -> faults.add(new FieldFault(
                            citation.pointer(),
                            "the fact %s cannot be cited: %s".formatted(citation.factId(), reason))));
        }
        return List.copyOf(faults);
    }

    private static void slug(ProgramContent content, Collection<Program> existing, List<FieldFault> faults) {
        existing.stream()
                .filter(program -> program.slug().equals(content.slug()))
                .filter(program -> !program.id().equals(content.programId()))
                .forEach(program ->
                        faults.add(new FieldFault("/slug", "the program %s has this slug".formatted(program.id()))));
    }

    private static void original(ProgramContent content, Collection<Program> existing, List<FieldFault> faults) {
        ProgramId original = content.about().translationOf();
        if (original == null) {
            return;
        }
        if (original.equals(content.programId())) {
            faults.add(new FieldFault(ORIGINAL, "a program is no translation of itself"));
        } else if (existing.stream().noneMatch(program -> program.id().equals(original))) {
            faults.add(new FieldFault(ORIGINAL, "there is no published program %s".formatted(original)));
        }
    }

    private static void prerequisites(ProgramContent content, Collection<Program> existing, List<FieldFault> faults) {
        Map<ProgramId, List<ProgramId>> requires = new HashMap<>();
        existing.forEach(program -> requires.put(program.id(), program.requires()));
        requires.put(content.programId(), content.requires());
        for (int i = 0; i < content.terms().prerequisites().size(); i++) {
            for (ProgramId required : content.terms().prerequisites().get(i).programs()) {
                String pointer = "%s/%d".formatted(PREREQUISITES, i);
                if (!requires.containsKey(required)) {
                    faults.add(new FieldFault(pointer, "there is no published program %s".formatted(required)));
                } else {
                    List<ProgramId> way = wayBack(required, content.programId(), requires, new LinkedHashSet<>());
                    if (!way.isEmpty()) {
                        faults.add(new FieldFault(pointer, cycle(content.programId(), way)));
                    }
                }
            }
        }
    }

    /** The programs from one to the other along what they require; empty if there is no way. */
    private static List<ProgramId> wayBack(
            ProgramId from, ProgramId to, Map<ProgramId, List<ProgramId>> requires, Set<ProgramId> seen) {
        if (!seen.add(from)) {
            return List.of();
        }
        if (from.equals(to)) {
            return List.of(to);
        }
        for (ProgramId next : requires.getOrDefault(from, List.of())) {
            List<ProgramId> rest = wayBack(next, to, requires, seen);
            if (!rest.isEmpty()) {
                List<ProgramId> way = new ArrayList<>(List.of(from));
                way.addAll(rest);
                return way;
            }
        }
        return List.of();
    }

    private static String cycle(ProgramId program, List<ProgramId> way) {
        return "the prerequisites form a cycle: %s -> %s"
                .formatted(program, way.stream().map(ProgramId::value).collect(Collectors.joining(" -> ")));
    }
}
