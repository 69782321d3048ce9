package certway.credential.issuing.model;

/** Why a credential was replaced by another one, as everybody may know it. */
public enum ReissueReason {
    NAME_CHANGED,
    VALIDITY_EXTENDED,
    SIGNED_ANEW
}
