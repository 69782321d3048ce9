package certway.catalog.authoring;

import certway.catalog.authoring.EnrollmentCounts.VersionCount;
import certway.catalog.program.Validity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What publishing a draft changes, and whom it does not touch.
 *
 * @param latestVersion left out if nothing is published yet
 * @param differences from the latest version; empty if there is none
 */
record Impact(
        @Nullable Integer latestVersion,
        int nextVersion,
        List<Difference> differences,
        Completion completion,
        ValidityChange validity,
        Staying staying) {

    /** The completion rule, in words. */
    record Completion(boolean changed, @Nullable String before, String after) {}

    /** How long certificates are valid; learners who stay on another version keep what that one says. */
    record ValidityChange(boolean changed, @Nullable Validity before, Validity after) {}

    /**
     * The learners who stay on the version that they enrolled in.
     *
     * @param known whether enrollment-service answered
     * @param why it is not known
     */
    record Staying(
            boolean known,
            @Nullable String why,
            @Nullable Integer learners,
            @Nullable List<VersionCount> versions) {

        static Staying of(List<VersionCount> versions) {
            int all = versions.stream().mapToInt(VersionCount::learners).sum();
            return new Staying(true, null, all, versions);
        }

        static Staying unknown(String why) {
            return new Staying(false, why, null, null);
        }
    }
}
