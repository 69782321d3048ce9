package certway.catalog.authoring;

import certway.catalog.authoring.DraftOutcome.NoProgram;
import certway.catalog.authoring.DraftOutcome.NotNow;
import certway.catalog.authoring.DraftOutcome.Saved;
import certway.catalog.authoring.DraftOutcome.Stale;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What authors and reviewers say about a draft; it is said of exactly this state, and any change takes it back. */
@Component
class ReviewDraft {

    private final OpenDraft openDraft;
    private final Drafts drafts;
    private final InstantSource clock;

    ReviewDraft(OpenDraft openDraft, Drafts drafts, InstantSource clock) {
        this.openDraft = openDraft;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** The author has done what there was to do. */
    DraftOutcome submit(Target target, String note) {
        return say(target, DraftAct.Kind.SUBMIT, note);
    }

    /** Somebody else than who changed it last finds it good. */
    DraftOutcome approve(Target target, String note) {
        return say(target, DraftAct.Kind.APPROVE, note);
    }

    /** The author has to do more. */
    DraftOutcome giveBack(Target target, String note) {
        return say(target, DraftAct.Kind.RETURN, note);
    }

    private DraftOutcome say(Target target, DraftAct.Kind kind, String note) {
        Optional<Draft> found = openDraft.open(target.program());
        if (found.isEmpty()) {
            return new NoProgram();
        }
        Draft draft = found.get();
        if (draft.state().revision() != target.revision()) {
            return new Stale(draft.state());
        }
        Optional<NotNow> objection = objection(draft, kind, target.author());
        if (objection.isPresent()) {
            return objection.get();
        }
        DraftAct act = new DraftAct(kind, target.author(), clock.instant().truncatedTo(ChronoUnit.MILLIS), note);
        DraftState next = draft.state().said(draft.program(), act);
        return drafts.append(next)
                ? new Saved(new Draft(next, draft.content(), draft.program()))
                : new Stale(drafts.latest(target.program()).orElse(next));
    }

    /** Why this cannot be said of the draft now. */
    static Optional<NotNow> objection(Draft draft, DraftAct.Kind kind, String author) {
        DraftStatus status = draft.status();
        if (status == DraftStatus.PUBLISHED) {
            return Optional.of(new NotNow("draft-unchanged", "The draft is what the latest version says"));
        }
        if (kind == DraftAct.Kind.SUBMIT) {
            return Optional.empty();
        }
        if (status == DraftStatus.EDITING) {
            return Optional.of(new NotNow("draft-not-submitted", "Its author has not submitted it"));
        }
        return kind == DraftAct.Kind.APPROVE
                        && author.equals(draft.state().basis().changedBy())
                ? Optional.of(new NotNow("own-draft", "Who changed a draft last cannot approve it"))
                : Optional.empty();
    }
}
