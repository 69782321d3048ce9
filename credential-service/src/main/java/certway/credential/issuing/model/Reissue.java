package certway.credential.issuing.model;

import java.time.Instant;

/**
 * What is wanted of a new credential in place of another. Extending is reissuing too: the end is signed, and a stranger who
 * verifies the old token would go on refusing it, or a revocation would have to be told from an extension that he never heard of.
 */
public sealed interface Reissue {

    /** The name that the account has now. */
    record NewName() implements Reissue {}

    /** A later end. */
    record LaterEnd(Instant validUntil) implements Reissue {}

    /** The same facts under the key that signs now. */
    record NewSignature() implements Reissue {}

    default ReissueReason reason() {
        return switch (this) {
            case NewName() -> ReissueReason.NAME_CHANGED;
            case LaterEnd _ -> ReissueReason.VALIDITY_EXTENDED;
            case NewSignature() -> ReissueReason.SIGNED_ANEW;
        };
    }
}
