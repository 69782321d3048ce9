package certway.credential.external.model;

/** What somebody else granted, or what was done elsewhere. None of them is a certificate of this provider. */
public enum RecordKind {
    CERTIFICATION,
    LICENCE,
    DEGREE,
    PRACTICUM,
    WORK,
    ACTIVITY
}
