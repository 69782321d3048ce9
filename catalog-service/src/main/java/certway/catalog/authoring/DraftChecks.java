package certway.catalog.authoring;

import certway.catalog.authoring.DraftOutcome.NotNow;
import certway.catalog.program.Program;
import certway.catalog.publishing.PublishingChecks;
import certway.platform.web.Problems.FieldFault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether a draft may be published, and what would come of it. */
@Component
class DraftChecks {

    static final NotNow PUBLISHED_ALREADY = new NotNow("draft-unchanged", "The latest version says exactly the same");

    private final PublishingChecks publishingChecks;
    private final ClaimCheck claimCheck;
    private final AssessImpact assessImpact;
    private final PublishingSettings settings;

    DraftChecks(
            PublishingChecks publishingChecks,
            ClaimCheck claimCheck,
            AssessImpact assessImpact,
            PublishingSettings settings) {
        this.publishingChecks = publishingChecks;
        this.claimCheck = claimCheck;
        this.assessImpact = assessImpact;
        this.settings = settings;
    }

    /** What in the content must be mended first. */
    List<FieldFault> faults(Draft draft, Collection<Program> existing) {
        return publishingChecks.faults(draft.content(), existing);
    }

    /** What must happen first. */
    List<NotNow> obstacles(Draft draft) {
        List<NotNow> obstacles = new ArrayList<>();
        Program program = draft.program();
        if (draft.status() == DraftStatus.PUBLISHED) {
            return List.of(PUBLISHED_ALREADY);
        }
        if (program != null && program.status() == Program.Status.RETIRED) {
            obstacles.add(new NotNow("program-retired", "The program is retired; un-retire it first"));
        }
        if (settings.approvalRequired() && draft.status() != DraftStatus.APPROVED) {
            obstacles.add(new NotNow("approval-missing", "A reviewer must approve the draft as it is now"));
        }
        if (draft.state().basis().seen() != draft.latestVersion()) {
            obstacles.add(new NotNow(
                    "draft-behind",
                    "Version %d was published since: compare with it, then submit and approve the draft again"
                            .formatted(draft.latestVersion())));
        }
        return obstacles;
    }

    PublishingReport report(Draft draft, Collection<Program> existing) {
        List<NotNow> obstacles = obstacles(draft);
        List<FieldFault> faults = faults(draft, existing);
        return new PublishingReport(
                DraftBody.of(draft.state(), draft.program()),
                obstacles.isEmpty() && faults.isEmpty(),
                obstacles,
                faults,
                claimCheck.warnings(draft.content()),
                assessImpact.of(draft));
    }
}
