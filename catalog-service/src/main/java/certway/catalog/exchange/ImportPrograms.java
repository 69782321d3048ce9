package certway.catalog.exchange;

import certway.catalog.exchange.ImportProgress.Phase;
import certway.catalog.exchange.ImportReport.Line;
import certway.catalog.exchange.ImportReport.Outcome;
import certway.catalog.exchange.ImportResult.Conflicted;
import certway.catalog.exchange.ImportResult.Imported;
import certway.catalog.program.Program;
import certway.catalog.program.ProgramAct;
import certway.catalog.program.ProgramContent;
import certway.catalog.program.Programs;
import certway.catalog.program.StoredContent;
import certway.catalog.program.Terms;
import certway.catalog.publishing.Cause;
import certway.catalog.publishing.CitedFacts;
import certway.catalog.publishing.FixedDates;
import certway.catalog.publishing.Publication;
import certway.catalog.publishing.PublishProgram;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads and checks the programs of an import and, if there is no fault in any of them, publishes all. */
@Component
public class ImportPrograms {

    private final Programs programs;
    private final PublishProgram publishProgram;
    private final KeepFiles keepFiles;
    private final CitedFacts facts;
    private final FixedDates fixedDates;

    ImportPrograms(
            Programs programs,
            PublishProgram publishProgram,
            KeepFiles keepFiles,
            CitedFacts facts,
            FixedDates fixedDates) {
        this.programs = programs;
        this.publishProgram = publishProgram;
        this.keepFiles = keepFiles;
        this.facts = facts;
        this.fixedDates = fixedDates;
    }

    /**
     * Where an import comes from.
     *
     * @param actor Keycloak's subject, or {@link Cause#SYSTEM}
     * @param before the version that each program had before this import published anything, 0 where there was none
     */
    public record Origin(String actor, Map<String, Integer> before) {

        public Origin {
            before = Map.copyOf(before);
        }
    }

    /** What came of reading and checking. */
    public sealed interface Checked {

        /** There is no fault. */
        record Fit(ImportPlan plan) implements Checked {}

        /** Nothing may be published. */
        record Refused(ImportReport report) implements Checked {}
    }

    /** Changes nothing. */
    public Checked check(ContentFiles files, Faults faults, ImportProgress progress) {
        return check(files, faults, progress, new Now(facts, fixedDates::objection));
    }

    /** As {@link #check}, of what the platform was shipped with: it may have grown old since. */
    Checked checkShipped(ContentFiles files, Faults faults) {
        return check(files, faults, ImportProgress.UNWATCHED, new Now(_ -> Optional.empty(), _ -> Optional.empty()));
    }

    /** What passes with time, of which content may be overtaken. */
    private record Now(CitedFacts citable, Function<Terms, Optional<String>> fixedDates) {}

    private Checked check(ContentFiles files, Faults faults, ImportProgress progress, Now now) {
        List<ProgramContent> contents = read(files, faults, progress);
        progress.at(Phase.CHECKING, 0, 1);
        List<Program> existing = programs.all();
        List<ProgramContent> ordered = ImportChecks.check(contents, existing, faults);
        CitationChecks citations = new CitationChecks(files, now.citable(), faults);
        Set<String> published =
                existing.stream().map(program -> program.latest().digest()).collect(Collectors.toSet());
        contents.stream()
                .filter(content -> citations.mayCite(content)
                        || now.fixedDates().apply(content.terms()).isPresent())
                .filter(content -> !published.contains(StoredContent.of(content).digest()))
                .forEach(content -> {
                    citations.check(content);
                    now.fixedDates().apply(content.terms()).ifPresent(reason -> overdue(content, reason, faults));
                });
        Counts read = contents.stream().map(Counts::of).reduce(Counts.NOTHING, Counts::plus);
        if (faults.isEmpty()) {
            return new Checked.Fit(new ImportPlan(new ImportPlan.Contents(ordered, files), read, existing));
        }
        Counts all = read.withPrograms(files.programFolders().size());
        return new Checked.Refused(ImportReport.refused(all, faults.all()));
    }

    private static void overdue(ProgramContent content, String reason, Faults faults) {
        faults.add("programs/%s/program.yaml".formatted(content.slug()), null, "/validity/date", reason);
    }

    private static List<ProgramContent> read(ContentFiles files, Faults faults, ImportProgress progress) {
        SortedSet<String> folders = files.programFolders();
        List<ProgramContent> contents = new ArrayList<>();
        int done = 0;
        for (String folder : folders) {
            progress.at(Phase.READING, done, folders.size());
            new ProgramReader(files, folder, faults).read().ifPresent(contents::add);
            done++;
        }
        if (contents.isEmpty() && faults.isEmpty()) {
            faults.add("", "there is no program: no file programs/<slug>/program.yaml");
        }
        return contents;
    }

    /**
     * Publishes what is not published yet: twice is once.
     *
     * @param origin who imports, and what there was before
     */
    public ImportResult publish(ImportPlan plan, Origin origin, ImportProgress progress) {
        Cause cause = new Cause(ProgramAct.Kind.IMPORT, origin.actor(), null);
        List<Line> lines = new ArrayList<>();
        for (ProgramContent content : plan.contents()) {
            progress.at(Phase.PUBLISHING, lines.size(), plan.contents().size());
            keepFiles.keep(content, plan.files());
            switch (publishProgram.publish(content, cause)) {
                case Publication.Created(Program program) -> lines.add(line(program, Outcome.CREATED));
                case Publication.NewVersion(Program program) -> lines.add(line(program, Outcome.NEW_VERSION));
                case Publication.Unchanged(Program program) -> lines.add(line(program, outcome(program, origin)));
                case Publication.Refused(Publication.Reason reason) -> {
                    return new Conflicted(
                            plan.report(lines), content.programId().value(), reason.text());
                }
            }
        }
        return new Imported(plan.report(lines));
    }

    /** What is as the files say may be so because an earlier run of the same import, which was interrupted, made it so. */
    private static Outcome outcome(Program program, Origin origin) {
        int version = origin.before().getOrDefault(program.id().value(), 0);
        if (version == 0) {
            return Outcome.CREATED;
        }
        return program.latest().number() > version ? Outcome.NEW_VERSION : Outcome.UNCHANGED;
    }

    private static Line line(Program program, Outcome outcome) {
        return new Line(
                program.id().value(), program.slug().value(), program.latest().number(), outcome);
    }
}
