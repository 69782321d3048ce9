package certway.catalog.authoring;

import certway.catalog.authoring.DraftOutcome.Faulty;
import certway.catalog.authoring.DraftOutcome.IdTaken;
import certway.catalog.authoring.DraftOutcome.NoPlace;
import certway.catalog.authoring.DraftOutcome.NoProgram;
import certway.catalog.authoring.DraftOutcome.Saved;
import certway.catalog.authoring.DraftOutcome.Stale;
import certway.catalog.authoring.DraftOutcome.TooLarge;
import certway.catalog.program.ContentFault;
import certway.catalog.program.ContentFault.Severity;
import certway.catalog.program.ContentFaults;
import certway.catalog.program.ProgramContent;
import certway.catalog.program.Programs;
import certway.catalog.program.StoredContent;
import certway.platform.web.Problems.FieldFault;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Changes the content of a draft: each change is a new state. Published versions are never touched. */
@Component
class EditDraft {

    private final OpenDraft openDraft;
    private final Drafts drafts;
    private final Programs programs;
    private final ContentFaults contentFaults;
    private final InstantSource clock;

    EditDraft(OpenDraft openDraft, Drafts drafts, Programs programs, ContentFaults contentFaults, InstantSource clock) {
        this.openDraft = openDraft;
        this.drafts = drafts;
        this.programs = programs;
        this.contentFaults = contentFaults;
        this.clock = clock;
    }

    DraftOutcome run(Target target, Edit edit) {
        Optional<Draft> found = openDraft.open(target.program());
        if (found.isEmpty()) {
            return new NoProgram();
        }
        Draft draft = found.get();
        if (draft.state().revision() != target.revision()) {
            return new Stale(draft.state());
        }
        return switch (edit.change().apply(draft.content())) {
            case Change.Changed(ProgramContent content) -> save(draft, content, target, edit);
            case Change.Missing(String what) -> new NoPlace(what);
            case Change.Taken(String id) -> new IdTaken(id);
            case Change.TooMany(String what, int limit) ->
                new TooLarge("there can be at most %d %s".formatted(limit, what));
        };
    }

    private DraftOutcome save(Draft draft, ProgramContent content, Target target, Edit edit) {
        StoredContent stored = StoredContent.of(content);
        if (stored.digest().equals(draft.state().digest())) {
            return new Saved(draft);
        }
        List<FieldFault> faults =
                newFaults(draft.content(), content, edit.place().apply(content));
        if (!faults.isEmpty()) {
            return new Faulty(faults);
        }
        DraftAct act =
                new DraftAct(edit.kind(), target.author(), clock.instant().truncatedTo(ChronoUnit.MILLIS), edit.note());
        DraftState next = draft.state().changed(stored, draft.program(), act);
        programs.keep(stored);
        return drafts.append(next)
                ? new Saved(new Draft(next, content, draft.program()))
                : new Stale(drafts.latest(target.program()).orElse(next));
    }

    /** What breaks the format and did not before; what is only unfinished may stay so until the draft is published. */
    private List<FieldFault> newFaults(ProgramContent before, ProgramContent after, String place) {
        Set<ContentFault> known = Set.copyOf(contentFaults.of(before));
        return contentFaults.of(after).stream()
                .filter(fault -> fault.severity() == Severity.MALFORMED && !known.contains(fault))
                .map(fault -> new FieldFault(within(place, fault.pointer()), fault.message()))
                .toList();
    }

    private static String within(String place, String pointer) {
        return pointer.startsWith(place + "/") ? pointer.substring(place.length()) : pointer;
    }
}
