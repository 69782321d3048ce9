package certway.catalog.authoring;

import certway.catalog.program.Program;
import certway.catalog.program.ProgramId;
import certway.catalog.program.Programs;
import certway.catalog.program.Slug;
import certway.platform.web.Cursor;
import certway.platform.web.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All programs in the order of their ids: those with versions and those that are only drafts. */
@Component
class ProgramList {

    private static final String BEFORE_ALL = "";

    /** Where a page ended. */
    private record Mark(String programId) {}

    /**
     * One program.
     *
     * @param status {@code draft} if it was never published
     * @param version the latest; left out if there is none
     * @param draft left out while nobody has looked at the draft of a published program, or has since another version came
     *     and nothing was changed: it is the latest version
     */
    record Item(
            ProgramId programId,
            Slug slug,
            String title,
            String status,
            @Nullable Integer version,
            @Nullable DraftBody draft) {}

    private final Drafts drafts;
    private final Programs programs;

    ProgramList(Drafts drafts, Programs programs) {
        this.drafts = drafts;
        this.programs = programs;
    }

    Page<Item> page(@Nullable String cursor, int limit) {
        Mark mark = Cursor.read(cursor, Mark.class);
        String after = mark == null ? BEFORE_ALL : mark.programId();
        Map<ProgramId, Program> published =
                programs.page(after, limit + 1).stream().collect(Collectors.toMap(Program::id, Function.identity()));
        SortedSet<ProgramId> ids = new TreeSet<>(published.keySet());
        ids.addAll(drafts.page(after, limit + 1));
        List<Item> items =
                ids.stream().limit(limit).map(id -> item(id, published.get(id))).toList();
        boolean more = ids.size() > limit;
        return new Page<>(
                items, more ? Cursor.of(new Mark(items.getLast().programId().value())) : null);
    }

    private Item item(ProgramId id, @Nullable Program program) {
        Optional<DraftState> draft = drafts.latest(id);
        DraftBody body = draft.filter(state -> program == null || !Following.isBehindWithoutChanges(state, program))
                .map(state -> DraftBody.of(state, program))
                .orElse(null);
        if (program != null) {
            return new Item(
                    id,
                    program.slug(),
                    program.title(),
                    program.status().text(),
                    program.latest().number(),
                    body);
        }
        DraftState only = draft.orElseThrow();
        return new Item(id, only.slug(), only.title(), "draft", null, body);
    }
}
