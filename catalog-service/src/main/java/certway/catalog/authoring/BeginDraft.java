package certway.catalog.authoring;

import certway.catalog.program.ContentFault;
import certway.catalog.program.ContentFault.Severity;
import certway.catalog.program.ContentFaults;
import certway.catalog.program.Curriculum;
import certway.catalog.program.ProgramContent;
import certway.catalog.program.ProgramFile;
import certway.catalog.program.ProgramId;
import certway.catalog.program.ProgramModule;
import certway.catalog.program.Slug;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Begins the draft of a new program with modules that come from elsewhere. */
@Component
public class BeginDraft {

    private final CreateDraft createDraft;
    private final ContentFaults contentFaults;

    BeginDraft(CreateDraft createDraft, ContentFaults contentFaults) {
        this.createDraft = createDraft;
        this.contentFaults = contentFaults;
    }

    /** What the draft begins with. */
    public record Beginning(
            ProgramId programId, Slug slug, String title, List<ProgramModule> modules, Map<String, ProgramFile> files) {

        public Beginning {
            modules = List.copyOf(modules);
            files = Map.copyOf(files);
        }
    }

    /** What beginning a draft came to. */
    public sealed interface Outcome {}

    public record Begun(long revision) implements Outcome {}

    /** There is a program with this id or this address. */
    public record Taken(String what) implements Outcome {}

    /** The content breaks the format; there is no draft. */
    public record Malformed(List<ContentFault> faults) implements Outcome {
        public Malformed {
            faults = List.copyOf(faults);
        }
    }

    public Outcome run(Beginning beginning, String author, String note) {
        ProgramContent blank = createDraft.blank(
                new CreateDraft.NewProgram(beginning.programId(), beginning.slug(), beginning.title()));
        ProgramContent content = new ProgramContent(
                blank.programId(),
                blank.slug(),
                blank.about(),
                blank.classification(),
                blank.terms(),
                new Curriculum(
                        blank.curriculum().moduleOrder(), blank.curriculum().completion(), beginning.modules()),
                beginning.files());
        List<ContentFault> blankFaults = contentFaults.of(blank);
        List<ContentFault> faults = contentFaults.of(content).stream()
                .filter(fault -> fault.severity() == Severity.MALFORMED && !blankFaults.contains(fault))
                .toList();
        if (!faults.isEmpty()) {
            return new Malformed(faults);
        }
        return switch (createDraft.run(content, author, note)) {
            case DraftOutcome.Saved(Draft draft) -> new Begun(draft.state().revision());
            case DraftOutcome.IdTaken(String id) -> new Taken(id);
            case DraftOutcome.NoProgram _,
                    DraftOutcome.Stale _,
                    DraftOutcome.NoPlace _,
                    DraftOutcome.TooLarge _,
                    DraftOutcome.NotNow _,
                    DraftOutcome.Faulty _ -> throw new IllegalStateException("a new draft cannot come to this");
        };
    }
}
