package certway.catalog.authoring;

import certway.catalog.program.ProgramAct;
import certway.catalog.program.ProgramId;
import certway.catalog.program.Programs;
import certway.platform.web.Cursor;
import certway.platform.web.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who did what to a program, the latest first: the states of its draft and the acts on its versions, which both are only ever
 * added to.
 */
@Component
class AuditLog {

    /** What is left of both: states before this revision, and so many acts. */
    private record Rest(long revision, int acts) {}

    /**
     * One act.
     *
     * @param revision of the draft, for acts on the draft
     * @param version the latest version afterwards, for acts on the program
     */
    record Entry(
            Instant at,
            String actor,
            String act,
            @Nullable Long revision,
            @Nullable Integer version,
            @Nullable String note) {

        static Entry of(DraftState state) {
            DraftAct act = state.act();
            return new Entry(act.at(), act.author(), act.kind().text(), state.revision(), null, act.note());
        }

        static Entry of(ProgramAct act) {
            return new Entry(act.at(), act.actor(), act.kind().text(), null, act.version(), act.reason());
        }
    }

    private final Drafts drafts;
    private final Programs programs;

    AuditLog(Drafts drafts, Programs programs) {
        this.drafts = drafts;
        this.programs = programs;
    }

    Page<Entry> page(ProgramId program, @Nullable String cursor, int limit) {
        List<ProgramAct> acts = programs.acts(program);
        Rest given = Cursor.read(cursor, Rest.class);
        Rest rest = given == null ? new Rest(Long.MAX_VALUE, acts.size()) : given;
        return merged(
                drafts.before(program, rest.revision(), limit + 1),
                acts.subList(0, Math.clamp(rest.acts(), 0, acts.size())),
                rest.revision(),
                limit);
    }

    /** Takes the later one of the two next ones until there are enough; each list keeps its own order. */
    static Page<Entry> merged(List<DraftState> states, List<ProgramAct> acts, long revision, int limit) {
        List<Entry> entries = new ArrayList<>();
        int state = 0;
        int act = acts.size();
        while (entries.size() < limit && (state < states.size() || act > 0)) {
            if (act > 0
                    && (state == states.size()
                            || !acts.get(act - 1)
                                    .at()
                                    .isBefore(states.get(state).act().at()))) {
                entries.add(Entry.of(acts.get(--act)));
            } else {
                entries.add(Entry.of(states.get(state++)));
            }
        }
        boolean more = state < states.size() || act > 0;
        long before = state == 0 ? revision : states.get(state - 1).revision();
        return new Page<>(entries, more ? Cursor.of(new Rest(before, act)) : null);
    }
}
