package certway.catalog.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import certway.catalog.program.Program;
import certway.catalog.program.Program.Version;
import certway.catalog.program.ProgramId;
import certway.catalog.program.Slug;
import certway.catalog.program.StoredContent;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a reviewer gave a draft back with is known until its author answered. */
class DraftStateTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final ProgramId DRAW = new ProgramId("draw");
    private static final Slug SLUG = new Slug("draw");
    private static final DraftAct RETURNED = act(DraftAct.Kind.RETURN, "Too short");
    private static final DraftAct EDITED = act(DraftAct.Kind.EDIT, "about");

    @Test
    void aReturnIsKnownAtOnceAndThroughEveryChange() {
        DraftState returned = written().said(null, RETURNED);
        DraftState changed =
                returned.changed(content("Longer"), null, EDITED).changed(content("Longest"), null, EDITED);

        assertThat(returned.returned(null)).contains(RETURNED);
        assertThat(changed.returned(null)).contains(RETURNED);
    }

    @Test
    void submittingAnswersAReturn() {
        DraftState submitted = written()
                .said(null, RETURNED)
                .changed(content("Longer"), null, EDITED)
                .said(null, act(DraftAct.Kind.SUBMIT, "Longer now"));

        assertThat(submitted.returned(null)).isEmpty();
        assertThat(submitted.changed(content("Longest"), null, EDITED).returned(null))
                .isEmpty();
    }

    @Test
    void aReturnEndsWhereTheDraftIsWhatIsPublished() {
        StoredContent longer = content("Longer");
        Program program = program(longer);
        DraftState takenBack = written().said(null, RETURNED).changed(longer, program, EDITED);

        assertThat(takenBack.returned(program)).isEmpty();
        assertThat(takenBack.changed(content("Next"), program, EDITED).returned(program))
                .isEmpty();
    }

    private static DraftState written() {
        return new DraftState(DRAW, 1, content("Draw").digest(), "Draw", SLUG, new Basis(0, 0, "writer"), EDITED, null);
    }

    private static StoredContent content(String summary) {
        return StoredContent.of(ContentWriting.program(ContentWriting.about(summary, "A certificate")));
    }

    private static Program program(StoredContent content) {
        return new Program(DRAW, SLUG, "Draw", 1, List.of(), List.of(new Version(1, content.digest(), NOON)), null);
    }

    private static DraftAct act(DraftAct.Kind kind, String note) {
        return new DraftAct(kind, "somebody", NOON, note);
    }
}
