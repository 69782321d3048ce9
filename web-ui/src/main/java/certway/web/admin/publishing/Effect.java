package certway.web.admin.publishing;

import certway.web.catalog.Validity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a policy of validity means for the certificates of a program.
 *
 * @param endIfCompletedNow null where it never ends
 * @param valid certificates that are valid now
 */
public record Effect(@Nullable Instant endIfCompletedNow, long valid, List<Count> policies) {

    /** The certificates of one version that are valid now. */
    public record Count(
            int version,
            Validity validity,
            long certificates,
            @Nullable Instant firstEnd,
            @Nullable Instant lastEnd) {}
}
