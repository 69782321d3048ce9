package certway.catalog.authoring;

import certway.catalog.authoring.DraftOutcome.Faulty;
import certway.catalog.authoring.DraftOutcome.NoProgram;
import certway.catalog.authoring.DraftOutcome.NotNow;
import certway.catalog.authoring.DraftOutcome.Stale;
import certway.catalog.program.Program;
import certway.catalog.program.ProgramAct;
import certway.catalog.program.Programs;
import certway.catalog.publishing.Cause;
import certway.catalog.publishing.Publication;
import certway.catalog.publishing.PublishProgram;
import certway.platform.web.Problems.FieldFault;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a draft the next version of its program, or says what would come of it. */
@Component
class PublishDraft {

    /** What publishing came to. */
    sealed interface Outcome {

        record Published(Program program) implements Outcome {}

        record NotPublished(DraftOutcome reason) implements Outcome {}

        /** Nothing was published: it was only asked. */
        record Checked(PublishingReport report) implements Outcome {}
    }

    private final OpenDraft openDraft;
    private final Programs programs;
    private final PublishProgram publishProgram;
    private final DraftChecks checks;

    PublishDraft(OpenDraft openDraft, Programs programs, PublishProgram publishProgram, DraftChecks checks) {
        this.openDraft = openDraft;
        this.programs = programs;
        this.publishProgram = publishProgram;
        this.checks = checks;
    }

    Outcome check(Target target) {
        return open(target, draft -> new Outcome.Checked(checks.report(draft, programs.all())));
    }

    Outcome publish(Target target, @Nullable String reason) {
        return open(target, draft -> publish(draft, new Cause(ProgramAct.Kind.PUBLISH, target.author(), reason)));
    }

    private Outcome open(Target target, Function<Draft, Outcome> next) {
        Optional<Draft> draft = openDraft.open(target.program());
        if (draft.isEmpty()) {
            return new Outcome.NotPublished(new NoProgram());
        }
        DraftState state = draft.get().state();
        return state.revision() == target.revision()
                ? next.apply(draft.get())
                : new Outcome.NotPublished(new Stale(state));
    }

    private Outcome publish(Draft draft, Cause cause) {
        List<NotNow> obstacles = checks.obstacles(draft);
        if (!obstacles.isEmpty()) {
            return new Outcome.NotPublished(obstacles.getFirst());
        }
        List<FieldFault> faults = checks.faults(draft, programs.all());
        if (!faults.isEmpty()) {
            return new Outcome.NotPublished(new Faulty(faults));
        }
        return switch (publishProgram.publishAfter(draft.latestVersion(), draft.content(), cause)) {
            case Publication.Created(Program program) -> new Outcome.Published(program);
            case Publication.NewVersion(Program program) -> new Outcome.Published(program);
            case Publication.Unchanged unchanged -> new Outcome.NotPublished(DraftChecks.PUBLISHED_ALREADY);
            case Publication.Refused(Publication.Reason why) ->
                new Outcome.NotPublished(new NotNow("publication-conflict", why.text()));
        };
    }
}
