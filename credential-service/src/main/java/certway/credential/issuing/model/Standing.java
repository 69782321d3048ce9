package certway.credential.issuing.model;

/** What somebody who checks a credential wants to know first. */
public enum Standing {
    VALID,
    EXPIRED,
    SUPERSEDED,
    REVOKED
}
