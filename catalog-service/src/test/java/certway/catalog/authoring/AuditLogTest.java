package certway.catalog.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import certway.catalog.authoring.AuditLog.Entry;
import certway.catalog.program.ProgramAct;
import certway.catalog.program.ProgramId;
import certway.catalog.program.Slug;
import certway.platform.web.Page;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditLogTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void theLatestActComesFirstWhereverItIsKept() {
        Page<Entry> page = AuditLog.merged(List.of(state(3, 30), state(2, 10)), List.of(act(20), act(40)), 99, 10);

        assertThat(page.items()).extracting(Entry::at).containsExactly(at(40), at(30), at(20), at(10));
        assertThat(page.next()).isNull();
    }

    @Test
    void ofTwoActsAtOnceThatOnTheProgramIsTheLater() {
        assertThat(AuditLog.merged(List.of(state(1, 10)), List.of(act(10)), 99, 10)
                        .items())
                .extracting(Entry::act)
                .containsExactly("publish", "edit");
    }

    @Test
    void eachListKeepsItsOrderWhateverTheClocksSay() {
        assertThat(AuditLog.merged(List.of(state(2, 10), state(1, 50)), List.of(), 99, 10)
                        .items())
                .extracting(Entry::revision)
                .containsExactly(2L, 1L);
    }

    @Test
    void aFullPageSaysWhereTheNextBegins() {
        assertThat(AuditLog.merged(List.of(state(2, 10), state(1, 5)), List.of(act(20)), 99, 2)
                        .next())
                .isNotNull();
    }

    private static DraftState state(long revision, int second) {
        return new DraftState(
                new ProgramId("draw"),
                revision,
                "digest",
                "Draw",
                new Slug("draw"),
                new Basis(0, 0, "writer"),
                new DraftAct(DraftAct.Kind.EDIT, "writer", at(second), ""),
                null);
    }

    private static ProgramAct act(int second) {
        return new ProgramAct(ProgramAct.Kind.PUBLISH, "grace", at(second), 1, null);
    }

    private static Instant at(int second) {
        return NOON.plusSeconds(second);
    }
}
