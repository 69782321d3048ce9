package certway.catalog.register;

import certway.catalog.revision.Revisions;
import org.jspecify.annotations.Nullable;

/**
 * A change that somebody wants.
 *
 * @param revision the one that the caller has seen; {@link #NOTHING} to make something new
 * @param json null to take the thing out
 */
public record Proposal(Key key, long revision, @Nullable String json, Act act) {

    public static final long NOTHING = Revisions.NOTHING;

    Change change() {
        return new Change(key, json);
    }
}
