package certway.credential.issuing.model;

/** Why a credential counts no longer, as coarse as the world may know it. */
public enum RevocationReason {
    ISSUED_IN_ERROR,
    MISCONDUCT,
    HOLDER_REQUEST
}
