package certway.catalog.exchange;

import certway.catalog.program.Program;
import certway.catalog.program.ProgramContent;
import certway.catalog.program.ProgramId;
import certway.catalog.program.Slug;
import certway.catalog.program.StoredContent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What must hold between the programs of an import and those that exist. */
final class ImportChecks {

    private static final int NAMED = 20;

    private final Map<ProgramId, ProgramContent> imported = new LinkedHashMap<>();
    private final Map<ProgramId, Program> existing = new HashMap<>();
    private final Faults faults;

    /** Whether every program could be read; otherwise one that seems unknown may just be faulty. */
    private final boolean complete;

    private ImportChecks(List<Program> existing, Faults faults) {
        existing.forEach(program -> this.existing.put(program.id(), program));
        this.faults = faults;
        this.complete = faults.isEmpty();
    }

    /** The programs in an order in which none comes before one that it requires. */
    static List<ProgramContent> check(List<ProgramContent> contents, List<Program> existing, Faults faults) {
        ImportChecks checks = new ImportChecks(existing, faults);
        contents.forEach(checks::take);
        checks.checkAgainstExisting();
        return checks.inOrder();
    }

    private void take(ProgramContent content) {
        ProgramContent earlier = imported.putIfAbsent(content.programId(), content);
        if (earlier != null) {
            fault(content, "/programId", "%s is the id of %s too".formatted(content.programId(), file(earlier)));
        }
    }

    private void checkAgainstExisting() {
        Map<Slug, ProgramId> slugs = existing.values().stream().collect(Collectors.toMap(Program::slug, Program::id));
        for (ProgramContent content : imported.values()) {
            ProgramId owner = slugs.getOrDefault(content.slug(), content.programId());
            if (!owner.equals(content.programId())) {
                fault(content, "/slug", "the program %s has this slug".formatted(owner));
            }
            checkOriginal(content);
            Program program = existing.get(content.programId());
            if (program != null && program.status() == Program.Status.RETIRED && isChanged(program, content)) {
                fault(content, "/programId", "the program is retired and cannot be changed");
            }
        }
    }

    private void checkOriginal(ProgramContent content) {
        ProgramId original = content.about().translationOf();
        if (original == null) {
            return;
        }
        if (original.equals(content.programId())) {
            fault(content, "/translationOf", "a program is no translation of itself");
        } else if (complete && !imported.containsKey(original) && !existing.containsKey(original)) {
            fault(content, "/translationOf", "there is no program %s".formatted(original));
        }
    }

    private static boolean isChanged(Program program, ProgramContent content) {
        return !StoredContent.of(content).digest().equals(program.latest().digest());
    }

    private List<ProgramContent> inOrder() {
        Set<ProgramId> done = new LinkedHashSet<>();
        for (ProgramContent content : imported.values()) {
            if (!done.contains(content.programId())) {
                visit(content.programId(), done);
            }
        }
        return done.stream().filter(imported::containsKey).map(imported::get).toList();
    }

    /** Goes down what a program requires; without recursion, because an import may make a chain of thousands. */
    private void visit(ProgramId root, Set<ProgramId> done) {
        Way way = new Way(new ArrayList<>(), new HashMap<>(), new ArrayDeque<>());
        way.down(root, requires(root));
        while (!way.steps().isEmpty()) {
            if (!way.open().element().hasNext()) {
                done.add(way.up());
                continue;
            }
            ProgramId required = way.open().element().next();
            Integer start = way.places().get(required);
            if (start != null) {
                cycle(way.steps().subList(start, way.steps().size()));
            } else if (!imported.containsKey(required) && !existing.containsKey(required)) {
                unknown(way.steps().getLast(), required);
            } else if (!done.contains(required)) {
                way.down(required, requires(required));
            }
        }
    }

    /** From a program down to one that it requires, with what is still to be looked at on every step. */
    private record Way(List<ProgramId> steps, Map<ProgramId, Integer> places, Deque<Iterator<ProgramId>> open) {

        void down(ProgramId id, List<ProgramId> requires) {
            places.put(id, steps.size());
            steps.add(id);
            open.push(requires.iterator());
        }

        ProgramId up() {
            open.pop();
            ProgramId id = steps.removeLast();
            places.remove(id);
            return id;
        }
    }

    private void unknown(ProgramId id, ProgramId required) {
        ProgramContent content = imported.get(id);
        if (content != null && complete) {
            fault(content, "/prerequisites", "there is no program %s".formatted(required));
        }
    }

    private List<ProgramId> requires(ProgramId id) {
        ProgramContent content = imported.get(id);
        if (content != null) {
            return content.requires();
        }
        Program program = existing.get(id);
        return program == null ? List.of() : program.requires();
    }

    private void cycle(List<ProgramId> cycle) {
        String way = cycle.stream().limit(NAMED).map(ProgramId::value).collect(Collectors.joining(" -> "))
                + (cycle.size() > NAMED ? " -> and %d more".formatted(cycle.size() - NAMED) : "");
        for (ProgramId id : cycle) {
            ProgramContent content = imported.get(id);
            if (content != null) {
                fault(
                        content,
                        "/prerequisites",
                        "the prerequisites form a cycle: %s -> %s".formatted(way, cycle.getFirst()));
                return;
            }
        }
    }

    private void fault(ProgramContent content, String pointer, String message) {
        faults.add(file(content), null, pointer, message);
    }

    private static String file(ProgramContent content) {
        return "programs/%s/program.yaml".formatted(content.slug());
    }
}
