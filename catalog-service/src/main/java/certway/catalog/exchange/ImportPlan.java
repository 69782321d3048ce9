package certway.catalog.exchange;

import certway.catalog.exchange.ImportReport.Line;
import certway.catalog.exchange.ImportReport.Outcome;
import certway.catalog.program.Program;
import certway.catalog.program.ProgramContent;
import certway.catalog.program.ProgramId;
import certway.catalog.program.StoredContent;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a faultless import will publish, in an order in which no program comes before one that it requires. */
public final class ImportPlan {

    private final List<ProgramContent> contents;
    private final ContentFiles files;
    private final Counts read;
    private final Map<ProgramId, Program> existing = new HashMap<>();

    /** The programs and the files that they use. */
    record Contents(List<ProgramContent> programs, ContentFiles files) {}

    ImportPlan(Contents contents, Counts read, List<Program> existing) {
        this.contents = List.copyOf(contents.programs());
        this.files = contents.files();
        this.read = read;
        existing.forEach(program -> this.existing.put(program.id(), program));
    }

    ContentFiles files() {
        return files;
    }

    List<ProgramContent> contents() {
        return contents;
    }

    /** The version that each of the programs has now; 0 where there is none. */
    public Map<String, Integer> versions() {
        Map<String, Integer> versions = new LinkedHashMap<>();
        for (ProgramContent content : contents) {
            Program program = existing.get(content.programId());
            versions.put(
                    content.programId().value(),
                    program == null ? 0 : program.latest().number());
        }
        return versions;
    }

    /** What publishing would come to. */
    public ImportReport expected() {
        List<Line> lines = new ArrayList<>();
        for (ProgramContent content : contents) {
            lines.add(line(content, existing.get(content.programId())));
        }
        return report(lines);
    }

    /** The report on what became of the first of the programs. */
    ImportReport report(List<Line> lines) {
        Map<Outcome, Counts> counts = new EnumMap<>(Outcome.class);
        for (int i = 0; i < lines.size(); i++) {
            counts.merge(lines.get(i).outcome(), Counts.of(contents.get(i)), Counts::plus);
        }
        Counts refused = contents.stream().skip(lines.size()).map(Counts::of).reduce(Counts.NOTHING, Counts::plus);
        return new ImportReport(
                read,
                counts.getOrDefault(Outcome.CREATED, Counts.NOTHING),
                counts.getOrDefault(Outcome.NEW_VERSION, Counts.NOTHING),
                counts.getOrDefault(Outcome.UNCHANGED, Counts.NOTHING),
                refused,
                lines,
                List.of());
    }

    private static Line line(ProgramContent content, @Nullable Program program) {
        String id = content.programId().value();
        String slug = content.slug().value();
        if (program == null) {
            return new Line(id, slug, 1, Outcome.CREATED);
        }
        int version = program.latest().number();
        return StoredContent.of(content).digest().equals(program.latest().digest())
                ? new Line(id, slug, version, Outcome.UNCHANGED)
                : new Line(id, slug, version + 1, Outcome.NEW_VERSION);
    }
}
