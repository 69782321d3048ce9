package certway.credential.issuing.model;

/** Reads what people were handed. */
public interface HandedPapers {

    Handed read(byte[] file);

    /** Whether a file that was read shows what that credential is printed with; never more than its text or picture can tell. */
    Likeness likeness(byte[] file, Credential credential, String token);
}
