package certway.web.admin.publishing;

import certway.web.admin.Difference;
import certway.web.catalog.Validity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would come of publishing a draft.
 *
 * @param obstacles what must happen first
 */
public record Report(State draft, boolean publishable, List<Obstacle> obstacles, Impact impact) {

    public record State(long revision, String status, String author, String note) {}

    public record Obstacle(String name, String why) {}

    /**
     * What would change.
     *
     * @param latestVersion null if nothing is published yet
     * @param validity null of a catalog that does not say
     */
    public record Impact(
            @Nullable Integer latestVersion,
            int nextVersion,
            List<Difference> differences,
            Completion completion,
            @Nullable ValidityChange validity,
            Staying staying) {}

    /** How long certificates are valid. */
    public record ValidityChange(boolean changed, @Nullable Validity before, Validity after) {}

    /** The rule of completion in words. */
    public record Completion(boolean changed, @Nullable String before, String after) {}

    /**
     * The learners who stay on the versions that they enrolled in.
     *
     * @param known whether there was an answer
     */
    public record Staying(
            boolean known,
            @Nullable String why,
            @Nullable Integer learners,
            @Nullable List<Count> versions) {}

    public record Count(int version, int learners) {}

    public boolean is(String status) {
        return draft.status().equals(status);
    }
}
