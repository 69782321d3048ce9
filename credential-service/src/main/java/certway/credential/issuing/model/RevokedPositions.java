package certway.credential.issuing.model;

import java.util.BitSet;
import java.util.Optional;

/** Which credentials of a status list count no longer, because they were revoked or another took their place. */
@FunctionalInterface
public interface RevokedPositions {

    /** The set bits of a list; empty if there is no such list. */
    Optional<BitSet> of(int list);
}
