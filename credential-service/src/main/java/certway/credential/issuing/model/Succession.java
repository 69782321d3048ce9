package certway.credential.issuing.model;

/** Whether a credential is replaced by another. */
public sealed interface Succession {

    record Accepted(CredentialEvent.Superseded event) implements Succession {}

    record Refused(Why why) implements Succession {}

    enum Why {
        REVOKED,
        SUPERSEDED,
        /** The account has the name that is printed. */
        NAME_UNCHANGED,
        /** What does not end needs no later end. */
        NEVER_ENDS,
        /** The end that is wanted is not after the present one, or over. */
        NOT_LATER,
        /** Nobody needs a new signature under what is over. */
        EXPIRED
    }
}
