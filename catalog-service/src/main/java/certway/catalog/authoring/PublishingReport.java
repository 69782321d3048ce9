package certway.catalog.authoring;

import certway.catalog.authoring.DraftOutcome.NotNow;
import certway.platform.web.Problems.FieldFault;
import java.util.List;

/**
 * What would come of publishing a draft.
 *
 * @param publishable whether there is neither an obstacle nor an error
 * @param obstacles what must happen first
 * @param errors what in the content must be mended first
 * @param warnings what in the content may be untrue
 */
record PublishingReport(
        DraftBody draft,
        boolean publishable,
        List<NotNow> obstacles,
        List<FieldFault> errors,
        List<ClaimWarning> warnings,
        Impact impact) {}
