package certway.credential.issuing.model;

/** Who signs credentials, and is the only one that holds the key. */
@FunctionalInterface
public interface Badges {

    /** The credential in the form that its holder carries away and anyone can verify. */
    String signed(Credential credential);
}
