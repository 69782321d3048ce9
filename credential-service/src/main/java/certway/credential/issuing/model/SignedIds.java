package certway.credential.issuing.model;

import java.util.Optional;

/** Finds out which credential a signed one is. */
@FunctionalInterface
public interface SignedIds {

    /** The id that the token states; empty unless it is signed with a key of ours, to the last letter. */
    Optional<PublicId> of(String token);
}
