package certway.catalog.exchange;

import certway.catalog.exchange.ImportReport.Line;
import certway.catalog.exchange.ImportReport.Outcome;
import certway.catalog.exchange.ImportResult.Conflicted;
import certway.catalog.exchange.ImportResult.Imported;
import certway.catalog.exchange.ImportResult.Refused;
import certway.catalog.program.Program;
import certway.catalog.program.ProgramAct;
import certway.catalog.program.ProgramContent;
import certway.catalog.program.Programs;
import certway.catalog.publishing.Cause;
import certway.catalog.publishing.Publication;
import certway.catalog.publishing.PublishProgram;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads, checks and publishes the programs of an import: all of them, or none if there is any fault. */
@Component
class ImportPrograms {

    private final Programs programs;
    private final PublishProgram publishProgram;
    private final KeepFiles keepFiles;

    ImportPrograms(Programs programs, PublishProgram publishProgram, KeepFiles keepFiles) {
        this.programs = programs;
        this.publishProgram = publishProgram;
        this.keepFiles = keepFiles;
    }

    /** The actor is Keycloak's subject, or {@link Cause#SYSTEM}. */
    ImportResult run(ContentFiles files, Faults faults, String actor) {
        List<ProgramContent> contents = read(files, faults);
        Counts read = contents.stream().map(Counts::of).reduce(Counts.NOTHING, Counts::plus);
        List<ProgramContent> ordered = ImportChecks.check(contents, programs.all(), faults);
        if (!faults.isEmpty()) {
            return new Refused(read, faults.all());
        }
        ordered.forEach(content -> keepFiles.keep(content, files));
        return publish(ordered, read, new Cause(ProgramAct.Kind.IMPORT, actor, null));
    }

    private static List<ProgramContent> read(ContentFiles files, Faults faults) {
        List<ProgramContent> contents = new ArrayList<>();
        for (String folder : files.programFolders()) {
            new ProgramReader(files, folder, faults).read().ifPresent(contents::add);
        }
        if (contents.isEmpty() && faults.isEmpty()) {
            faults.add("", "there is no program: no file programs/<slug>/program.yaml");
        }
        return contents;
    }

    private ImportResult publish(List<ProgramContent> contents, Counts read, Cause cause) {
        Map<Outcome, Counts> counts = new EnumMap<>(Outcome.class);
        List<Line> lines = new ArrayList<>();
        for (ProgramContent content : contents) {
            switch (publishProgram.publish(content, cause)) {
                case Publication.Created(Program program) -> lines.add(line(program, Outcome.CREATED));
                case Publication.NewVersion(Program program) -> lines.add(line(program, Outcome.NEW_VERSION));
                case Publication.Unchanged(Program program) -> lines.add(line(program, Outcome.UNCHANGED));
                case Publication.Refused(Publication.Reason reason) -> {
                    return new Conflicted(content.programId().value(), reason.text());
                }
            }
            counts.merge(lines.getLast().outcome(), Counts.of(content), Counts::plus);
        }
        return new Imported(new ImportReport(
                read,
                counts.getOrDefault(Outcome.CREATED, Counts.NOTHING),
                counts.getOrDefault(Outcome.NEW_VERSION, Counts.NOTHING),
                counts.getOrDefault(Outcome.UNCHANGED, Counts.NOTHING),
                lines,
                List.of()));
    }

    private static Line line(Program program, Outcome outcome) {
        return new Line(
                program.id().value(), program.slug().value(), program.latest().number(), outcome);
    }
}
