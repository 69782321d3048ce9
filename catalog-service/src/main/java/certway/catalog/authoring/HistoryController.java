package certway.catalog.authoring;

import certway.catalog.program.ProgramContent;
import certway.catalog.program.ProgramId;
import certway.platform.web.Cursor;
import certway.platform.web.Page;
import certway.platform.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What a draft was, and back to it. */
@Tag(name = "Drafts")
@RestController
@RequestMapping(path = "/api/admin/programs/{programId}/draft", produces = MediaType.APPLICATION_JSON_VALUE)
class HistoryController {

    /** Where a page ended. */
    private record Mark(long revision) {}

    record Differences(String from, String to, List<Difference> differences) {}

    /** Exactly one of both. */
    record Earlier(@Nullable Integer revision, @Nullable Integer version) {}

    private final Drafts drafts;
    private final States states;
    private final EditDraft editDraft;

    HistoryController(Drafts drafts, States states, EditDraft editDraft) {
        this.drafts = drafts;
        this.states = states;
        this.editDraft = editDraft;
    }

    @Operation(operationId = "getDraftHistory", summary = "Every state of the draft, the latest first")
    @GetMapping("/history")
    ResponseEntity<Object> history(
            @PathVariable String programId,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Paging.limit(limit);
        Mark mark = Cursor.read(cursor, Mark.class);
        long before = mark == null ? Long.MAX_VALUE : mark.revision();
        return ProgramId.parse(programId)
                .map(id -> page(drafts.before(id, before, most + 1), most))
                .filter(page -> mark != null || !page.items().isEmpty())
                .map(DraftAnswers::fresh)
                .orElseGet(DraftAnswers::noProgram);
    }

    private static Page<StateBody> page(List<DraftState> found, int most) {
        List<DraftState> shown = found.subList(0, Math.min(most, found.size()));
        return new Page<>(
                shown.stream().map(StateBody::of).toList(),
                found.size() > most ? Cursor.of(new Mark(shown.getLast().revision())) : null);
    }

    @Operation(
            operationId = "compareDraft",
            summary = "In what two states differ",
            description = "A state is draft:<revision> or version:<number>.")
    @GetMapping("/diff")
    ResponseEntity<Object> diff(@PathVariable String programId, @RequestParam String from, @RequestParam String to) {
        StateRef first = StateRef.read("from", from);
        StateRef second = StateRef.read("to", to);
        Optional<ProgramId> id = ProgramId.parse(programId);
        Optional<ProgramContent> before = id.flatMap(program -> states.content(program, first));
        Optional<ProgramContent> after = id.flatMap(program -> states.content(program, second));
        if (before.isEmpty() || after.isEmpty()) {
            return noState(before.isEmpty() ? from : to);
        }
        return DraftAnswers.fresh(new Differences(from, to, ContentDiff.between(before.get(), after.get())));
    }

    @Operation(
            operationId = "restoreDraft",
            summary = "Make an earlier state the draft again",
            description = "Either a revision of the draft or a version. Nothing of what came after it is lost.")
    @PostMapping("/restore")
    ResponseEntity<Object> restore(Target target, @RequestBody @Nullable JsonNode body) {
        Earlier wanted = AuthorInput.read(body, Earlier.class);
        StateRef state = state(wanted);
        Optional<ProgramContent> content = states.content(target.program(), state);
        if (content.isEmpty()) {
            return noState("that");
        }
        String note = switch (state) {
            case StateRef.OfDraft(long revision) -> "revision %d".formatted(revision);
            case StateRef.OfVersion(int number) -> "version %d".formatted(number);
        };
        return DraftAnswers.answer(editDraft.run(
                target,
                new Edit(DraftAct.Kind.RESTORE, note, now -> new Change.Changed(content.get()), restored -> "")));
    }

    private static StateRef state(Earlier wanted) {
        Integer revision = wanted.revision();
        Integer version = wanted.version();
        if (revision != null && version == null) {
            return new StateRef.OfDraft(revision);
        }
        if (version != null && revision == null) {
            return new StateRef.OfVersion(version);
        }
        throw Problems.invalid("", "must have either revision or version");
    }

    private static ResponseEntity<Object> noState(String state) {
        return DraftAnswers.problem(
                HttpStatus.NOT_FOUND, "state-not-found", "There is no such state", "The program has no state " + state);
    }
}
