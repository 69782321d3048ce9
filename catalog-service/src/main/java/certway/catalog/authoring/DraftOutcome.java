package certway.catalog.authoring;

import certway.platform.web.Problems.FieldFault;
import java.util.List;

/** What changing a draft came to. */
sealed interface DraftOutcome {

    /** The draft is as it was asked for, now or since earlier. */
    record Saved(Draft draft) implements DraftOutcome {}

    record NoProgram() implements DraftOutcome {}

    /** There is a later state than the one that the caller has seen. */
    record Stale(DraftState now) implements DraftOutcome {}

    /** There is no such module or unit. */
    record NoPlace(String what) implements DraftOutcome {}

    record IdTaken(String id) implements DraftOutcome {}

    record TooLarge(String what) implements DraftOutcome {}

    /** The draft is not in the state for it. */
    record NotNow(String name, String why) implements DraftOutcome {}

    /** The content has faults that must be mended first. */
    record Faulty(List<FieldFault> faults) implements DraftOutcome {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
