package certway.web.learning;

import org.jspecify.annotations.Nullable;

/** Where the learner is after a unit was opened or done. */
public record Step(
        String status,
        int percent,
        int unitsDone,
        int unitsTotal,
        @Nullable String resumeUnit) {}
